namespace CsBot.Content.Cards;

/// <summary>The week of the support team.</summary>
internal sealed record ReportCardData(
    string Text,
    IReadOnlyList<BarData> Funnel,
    IReadOnlyList<FactData> Facts,
    IReadOnlyList<ItemData> Notices,
    IReadOnlyList<LineData> Missed,
    IReadOnlyList<LineData> Weak) : ICardData
{
    public static string Template => "report";
}

/// <param name="Bar">The bar in blocks, where a client draws no charts.</param>
internal sealed record BarData(string X, int Y, string Bar);
