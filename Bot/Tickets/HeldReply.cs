using System.Text.Json;
using System.Text.Json.Serialization;

namespace CsBot.Tickets;

/// <summary>Something for a customer that has not left the team yet.</summary>
/// <param name="Mark">Tells it from others of the same request.</param>
/// <param name="Action">Reply, Ask or Resolve.</param>
/// <param name="Source">The channel's id of the message in the thread whose words they are; null for none.</param>
/// <param name="Pictures">Where the pictures are that go along.</param>
internal sealed record HeldReply(
    string Mark, string Ticket, TicketAction Action, string Words, string? Source, IReadOnlyList<string> Pictures, string MemberId, string MemberName)
{
    /// <summary>Our id, or the channel's, of the message in the thread that says that it is on its way.</summary>
    public string Message { get; init; } = "";

    /// <summary>The words were written on the request's card, so the thread is told them.</summary>
    public bool OnCard { get; init; }

    /// <summary>What was written on a card or in a command of the thread, where its words do not stand by themselves.</summary>
    public static HeldReply Of(Ticket ticket, TicketAct act) =>
        new(HeldReplies.NewMark(), ticket.Number, act.Action, act.Text!, null, [], act.By.Id, act.By.Name) { OnCard = true };

    public string TimerKind => $"{TicketTimers.Send}/{Mark}";

    public TicketAct Act => new(Action, new TicketActor(TicketParty.Member, MemberId, MemberName), Words) { Source = Source, IsInThread = Message.Length > 0 };

    public string ToJson() => JsonSerializer.Serialize(this, HeldReplyJson.Default.HeldReply);

    public static HeldReply OfJson(string json) => JsonSerializer.Deserialize(json, HeldReplyJson.Default.HeldReply)!;
}

[JsonSerializable(typeof(HeldReply))]
internal sealed partial class HeldReplyJson : JsonSerializerContext;
