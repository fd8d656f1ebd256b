using System.Text.Json;
using System.Text.Json.Serialization;

namespace CsBot.Support.Notices;

/// <summary>A notice that goes out, kept by its timer until the last one has it.</summary>
/// <param name="Mark">Tells it from others.</param>
/// <param name="To">Id of the <see cref="NoticeAudience"/>.</param>
/// <param name="Total">How many people it was shown to go to.</param>
/// <param name="Card">Our id of the card in the channel that says how far it is.</param>
internal sealed record NoticeRun(string Mark, string Words, string To, int Total, string Card)
{
    public const string Timer = "notice-run";

    /// <summary>Its timer, of which each notice has its own.</summary>
    public static string TimerKindOf(string mark) => $"{Timer}/{mark}";

    /// <summary>The chat to which it went last; they are taken in the order of their ids.</summary>
    public string After { get; init; } = "";

    /// <summary>True once everybody has been taken.</summary>
    public bool Ended { get; init; }

    public bool Stopped { get; init; }

    public string ToJson() => JsonSerializer.Serialize(this, NoticeJson.Default.NoticeRun);

    public static NoticeRun OfJson(string json) => JsonSerializer.Deserialize(json, NoticeJson.Default.NoticeRun)!;
}

/// <summary>A notice on its way to one person.</summary>
internal sealed record NoticeToOne(string Mark, string Words)
{
    public const string Timer = "notice";

    /// <summary>The timers of everybody to whom it is on its way.</summary>
    public static string TimerKindOf(string mark) => $"{Timer}/{mark}";

    public string ToJson() => JsonSerializer.Serialize(this, NoticeJson.Default.NoticeToOne);

    public static NoticeToOne OfJson(string json) => JsonSerializer.Deserialize(json, NoticeJson.Default.NoticeToOne)!;
}

[JsonSerializable(typeof(NoticeRun))]
[JsonSerializable(typeof(NoticeToOne))]
internal sealed partial class NoticeJson : JsonSerializerContext;
