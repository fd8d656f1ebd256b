using System.Text.Json;
using CsBot.Content.Cards;
using CsBot.Content.Texts;
using CsBot.Support.Actions;
using CsBot.Tickets;
using CsBot.Turns;

namespace CsBot.Support.Threads;

/// <summary>Somebody says what becomes of words that were written in a thread: once, whoever clicks.</summary>
internal sealed class SendDecisions(SupportActions actions, TicketStore store, CardRenderer renderer, BotTexts texts)
{
    public const string Words = "words", Source = "source", Pictures = "pictures";

    /// <summary>The request, where nobody has decided yet; else null, and the person is told.</summary>
    public async Task<Ticket?> FindAsync(Turn turn, JsonElement data, CancellationToken cancellationToken)
    {
        if (await actions.FindAsync(turn, data, cancellationToken) is not { } ticket)
        {
            return null;
        }

        if (data.Text(Source) is { } source && await store.IsRecordedAsync(ticket, source, cancellationToken))
        {
            turn.Tell(texts.SendAlready);
            return null;
        }

        return ticket;
    }

    /// <summary>Leaves a line in the place of the question.</summary>
    public void End(Turn turn, string line) => turn.ReplaceClicked(renderer.Message(new LineCardData(line), line));
}

internal sealed class SendHandler(SendDecisions decisions, ThreadReplies replies, PictureCourier courier) : ICardActionHandler
{
    public string Verb => "thread.send";

    public async Task HandleAsync(Turn turn, JsonElement data, CancellationToken cancellationToken)
    {
        if (await decisions.FindAsync(turn, data, cancellationToken) is not { } ticket)
        {
            return;
        }

        Carried carried = await courier.FetchAllAsync(turn, data.Text(SendDecisions.Pictures)?.Split('\n') ?? [], cancellationToken);
        var reply = new ThreadReply(data.Text(SendDecisions.Words) ?? "", data.Text(SendDecisions.Source), carried);
        decisions.End(turn, await replies.SendAsync(turn, ticket, reply, cancellationToken));
    }
}

internal sealed class SendAsNoteHandler(SendDecisions decisions, TicketDesk desk, SupportActions actions, BotTexts texts) : ICardActionHandler
{
    public string Verb => "thread.note";

    public async Task HandleAsync(Turn turn, JsonElement data, CancellationToken cancellationToken)
    {
        if (data.Text(SendDecisions.Words) is { } words && await decisions.FindAsync(turn, data, cancellationToken) is { } ticket)
        {
            var act = new TicketAct(TicketAction.Note, turn.Member, words) { Source = data.Text(SendDecisions.Source), IsInThread = true };
            decisions.End(turn, await desk.ActAsync(turn, ticket, act, cancellationToken) is { } refusal ? actions.Reason(ticket, refusal) : texts.ThreadNoted);
        }
    }
}

internal sealed class SendNotHandler(SendDecisions decisions, BotTexts texts) : ICardActionHandler
{
    public string Verb => "thread.cancel";

    public async Task HandleAsync(Turn turn, JsonElement data, CancellationToken cancellationToken)
    {
        if (await decisions.FindAsync(turn, data, cancellationToken) is { } ticket)
        {
            decisions.End(turn, texts.SendNot.With(("name", ticket.CustomerName)));
        }
    }
}
