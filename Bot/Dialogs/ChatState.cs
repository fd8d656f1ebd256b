using System.Text.Json;
using CsBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace CsBot.Dialogs;

/// <summary>What the bot remembers of one conversation.</summary>
public sealed class ChatState(ConversationState conversation)
{
    /// <summary>What is kept, by its name in the state: each accessor of this class. Both halves of <see cref="BotSdk"/> go by it.</summary>
    public static IReadOnlyDictionary<string, Type> Types { get; } = typeof(ChatState).GetProperties()
        .Where(property => property.PropertyType.IsGenericType
            && property.PropertyType.GetGenericTypeDefinition() == typeof(IStatePropertyAccessor<>))
        .ToDictionary(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name), property => property.PropertyType.GenericTypeArguments[0]);

    public ConversationState Conversation { get; } = conversation;

    public IStatePropertyAccessor<DialogState> Dialogs { get; } = conversation.CreateProperty<DialogState>("dialogs");

    public IStatePropertyAccessor<GuideProgress> Progress { get; } = conversation.CreateProperty<GuideProgress>("progress");

    /// <summary>Where the person is in the other guides.</summary>
    public IStatePropertyAccessor<Shelf> Shelf { get; } = conversation.CreateProperty<Shelf>("shelf");

    public IStatePropertyAccessor<Practice> Practice { get; } = conversation.CreateProperty<Practice>("practice");

    public IStatePropertyAccessor<LiveCard> Card { get; } = conversation.CreateProperty<LiveCard>("card");

    public IStatePropertyAccessor<ReminderState> Reminders { get; } = conversation.CreateProperty<ReminderState>("reminders");

    public IStatePropertyAccessor<AnswerMemory> Answers { get; } = conversation.CreateProperty<AnswerMemory>("answers");

    public IStatePropertyAccessor<TrailState> Trail { get; } = conversation.CreateProperty<TrailState>("trail");

    public IStatePropertyAccessor<Arrival> Arrival { get; } = conversation.CreateProperty<Arrival>("arrival");
}

/// <summary>Where a person is in the guide. Steps are remembered by id, so that an edited guide finds them again.</summary>
public sealed class GuideProgress
{
    /// <summary>Empty before the first question where the person is; see <see cref="GuideWalk"/>.</summary>
    public string GuideId { get; set; } = "";

    public string? Region { get; set; }

    /// <summary>The current step; null before the first start.</summary>
    public string? StepId { get; set; }

    /// <summary>Its number when it was last shown, for the case that the id is gone.</summary>
    public int StepNumber { get; set; }

    public List<string> Done { get; set; } = [];

    /// <summary>True from the proof of the last step until the guide is started again.</summary>
    public bool Finished { get; set; }

    /// <summary>True while the guide is put away.</summary>
    public bool Paused { get; set; }

    /// <summary>What the parked guide waits for; null while it does not.</summary>
    public Waiting? Waiting { get; set; }

    /// <summary>What the person said about themselves before the first step.</summary>
    public TriageAnswers? Triage { get; set; }

    /// <summary>True from the moment the person says that they are signed in; the proof is asked for after that.</summary>
    public bool Claimed { get; set; }

    /// <summary>True after a step has asked to close the browser that this chat is in: the next sign of the person is a return.</summary>
    public bool Leaving { get; set; }

    /// <summary>True after repeated failures have taken the dialogs away, while the step is on the screen.</summary>
    public bool LostDialog { get; set; }

    /// <summary>True for a walk with a made-up invitation.</summary>
    public bool IsPractice { get; set; }

    /// <summary>The row that records this walk; null before it is recorded.</summary>
    public string? Journey { get; set; }

    /// <summary>True once the person was asked for a score. Nobody is asked twice.</summary>
    public bool ScoreAsked { get; set; }

    /// <summary>The score of this walk, 1 to 5.</summary>
    public int? Score { get; set; }

    public bool IsRunning => StepId is not null && !Finished && !Paused;
}

/// <summary>The guides that a person has left for another one. Each keeps its place.</summary>
public sealed class Shelf
{
    public List<GuideProgress> Guides { get; set; } = [];
}

/// <summary>What a person waits for, and when to look in again (UTC).</summary>
public sealed class Waiting
{
    /// <summary>Id of a <see cref="Guides.Wait"/>.</summary>
    public string For { get; set; } = "";

    public DateTimeOffset Until { get; set; }

    /// <summary>The person's time zone when they parked, an IANA name; a reminder comes without one.</summary>
    public string? TimeZone { get; set; }
}

/// <summary>A walk with a made-up invitation, beside the real progress.</summary>
public sealed class Practice
{
    public bool IsOn { get; set; }

    /// <summary>Where the practising person is; kept after the end until it is recorded.</summary>
    public GuideProgress? Progress { get; set; }
}

/// <summary>The one card that may be clicked. Every other card of the conversation is stale.</summary>
public sealed class LiveCard
{
    /// <summary>Our id of its message.</summary>
    public string Id { get; set; } = "";

    /// <summary>What a click on it carries back.</summary>
    public string Nonce { get; set; } = "";

    /// <summary>The line to which it collapses when another card takes its place.</summary>
    public string Line { get; set; } = "";

    /// <summary>The card belongs to a practice, and so does what it collapses to.</summary>
    public bool IsPractice { get; set; }
}

/// <summary>What was answered last, for what is said after it.</summary>
public sealed class AnswerMemory
{
    private const int Most = 10;

    /// <summary>The topic answered last; null while the last message was about something else.</summary>
    public string? LastTopic { get; set; }

    /// <summary>How many messages in a row were not understood.</summary>
    public int Misses { get; set; }

    /// <summary>The newest answers, so that a rating of one finds its topic.</summary>
    public List<GivenAnswer> Given { get; set; } = [];

    public void Remember(string topic, string message)
    {
        (LastTopic, Misses) = (topic, 0);
        Given = [.. Given.Append(new GivenAnswer { Topic = topic, Message = message }).TakeLast(Most)];
    }
}

/// <summary>An answer and our id of its message.</summary>
public sealed class GivenAnswer
{
    public string Topic { get; set; } = "";

    public string Message { get; set; } = "";
}

/// <summary>Whether the person has been welcomed.</summary>
public sealed class Arrival
{
    public bool Welcomed { get; set; }
}
