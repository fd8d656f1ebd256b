namespace CsBot.Content.Cards;

/// <summary>The week of the support team.</summary>
/// <param name="Stages">None where they would tell of too few people.</param>
/// <param name="Board">Address of the board; null where there is none.</param>
internal sealed record ReportCardData(
    string Text,
    IReadOnlyList<StageData> Stages,
    TrendData Trend,
    IReadOnlyList<FactData> Facts,
    IReadOnlyList<ItemData> Notices,
    IReadOnlyList<LineData> Missed,
    IReadOnlyList<LineData> Weak,
    string? Board) : ICardData
{
    public static string Template => "report";
}

/// <param name="Bar">In blocks, where a client draws no charts, as are the next two.</param>
/// <param name="Parts">What became of those who came, in words.</param>
internal sealed record StageData(string Title, int Done, int OnTheWay, int Stuck, string Bar, int Came, string Parts);

/// <param name="Lines">The weeks in words, where a client draws no charts.</param>
internal sealed record TrendData(IReadOnlyList<PointData> Started, IReadOnlyList<PointData> SignedIn, IReadOnlyList<PointData> Asked, IReadOnlyList<ItemData> Lines);

/// <param name="X">A day of the calendar.</param>
internal sealed record PointData(string X, int Y);
