namespace CsBot.Content.Cards;

/// <summary>Requests like a new one, and how they were solved.</summary>
internal sealed record SimilarCardData(IReadOnlyList<SimilarLineData> Requests) : ICardData
{
    public static string Template => "similar";
}

internal sealed record SimilarLineData(string Title, string Answer, string OpenLabel)
{
    /// <summary>Opens the request's thread; null while it does not exist.</summary>
    public string? Url { get; init; }
}
