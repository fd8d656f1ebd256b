namespace CsBot.Content.Cards;

/// <summary>Requests that somebody of the team has looked for.</summary>
internal sealed record FoundCardData(string Title, string Text, IReadOnlyList<FoundLineData> Requests) : ICardData
{
    public static string Template => "found";
}

internal sealed record FoundLineData(string Title, string State, string Style, string Color, string Said, string OpenLabel)
{
    /// <summary>Since when its customer waits; null where nobody does.</summary>
    public string? Since { get; init; }

    /// <summary>The request's thread; null while there is none.</summary>
    public string? Url { get; init; }
}
