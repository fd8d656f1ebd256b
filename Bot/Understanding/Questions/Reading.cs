using CsBot.Content.Answers;

namespace CsBot.Understanding.Questions;

internal enum ReadingKind
{
    /// <summary>One or two topics answer it.</summary>
    Answer,

    /// <summary>Up to three topics may be meant.</summary>
    DidYouMean,

    /// <summary>Courtesy and chit-chat.</summary>
    SmallTalk,

    /// <summary>It asks for something that the bot does.</summary>
    Command,

    /// <summary>It is about the subject perhaps, but no topic is likely.</summary>
    Unknown,

    /// <summary>It is about something else.</summary>
    OffTopic,
}

/// <summary>What the bot makes of a message.</summary>
/// <param name="Command">Of the kind Command only.</param>
/// <param name="Topics">What is answered or offered, in the order in which it is shown.</param>
internal sealed record Reading(ReadingKind Kind, string? Command, IReadOnlyList<ScoredTopic> Topics)
{
    /// <summary>What may be meant instead of the answer.</summary>
    public IReadOnlyList<ScoredTopic> Others { get; init; } = [];

    public static Reading Of(string command) => new(ReadingKind.Command, command, []);
}

internal sealed record ScoredTopic(AnswerTopic Topic, float Score);
