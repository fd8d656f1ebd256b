namespace CsBot.Content.Cards;

/// <summary>What stands above every card of a practice.</summary>
internal sealed record BannerCardData : ICardData
{
    public static string Template => "banner";
}

/// <summary>The made-up invitation with which a practice begins.</summary>
internal sealed record PracticeCardData(string Card, string Invitation) : ICardData
{
    public static string Template => "practice";
}

/// <summary>How to close all browsers, the person's own system first.</summary>
/// <param name="Running">Whether there is a step to go back to.</param>
internal sealed record BrowsersCardData(string Card, string Title, string Text, IReadOnlyList<SystemData> Systems, bool Running) : ICardData
{
    public static string Template => "browsers";
}

/// <param name="Shown">Where it is clear that the person needs it; the others open by a button.</param>
internal sealed record SystemData(string Id, string Title, bool Shown, string Close, string PrivateWindow);

internal sealed record RegionCardData(string Card, string Text, IReadOnlyList<RegionData> Regions) : ICardData
{
    public static string Template => "region";
}

/// <param name="Home">Its address without https, so that it fits on a phone.</param>
internal sealed record RegionData(string Id, string Title, string Home);

/// <summary>What the bot says in a group chat or a team that it does not work for.</summary>
/// <param name="Chat">The address of a personal chat; null where there is none.</param>
internal sealed record GroupCardData(string? Remark, string? Chat) : ICardData
{
    public static string Template => "group";
}
