namespace CsBot.Content.Cards;

/// <summary>What stands above every card of a practice.</summary>
internal sealed record BannerCardData(string Language, string Text) : ICardData
{
    public static string Template => "banner";
}

/// <summary>The made-up invitation with which a practice begins.</summary>
internal sealed record PracticeCardData(
    string Language, string Card, string Title, string Text, string InvitationLabel, string Invitation, string BeginLabel, string LeaveLabel) : ICardData
{
    public static string Template => "practice";
}

/// <summary>How to close all browsers, the person's own system first.</summary>
internal sealed record BrowsersCardData(
    string Language,
    string Card,
    string Title,
    string Text,
    IReadOnlyList<SystemData> Systems,
    string PrivateLabel,
    string? BackLabel,
    string? StartLabel,
    string PersonLabel) : ICardData
{
    public static string Template => "browsers";
}

/// <param name="Shown">Where it is clear that the person needs it; the others open by a button.</param>
internal sealed record SystemData(string Id, string Title, bool Shown, string Close, string PrivateWindow);

internal sealed record RegionCardData(string Language, string Card, string Title, string Text, IReadOnlyList<RegionData> Regions, string BackLabel)
    : ICardData
{
    public static string Template => "region";
}

internal sealed record RegionData(string Id, string Title, string Home);

/// <summary>What the bot says in a group chat or a team that it does not work for.</summary>
internal sealed record GroupCardData(string Language, string Text, string? Remark, LinkData? Link) : ICardData
{
    public static string Template => "group";
}
