using System.Text.Json;
using CsBot.Content.Replies;
using CsBot.Content.Texts;
using CsBot.Tickets;
using CsBot.Turns;

namespace CsBot.Support.Actions;

/// <summary>The words of an answer on the request's card: the person's own, those of a ready answer, or both.</summary>
internal sealed class AnswerWords(SupportActions actions, HeldReplies held, CannedReplies canned, TicketLanguages languages, TicketCards cards, BotTexts texts)
{
    /// <summary>Does with the request what takes an answer, after some seconds in which it can be taken back; who gave none is told so.</summary>
    public async Task RunAsync(Turn turn, JsonElement data, TicketAction action, CancellationToken cancellationToken)
    {
        CannedReply? ready = canned.Find(data.Text("canned"));
        if (ready is null && data.Text("reply") is null)
        {
            turn.Tell(texts.SupportReplyMissing);
        }
        else if (await actions.FindAsync(turn, data, cancellationToken) is { } ticket)
        {
            // A ready answer goes out in the customer's language.
            ready = languages.CustomerOf(ticket).Content.Replies.Find(ready?.Id) ?? ready;
            string[] parts = [.. new[] { ready?.Text, data.Text("reply") }.OfType<string>()];
            var act = new TicketAct(action, turn.Member, string.Join("\n\n", parts));
            await DoAsync(turn, ticket, act, cancellationToken);
        }
    }

    /// <summary>Does it after some seconds, in which it can be taken back.</summary>
    public Task DoAsync(Turn turn, Ticket ticket, TicketAct act, CancellationToken cancellationToken) => held.IsOn && ticket.OutcomeOf(act).Refusal is null
        ? HoldAsync(turn, ticket, act, cancellationToken)
        : actions.DoAsync(turn, ticket, act, cancellationToken);

    private async Task HoldAsync(Turn turn, Ticket ticket, TicketAct act, CancellationToken cancellationToken)
    {
        await held.HoldAsync(turn, ticket, HeldReply.Of(ticket, act), turn.Send, cancellationToken);
        turn.Answer = CardActionAnswer.Card(cards.ForSupport(ticket));
    }
}

/// <summary>The team answers on the request's card.</summary>
internal sealed class ReplyHandler(AnswerWords words) : ICardActionHandler
{
    public string Verb => "ticket.reply";

    public Task HandleAsync(Turn turn, JsonElement data, CancellationToken cancellationToken) =>
        words.RunAsync(turn, data, TicketAction.Reply, cancellationToken);
}

/// <summary>The team asks something back, and waits for the customer.</summary>
internal sealed class AskHandler(AnswerWords words) : ICardActionHandler
{
    public string Verb => "ticket.ask";

    public Task HandleAsync(Turn turn, JsonElement data, CancellationToken cancellationToken) =>
        words.RunAsync(turn, data, TicketAction.Ask, cancellationToken);
}

/// <summary>A note that never leaves the team.</summary>
internal sealed class NoteHandler(SupportActions actions, BotTexts texts) : ICardActionHandler
{
    public string Verb => "ticket.note";

    public Task HandleAsync(Turn turn, JsonElement data, CancellationToken cancellationToken)
    {
        if (data.Text("note") is { } note)
        {
            return actions.RunAsync(turn, data, new TicketAct(TicketAction.Note, turn.Member, note), cancellationToken);
        }

        turn.Tell(texts.SupportNoteMissing);
        return Task.CompletedTask;
    }
}
