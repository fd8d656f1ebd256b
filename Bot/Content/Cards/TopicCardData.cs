namespace CsBot.Content.Cards;

/// <summary>The answer to a question.</summary>
/// <param name="Rates">False where the client rates messages itself.</param>
internal sealed record TopicCardData(string Topic, string Title, string Text, IReadOnlyList<NextData> Next, bool Rates) : ICardData
{
    /// <summary>What else can be chosen, less often.</summary>
    public IReadOnlyList<NextData> More { get; init; } = [];

    /// <summary>Where the answer is from, in a sentence; null where no document says it.</summary>
    public string? Source { get; init; }

    /// <summary>The way back; null where nothing waits.</summary>
    public PlaceData? Place { get; init; }

    /// <summary>What may be meant instead; null where nothing else is likely.</summary>
    public OthersData? Others { get; init; }

    public static string Template => "topic";
}

/// <summary>Where the person is, below something else that was asked.</summary>
/// <param name="Done">The button that ends the step; null where nothing can be ended, or should not be.</param>
/// <param name="Show">The button that brings its card.</param>
internal sealed record PlaceData(string Text, NextData? Done, NextData Show);

/// <summary>What can be chosen below an answer.</summary>
/// <param name="Next">A <see cref="Answers.NextAction"/> as its topic's file has it.</param>
internal sealed record NextData(string Title, string Next);

/// <summary>Further topics, each a button, under a line of their own.</summary>
internal sealed record OthersData(string Title, IReadOnlyList<NextData> Choices);

/// <summary>Several things that may be meant, or what can be done where nothing fits.</summary>
internal sealed record ChoicesCardData(string Title, string Text, IReadOnlyList<NextData> Choices) : ICardData
{
    /// <summary>What the words can be sent to instead; null for nothing.</summary>
    public PassData? Pass { get; init; }

    /// <summary>The way back; null where nothing waits.</summary>
    public PlaceData? Place { get; init; }

    public static string Template => "choices";
}

/// <summary>The request whose team asked something last, which the words may answer.</summary>
/// <param name="Question">Asks whether they do.</param>
/// <param name="Title">The button.</param>
/// <param name="Ticket">Number of the request.</param>
/// <param name="Words">What is sent.</param>
internal sealed record PassData(string Question, string Title, string Ticket, string Words);

/// <summary>The drawing of a step, large.</summary>
internal sealed record PictureCardData(string Card, string Title, PictureData Picture, string Expect) : ICardData
{
    public static string Template => "picture";
}
