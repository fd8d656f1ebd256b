namespace CsBot.Content.Cards;

/// <summary>Requests that somebody of the team has looked for.</summary>
internal sealed record FoundCardData(string Title, string Text, IReadOnlyList<FoundLineData> Requests) : ICardData
{
    public static string Template => "found";
}

/// <param name="Url">The request's thread; null while there is none.</param>
internal sealed record FoundLineData(string Title, string Said, string? Url, string OpenLabel);
