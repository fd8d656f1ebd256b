namespace CsBot.Content.Cards;

/// <summary>What a card template binds to. One record per template; a property per bound name.</summary>
internal interface ICardData
{
    /// <summary>Name of the file in Cards/templates without ".template.json".</summary>
    static abstract string Template { get; }
}
