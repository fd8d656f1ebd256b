namespace CsBot.Content.Cards;

/// <summary>A notice of the support team in a customer's chat.</summary>
internal sealed record NoticeCardData(string Words) : ICardData
{
    public static string Template => "notice";
}

/// <summary>The form in which a member of the team writes a notice.</summary>
/// <param name="To">Whom it is for, a value of the choices; empty where none is chosen yet.</param>
internal sealed record NoticeFormCardData(string Words, string To, int MaxLength, IReadOnlyList<FactData> Choices) : ICardData
{
    public static string Template => "notice-form";
}

/// <summary>What a notice will look like, and how many people get it.</summary>
internal sealed record NoticePreviewCardData(string Notice, string Words, string To, IReadOnlyList<FactData> Facts) : ICardData
{
    public static string Template => "notice-preview";
}

/// <summary>How far a notice is.</summary>
/// <param name="Running">True while there is something to stop.</param>
internal sealed record NoticeRunCardData(string Notice, string Status, string Words, bool Running) : ICardData
{
    public static string Template => "notice-run";
}
