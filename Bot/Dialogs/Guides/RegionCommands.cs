using CsBot.Chats;
using CsBot.Content.Cards;
using CsBot.Content.Guides;
using CsBot.Content.Texts;
using CsBot.Content.Words;
using CsBot.Turns;
using Microsoft.Bot.Builder.Dialogs;

namespace CsBot.Dialogs.Guides;

/// <summary>The region whose home page the guide opens.</summary>
public sealed class RegionCommands(GuideWalk walk, GuideShelf shelf, FinishCards finish, CardSender sender, BotTexts texts) : ICommandGroup
{
    IEnumerable<(string Command, CommandHandler Handler)> ICommandGroup.Commands =>
        [(Commands.ShowRegions, AskAsync), (Commands.SetRegion, SetAsync)];

    private async Task<DialogTurnResult> AskAsync(DialogContext dc, UserInput input, CancellationToken cancellationToken)
    {
        GuideProgress progress = await shelf.MainProgressAsync(dc.Context, cancellationToken);
        Guide guide = walk.MainGuide(dc.Context);
        await sender.ShowAsync(
            dc.Context, nonce => Card(guide, guide.RegionOf(progress.Region), nonce), (texts.RegionSummary, texts.RegionCollapsed), cancellationToken);
        return Dialog.EndOfTurn;
    }

    private async Task<DialogTurnResult> SetAsync(DialogContext dc, UserInput input, CancellationToken cancellationToken)
    {
        GuideProgress progress = await shelf.MainProgressAsync(dc.Context, cancellationToken);
        Guide guide = walk.MainGuide(dc.Context);
        string? wanted = input.Field("region");
        progress.Region = guide.Regions.Any(region => region.Id == wanted) ? wanted : progress.Region;
        string title = guide.RegionOf(progress.Region).Title;
        await sender.CollapseAsync(dc.Context, texts.RegionChosen.With(("region", title)), cancellationToken);
        if (progress.Finished && progress == await walk.ProgressAsync(dc.Context, cancellationToken))
        {
            await finish.ShowAsync(dc.Context, cancellationToken);
            return Dialog.EndOfTurn;
        }

        StepNotice.Set(dc.Context, texts.RegionSet.With(("region", title)));
        await dc.CancelAllDialogsAsync(cancellationToken);
        return new DialogTurnResult(DialogTurnStatus.Empty);
    }

    private RegionCardData Card(Guide guide, Region current, string nonce) => new(
        GuideCards.Language,
        nonce,
        texts.RegionTitle,
        texts.RegionText.With(("region", current.Title)),
        [.. guide.Regions.Select(region => new RegionData(region.Id, region.Title, region.Home))],
        texts.RegionKeep);
}
