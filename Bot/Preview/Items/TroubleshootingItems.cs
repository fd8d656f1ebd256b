using CsBot.Content.Guides;
using CsBot.Dialogs.Guides;

namespace CsBot.Preview.Items;

/// <summary>What the main guide has for people who wait, who are stuck, or who are not at the beginning.</summary>
internal static class TroubleshootingItems
{
    public static IReadOnlyList<PreviewItem> Of(Guide guide, GuideFiles files)
    {
        string file = files.Troubleshooting;
        return
        [
            .. guide.Troubleshooting.Waits.Select(wait => new PreviewItem($"wait:{wait.Id}", $"Waiting for {wait.What}", file, source => WaitCard(source, guide, wait.Id))),
            new PreviewItem($"invitation:{guide.Id}", "No invitation of their own", file, source => Invitation(HelpOf(source, guide).Invitation)),
            new PreviewItem($"screens:{guide.Id}", "What they may have in front of them", file, source => Rows(HelpOf(source, guide).Screens.Select(Row))),
            new PreviewItem($"conditions:{guide.Id}", "Questions that find what is wrong", file, source => [.. HelpOf(source, guide).Conditions.Select(Condition)]),
        ];
    }

    private static Troubleshooting HelpOf(PreviewSource source, Guide guide) => source.Content.Guides.Get(guide.Id, source.Content.Language).Troubleshooting;

    private static ShownPart[]? WaitCard(PreviewSource source, Guide guide, string id) => HelpOf(source, guide).FindWait(id) is { } wait
        ? [ShownPart.OfCard(source.Content.Cards.Expand(new WaitTimes(source.Content.Texts).Card(wait, null, GuideItems.Nonce)))]
        : null;

    private static ShownPart[] Invitation(InvitationHelp help) => Rows(
    [
        new ShownRow("It was forwarded", help.Forwarded),
        new ShownRow("It is missing", help.Missing),
        new ShownRow("Who can send it", help.WhoCanSend),
        new ShownRow("To be copied and sent", help.Request),
    ]);

    private static ShownRow Row(Screen screen) => screen.Step is { } step
        ? new ShownRow(screen.Sees, "Goes to this step.", $"step:{step}")
        : new ShownRow(screen.Sees, "Shows this cure.", $"trouble:{screen.Trouble}");

    private static ShownPart Condition(Condition condition) => new(condition.Question)
    {
        Rows =
        [
            new ShownRow("Hint", condition.Hint),
            new ShownRow("If not, what fails", condition.Fails),
            new ShownRow("Who can fix it", condition.Fixer),
            new ShownRow("What to do", condition.Cure, condition.Step is { } step ? $"step:{step}" : null),
        ],
    };

    private static ShownPart[] Rows(IEnumerable<ShownRow> rows) => [new ShownPart((string?)null) { Rows = [.. rows] }];
}
