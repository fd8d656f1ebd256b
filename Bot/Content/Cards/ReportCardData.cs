namespace CsBot.Content.Cards;

/// <summary>The week of the support team.</summary>
internal sealed record ReportCardData(
    string Language,
    string Title,
    string Text,
    string FunnelTitle,
    IReadOnlyList<BarData> Funnel,
    IReadOnlyList<FactData> Facts,
    IReadOnlyList<ItemData> Notices,
    string MissedTitle,
    IReadOnlyList<LineData> Missed,
    string WeakTitle,
    IReadOnlyList<LineData> Weak,
    string QuestionsLabel,
    string AnswersLabel) : ICardData
{
    public static string Template => "report";
}

/// <param name="Line">The bar in words and blocks, where a client draws no charts.</param>
internal sealed record BarData(string X, int Y, string Line);
