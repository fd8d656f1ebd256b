using CsBot.Content.Texts;

namespace CsBot.Chats;

/// <summary>The one card that may be clicked. Every other card of the conversation is stale.</summary>
internal sealed class LiveCard
{
    /// <summary>Our id of its message.</summary>
    public string Id { get; set; } = "";

    /// <summary>What a click on it carries back.</summary>
    public string Nonce { get; set; } = "";

    /// <summary>The nonces of the cards that its message has shown before: a slow client may still click on one of them.</summary>
    public List<string> Former { get; set; } = [];

    /// <summary>The line to which it collapses when another card takes its place.</summary>
    public string Line { get; set; } = "";

    /// <summary>The card belongs to a practice, and so does what it collapses to.</summary>
    public bool IsPractice { get; set; }
}

/// <summary>What was answered last, for what is said after it.</summary>
internal sealed class AnswerMemory
{
    private const int MaxGiven = 10;

    /// <summary>More questions of one person in a day tell the team nothing new, and would push out those of others.</summary>
    private const int MaxNotedPerDay = 50;

    /// <summary>The topic answered last; null while the last message was about something else.</summary>
    public string? LastTopic { get; set; }

    /// <summary>How many messages in a row were not understood.</summary>
    public int Misses { get; set; }

    /// <summary>The newest answers, so that a rating of one finds its topic.</summary>
    public List<GivenAnswer> Given { get; set; } = [];

    /// <summary>On which day questions were written down last, and how many.</summary>
    public DateOnly NotedOn { get; set; }

    public int Noted { get; set; }

    /// <summary>True where one more may be written down; it is counted.</summary>
    public bool MayNote(DateOnly today)
    {
        (NotedOn, Noted) = NotedOn == today ? (today, Noted + 1) : (today, 1);
        return Noted <= MaxNotedPerDay;
    }

    public void Remember(string topic, string message)
    {
        (LastTopic, Misses) = (topic, 0);
        Given = [.. Given.Append(new GivenAnswer { Topic = topic, Message = message }).TakeLast(MaxGiven)];
    }
}

/// <summary>An answer and our id of its message.</summary>
internal sealed class GivenAnswer
{
    public string Topic { get; set; } = "";

    public string Message { get; set; } = "";

    /// <summary>The person has said whether it helped.</summary>
    public bool IsRated { get; set; }
}

/// <summary>In which language the person is answered.</summary>
internal sealed class SpokenLanguage
{
    /// <summary>What the person has chosen, two letters; null while the bot goes by what they write.</summary>
    public string? Chosen { get; set; }

    /// <summary>What they wrote in last; null before the first words that tell it.</summary>
    public string? Last { get; set; }
}

/// <summary>Whether the person has been welcomed.</summary>
internal sealed class ArrivalState
{
    public bool Welcomed { get; set; }
}

/// <summary>A picture that may go along with a request.</summary>
/// <param name="Address">Where its bytes are, for some minutes or hours.</param>
internal sealed record OfferedPicture(string? Address, string Ticket);

/// <summary>What a person of the team should know when they take over: bounded, and without secrets.</summary>
internal sealed class DiagnosticContext
{
    private const int MaxLines = 5;
    private const int MaxLineLength = 200;

    /// <summary>What the person picked last as what they see.</summary>
    public string? Seen { get; set; }

    /// <summary>What the last email was.</summary>
    public string? Verdict { get; set; }

    /// <summary>The last question that was not answered.</summary>
    public string? Question { get; set; }

    /// <summary>Cures and answers that were shown.</summary>
    public List<string> Tried { get; set; } = [];

    /// <summary>The last questions the person typed.</summary>
    public List<string> Said { get; set; } = [];

    /// <summary>True for the message after the person was asked to paste an email.</summary>
    public bool AwaitsMail { get; set; }

    /// <summary>Number of the request that the next picture is for.</summary>
    public string? PictureFor { get; set; }

    /// <summary>The picture that the person was asked about with the last message.</summary>
    public OfferedPicture? Offered { get; set; }

    /// <summary>Where a picture is that came while the person wrote a request.</summary>
    public string? Drafted { get; set; }

    /// <summary>True once the person has made a request: what is typed may then belong to it.</summary>
    public bool HasRequests { get; set; }

    /// <summary>The person says that they see this, and gets the cure.</summary>
    public void Saw(string sees)
    {
        Seen = Short(sees);
        Tried = Last(Tried, sees);
    }

    /// <summary>The person has asked something.</summary>
    /// <param name="answer">Title of the answer; null where there was none.</param>
    public void Asked(string question, string? answer)
    {
        Said = Last(Said, question);
        Question = answer is null ? Short(question) : null;
        Tried = answer is null ? Tried : Last(Tried, answer);
    }

    private static List<string> Last(List<string> lines, string line) => [.. lines.Where(known => known != Short(line)).Append(Short(line)).TakeLast(MaxLines)];

    private static string Short(string text) => ShortText.Abridge(text, MaxLineLength);
}
