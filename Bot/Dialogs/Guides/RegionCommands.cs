using CsBot.Chats;
using CsBot.Content.Cards;
using CsBot.Content.Guides;
using CsBot.Content.Texts;
using CsBot.Content.Words;
using CsBot.Turns;

namespace CsBot.Dialogs.Guides;

/// <summary>The region whose home page the guide opens.</summary>
internal sealed class RegionCommands(FinishCards finish, CardSender sender, BotTexts texts) : ICommandGroup
{
    IEnumerable<Command> ICommandGroup.Commands =>
        [new(Commands.ShowRegions, Ask), new(Commands.SetRegion, Set)];

    private Next Ask(Turn turn)
    {
        GuideProgress progress = turn.Chat.MainProgressIn(turn.Content.Guides);
        Guide guide = turn.MainGuide;
        sender.Show(
            turn, nonce => Card(guide, guide.RegionOf(progress.Region), nonce), (texts.RegionSummary, texts.RegionCollapsed));
        return Next.Wait;
    }

    private Next Set(Turn turn)
    {
        GuideProgress progress = turn.Chat.MainProgressIn(turn.Content.Guides);
        Guide guide = turn.MainGuide;
        string? wanted = turn.Input!.Field("region");
        progress.Region = guide.Regions.Any(region => region.Id == wanted) ? wanted : progress.Region;
        string title = guide.RegionOf(progress.Region).Title;
        sender.Leave(turn, texts.RegionChosen.With(("region", title)));
        if (progress.Finished && progress == turn.Progress)
        {
            finish.Show(turn);
            return Next.Wait;
        }

        turn.Notices.Say(texts.RegionSet.With(("region", title)));
        return Next.Leave;
    }

    private RegionCardData Card(Guide guide, Region current, string nonce) => new(
        nonce,
        texts.RegionText.With(("region", current.Title)),
        [.. guide.Regions.Select(region => new RegionData(region.Id, region.Title, region.Home.Replace("https://", "", StringComparison.Ordinal)))]);
}
