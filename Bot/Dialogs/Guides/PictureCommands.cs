using CsBot.Chats;
using CsBot.Content.Cards;
using CsBot.Content.Guides;
using CsBot.Content.Texts;
using CsBot.Content.Words;
using CsBot.Turns;
using Microsoft.Bot.Builder.Dialogs;

namespace CsBot.Dialogs.Guides;

/// <summary>Shows the drawing of the current step, large. The guide waits meanwhile.</summary>
public sealed class PictureCommands(GuideWalk walk, PictureAddresses pictures, CardSender sender, BotTexts texts) : ICommandGroup
{
    IEnumerable<(string Command, CommandHandler Handler)> ICommandGroup.Commands => [(Commands.ShowPicture, ShowAsync)];

    private async Task<DialogTurnResult> ShowAsync(DialogContext dc, UserInput input, CancellationToken cancellationToken)
    {
        GuideProgress progress = await walk.ProgressAsync(dc.Context, cancellationToken);
        if (!progress.IsRunning)
        {
            StepNotice.Set(dc.Context, texts.PictureNoStep);
            return await dc.AskAgainAsync(cancellationToken);
        }

        (Guide guide, Step step, _) = await walk.WhereAsync(dc.Context, cancellationToken);
        if (step.Picture is not { } picture)
        {
            StepNotice.Set(dc.Context, texts.PictureNone);
            return await dc.AskAgainAsync(cancellationToken);
        }

        string title = GuideCards.About(texts.PictureTitle, guide, step);
        var data = new PictureData(texts.StepPicture, pictures.Of(picture.File), picture.AltText);
        await sender.ShowAsync(
            dc.Context, nonce => new PictureCardData(GuideCards.Language, nonce, title, data, step.Expect, texts.BackToStep), (title, title), cancellationToken);
        return Dialog.EndOfTurn;
    }
}
