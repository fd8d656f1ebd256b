using CsBot.Chats;
using CsBot.Content.Cards;
using CsBot.Content.Guides;
using CsBot.Content.Texts;
using CsBot.Content.Words;
using CsBot.Dialogs.Guides;
using CsBot.Turns;
using Microsoft.Bot.Builder.Dialogs;

namespace CsBot.Dialogs;

/// <summary>What a person may want to read at any time. The guide waits meanwhile, and the card leads back to it.</summary>
public sealed class InfoCommands(GuideWalk walk, GuideCards cards, CardSender sender, ParkedGuide parked, BotTexts texts) : ICommandGroup
{
    IEnumerable<(string Command, CommandHandler Handler)> ICommandGroup.Commands =>
    [
        (Commands.Help, (dc, _, token) => ShowAsync(
            dc, (_, progress, nonce) => cards.Help(progress.IsRunning, progress.IsPractice, nonce), (texts.HelpSummary, texts.HelpCollapsed), token)),
        (Commands.ShortVersion, (dc, _, token) => ShowAsync(
            dc, (guide, progress, nonce) => cards.ShortVersion(guide, progress.IsRunning, nonce), (texts.ShortSummary, texts.ShortCollapsed), token)),
        (Commands.Links, ShowLinksAsync),
        (Commands.Where, WhereAsync),
    ];

    private async Task<DialogTurnResult> ShowAsync<TData>(
        DialogContext dc, Func<Guide, GuideProgress, string, TData> data, (string Summary, string Line) lines, CancellationToken cancellationToken)
        where TData : ICardData
    {
        GuideProgress progress = await walk.ProgressAsync(dc.Context, cancellationToken);
        Guide guide = walk.GuideOf(progress, dc.Context);
        await sender.ShowAsync(dc.Context, nonce => data(guide, progress, nonce), lines, cancellationToken);
        return Dialog.EndOfTurn;
    }

    private Task<DialogTurnResult> ShowLinksAsync(DialogContext dc, UserInput input, CancellationToken cancellationToken)
    {
        Guide main = walk.MainGuide(dc.Context);
        return ShowAsync(
            dc,
            (_, progress, nonce) => cards.Links(main, main.RegionOf(progress.Region), progress.IsRunning, nonce),
            (texts.LinksSummary, texts.LinksCollapsed),
            cancellationToken);
    }

    private async Task<DialogTurnResult> WhereAsync(DialogContext dc, UserInput input, CancellationToken cancellationToken)
    {
        GuideProgress progress = await walk.ProgressAsync(dc.Context, cancellationToken);
        Guide guide = walk.GuideOf(progress, dc.Context);
        if (progress.Waiting is not null)
        {
            await parked.ShowAsync(dc.Context, null, cancellationToken);
            return Dialog.EndOfTurn;
        }

        if (!progress.IsRunning)
        {
            string text = progress.Finished ? texts.WhereFinished : progress.StepId is null ? texts.WhereNotStarted : texts.Stopped;
            await sender.ShowAsync(
                dc.Context,
                nonce => cards.Welcome(guide, text.With(("count", guide.Steps.Count)), nonce),
                (texts.WelcomeSummary, texts.WhereCollapsed),
                cancellationToken);
            return Dialog.EndOfTurn;
        }

        (_, Step step, _) = await walk.WhereAsync(dc.Context, cancellationToken);
        string summary = GuideCards.About(texts.WhereSummary, guide, step);
        return await ShowAsync(dc, (_, _, nonce) => cards.Overview(guide, progress, nonce), (summary, texts.WhereCollapsed), cancellationToken);
    }
}
