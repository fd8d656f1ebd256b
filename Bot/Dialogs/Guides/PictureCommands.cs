using CsBot.Content.Cards;
using CsBot.Content.Texts;
using CsBot.Content.Words;
using CsBot.Turns;

namespace CsBot.Dialogs.Guides;

/// <summary>Shows the drawing of the current step, large. The guide waits meanwhile.</summary>
internal sealed class PictureCommands(PictureAddresses pictures, CardSender sender, BotTexts texts) : ICommandGroup
{
    IEnumerable<Command> ICommandGroup.Commands => [new(Commands.ShowPicture, Show)];

    private Next Show(Turn turn)
    {
        if (!turn.Progress.IsRunning)
        {
            turn.Notices.Say(texts.PictureNoStep);
            return Next.AskAgain;
        }

        Place place = turn.Where();
        if (place.Step.Picture is not { } picture)
        {
            turn.Notices.Say(texts.PictureNone);
            return Next.AskAgain;
        }

        string title = place.In(texts.PictureTitle);
        var data = pictures.Of(picture);
        sender.Show(turn, nonce => new PictureCardData(nonce, title, data, place.Step.Expect), (title, title));
        return Next.Wait;
    }
}
