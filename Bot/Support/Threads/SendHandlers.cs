using System.Text.Json;
using CsBot.Content.Texts;
using CsBot.Support.Actions;
using CsBot.Tickets;
using CsBot.Turns;

namespace CsBot.Support.Threads;

/// <summary>Somebody says what becomes of words that were written in a thread: once, whoever clicks, and on whichever copy of the question.</summary>
internal sealed class SendDecisions(SupportActions actions, TicketStore store, BotTexts texts)
{
    public const string Source = "source", Pictures = "pictures";
    private const string Words = "words";

    /// <summary>The words that the card carries; null where a client has lost them, and the person is told.</summary>
    public string? WordsIn(Turn turn, JsonElement data)
    {
        string? words = data.Text(Words);
        if (words is null)
        {
            turn.Tell(texts.SupportReplyMissing);
        }

        return words;
    }

    /// <summary>The request, where nobody has decided yet; else null, and the person is told.</summary>
    public async Task<Ticket?> DecideAsync(Turn turn, JsonElement data, CancellationToken cancellationToken)
    {
        if (await actions.FindAsync(turn, data, cancellationToken) is not { } ticket)
        {
            return null;
        }

        string? source = data.Text(Source);
        if (source is not null && await store.IsDecidedAsync(ticket, source, cancellationToken))
        {
            turn.Tell(texts.SendAlready);
            return null;
        }

        // Of two who decide at once, one finds the request changed.
        turn.Changes.Update(ticket);
        TicketDesk.Record(turn, ticket, new TicketEntry(TicketEvent.Decided, turn.Member, null, source));
        return ticket;
    }
}

internal sealed class SendHandler(SendDecisions decisions, ThreadReplies replies) : ICardActionHandler
{
    public string Verb => "thread.send";

    public async Task HandleAsync(Turn turn, JsonElement data, CancellationToken cancellationToken)
    {
        if (decisions.WordsIn(turn, data) is { } words && await decisions.DecideAsync(turn, data, cancellationToken) is { } ticket)
        {
            HeldReply reply = replies.ReplyOf(turn, words, data.Text(SendDecisions.Source)) with
            {
                Ticket = ticket.Number,
                Pictures = data.Text(SendDecisions.Pictures)?.Split('\n') ?? [],
            };
            await replies.SendAnsweredAsync(turn, ticket, reply, cancellationToken);
        }
    }
}

internal sealed class SendAsNoteHandler(SendDecisions decisions, TicketDesk desk, ThreadReplies replies, TicketNews news, BotTexts texts) : ICardActionHandler
{
    public string Verb => "thread.note";

    public async Task HandleAsync(Turn turn, JsonElement data, CancellationToken cancellationToken)
    {
        if (decisions.WordsIn(turn, data) is { } words && await decisions.DecideAsync(turn, data, cancellationToken) is { } ticket)
        {
            var act = new TicketAct(TicketAction.Note, turn.Member, words) { Source = data.Text(SendDecisions.Source), IsInThread = true };
            replies.End(turn, await desk.ActAsync(turn, ticket, act, cancellationToken) is { } refusal ? news.Reason(ticket, refusal) : texts.ThreadNoted);
        }
    }
}

internal sealed class SendNotHandler(SendDecisions decisions, ThreadReplies replies, BotTexts texts) : ICardActionHandler
{
    public string Verb => "thread.cancel";

    public async Task HandleAsync(Turn turn, JsonElement data, CancellationToken cancellationToken)
    {
        if (await decisions.DecideAsync(turn, data, cancellationToken) is { } ticket)
        {
            replies.End(turn, texts.SendNot.With(("name", ticket.CustomerName)));
        }
    }
}

/// <summary>Takes back what is on its way to the customer.</summary>
internal sealed class UndoHandler(SupportActions actions, HeldReplies held, ThreadReplies replies, BotTexts texts) : ICardActionHandler
{
    public string Verb => "thread.undo";

    public async Task HandleAsync(Turn turn, JsonElement data, CancellationToken cancellationToken)
    {
        if (await actions.FindAsync(turn, data, cancellationToken) is not { } ticket)
        {
            return;
        }

        if (await held.UndoAsync(turn, ticket, data.Text("mark"), cancellationToken))
        {
            replies.End(turn, texts.SendNot.With(("name", ticket.CustomerName)));
        }
        else
        {
            turn.Tell(texts.SendLeft.With(("name", ticket.CustomerName)));
        }
    }
}
