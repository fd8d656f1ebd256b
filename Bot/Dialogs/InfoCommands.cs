using CsBot.Chats;
using CsBot.Content.Cards;
using CsBot.Content.Guides;
using CsBot.Content.Texts;
using CsBot.Content.Words;
using CsBot.Dialogs.Guides;
using CsBot.Turns;

namespace CsBot.Dialogs;

/// <summary>What a person may want to read at any time. The guide waits meanwhile, and the card leads back to it.</summary>
internal sealed class InfoCommands(GuideCards cards, CardSender sender, WaitingCard waiting, BotTexts texts) : ICommandGroup
{
    IEnumerable<Command> ICommandGroup.Commands =>
    [
        new(Commands.Help, turn => Show(
            turn, nonce => cards.Help(turn.Progress.IsRunning, turn.Progress.IsPractice, nonce), (texts.HelpSummary, texts.HelpCollapsed))),
        new(Commands.ShortVersion, turn => Show(
            turn, nonce => cards.ShortVersion(turn.Guide, turn.Progress.IsRunning, nonce), (texts.ShortSummary, texts.ShortCollapsed))),
        new(Commands.Links, ShowLinks),
        new(Commands.Where, Where),
    ];

    private Next Show<TData>(Turn turn, Func<string, TData> data, (string Summary, string Line) lines)
        where TData : ICardData
    {
        sender.Show(turn, data, lines);
        return Next.Wait;
    }

    private Next ShowLinks(Turn turn)
    {
        (Guide main, GuideProgress progress) = (turn.MainGuide, turn.Progress);
        return Show(
            turn, nonce => cards.Links(main, main.RegionOf(progress.Region), progress.IsRunning, nonce), (texts.LinksSummary, texts.LinksCollapsed));
    }

    private Next Where(Turn turn)
    {
        (Guide guide, GuideProgress progress) = (turn.Guide, turn.Progress);
        if (progress.Waiting is not null)
        {
            waiting.Show(turn, null);
            return Next.Wait;
        }

        if (!progress.IsRunning)
        {
            string text = progress.Finished ? texts.WhereFinished : progress.StepId is null ? texts.WhereNotStarted : texts.Stopped;
            return Show(
                turn, nonce => cards.Welcome(guide, text.With(("count", guide.Steps.Count)), nonce), (texts.WelcomeSummary, texts.WhereCollapsed));
        }

        return Show(turn, nonce => cards.Overview(guide, progress, nonce), (turn.Where().In(texts.WhereSummary), texts.WhereCollapsed));
    }
}
