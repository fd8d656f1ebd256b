using CsBot.Tickets;
using CsBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CsBot.Tests.Simulation;

/// <summary>Does with requests what it is told to, as both sides' buttons do, and says what has come of it.</summary>
internal sealed class TicketBot(TicketStore store, TicketNumbers numbers, TicketOpening opening, TicketDesk desk) : IBot
{
    public const string Channel = "19:tickets@thread.tacv2";

    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        Turn turn = Turn.Of(turnContext);
        string[] words = turn.Activity.Text!.Split(' ');
        (string action, string mark, string customer) = (words[0], words[1], words[2]);
        string outcome = action == TicketEvent.Open
            ? await OpenAsync(turn, mark, cancellationToken)
            : await ActAsync(turn, Enum.Parse<TicketAction>(action), mark, customer, cancellationToken);
        turn.Say($"{mark} {action} {outcome}");
    }

    private async Task<string> OpenAsync(Turn turn, string mark, CancellationToken cancellationToken)
    {
        await numbers.TouchAsync(turn, cancellationToken);
        Ticket ticket = await opening.OpenAsync(
            turn, new TicketRequest(mark, "other", TicketUrgency.Normal, null, new TicketDiagnosis("en", null, null, null, null, null, [], null, []), turn.Activity.Id), cancellationToken);
        if (ticket.Inbox is null)
        {
            InboxRow inbox = Connect(turn);
            await opening.PostAsync(turn, [ticket], new InboxChange { New = [inbox] }, cancellationToken);
        }

        // Before its first version.
        return $"{ticket.Number} -1 {TicketState.Waiting} {ticket.State}";
    }

    /// <summary>The first request brings the inbox with it.</summary>
    private static InboxRow Connect(Turn turn)
    {
        ConversationReference channel = turn.Activity.GetConversationReference();
        channel.Conversation = new ConversationAccount { Id = Channel, ConversationType = "channel", TenantId = "team" };
        var inbox = new InboxRow { ChannelId = Channel, TeamId = Channel, Reference = BotSdk.Write(channel), Connected = turn.Now };
        turn.Changes.Add(inbox);
        return inbox;
    }

    /// <summary>Acts on the newest request of a customer, who may be somebody else.</summary>
    private async Task<string> ActAsync(Turn turn, TicketAction action, string mark, string customer, CancellationToken cancellationToken)
    {
        if ((await store.OfCustomerAsync(customer, cancellationToken)).MaxBy(found => found.Number) is not { } ticket)
        {
            return "nothing";
        }

        TicketParty party = action is TicketAction.Comment or TicketAction.Withdraw ? TicketParty.Customer : TicketParty.Member;
        (long version, TicketState before) = (ticket.Version, ticket.State);

        // The name tells each line from all others: who does the same again says the same again.
        var act = new TicketAct(action, new TicketActor(party, turn.SenderId, $"{turn.SenderName} {mark}"), mark);
        TicketRefusal? refusal = await desk.ActAsync(turn, ticket, act, cancellationToken);
        return $"{ticket.Number} {version} {before} {refusal?.ToString() ?? ticket.State.ToString()}";
    }
}
