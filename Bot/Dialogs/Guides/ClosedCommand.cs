using CsBot.Content.Guides;
using CsBot.Content.Texts;
using CsBot.Turns;

namespace CsBot.Dialogs.Guides;

/// <summary>The person says that the closed site does not open. The way ends there, honestly, and goes on if it opens after all.</summary>
internal sealed class ClosedCommand(GuideCards cards, CardSender sender, BotTexts texts) : ICommandGroup
{
    private const string Name = "guide.closed";

    IEnumerable<Command> ICommandGroup.Commands => [new(Name, End)];

    private Next End(Turn turn)
    {
        (Guide guide, Step step, _) = turn.Where();
        if (!turn.Progress.IsRunning || !GuideCards.IsClosedAt(guide, step))
        {
            return Next.AskAgain;
        }

        sender.Show(turn, nonce => cards.Closed(guide, nonce), (texts.ClosedSummary, texts.ClosedSummary));
        turn.Progress.Paused = true;
        return Next.End;
    }
}
