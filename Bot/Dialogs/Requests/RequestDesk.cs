using CsBot.Content.Texts;
using CsBot.Tickets;
using CsBot.Turns;
using Microsoft.Extensions.Options;

namespace CsBot.Dialogs.Requests;

/// <summary>A request that has got what the customer sent.</summary>
/// <param name="Number">Null where it was not sent.</param>
/// <param name="Line">What is left of the form.</param>
internal sealed record SentRequest(string? Number, string Line);

/// <summary>Takes what a customer sends to the team: one open request per matter, and not too many at once.</summary>
internal sealed class RequestDesk(
    TicketStore store, TicketDesk desk, TicketOpening opening, DiagnosisReader diagnosis, CustomerSide customer, CustomerLimits limits, WayBack wayBack, IOptions<SupportOptions> options)
{
    /// <summary>Opens a request, or adds to one that is open.</summary>
    public async Task<SentRequest> SendAsync(Turn turn, ProblemForm form, CancellationToken cancellationToken)
    {
        List<Ticket> all = await store.OfCustomerAsync(turn.Conversation, cancellationToken);
        List<Ticket> open = [.. all.Where(ticket => ticket.IsOpen)];
        if (open.Find(ticket => ticket.Topic == form.Topic) is { } same)
        {
            return await AddAsync(turn, same, form.Problem, turn.Texts.RequestAdded, cancellationToken);
        }

        if (open.Count >= options.Value.MaxOpenRequests)
        {
            return await AddAsync(turn, open[0], form.Problem, turn.Texts.RequestsFull, cancellationToken);
        }

        var one = new Amount(Requests: 1, Bytes: CustomerLimits.OfMessage(form.Problem).Bytes);
        if (await limits.TakeAsync(turn, one, cancellationToken))
        {
            return await OpenAsync(turn, form, cancellationToken);
        }

        await desk.HoldBackAsync(turn, all.Find(ticket => ticket.ThreadOutboxId is not null), cancellationToken);
        return new SentRequest(null, turn.Texts.HeldBack);
    }

    private async Task<SentRequest> OpenAsync(Turn turn, ProblemForm form, CancellationToken cancellationToken)
    {
        KnownOfCustomer known = await diagnosis.ReadAsync(turn, cancellationToken);
        var request = new TicketRequest(form.Problem, form.Topic, form.Urgency, known.Step, known.Diagnosis, turn.Input is { Text.Length: > 0 } ? turn.Activity.Id : null);
        Ticket ticket = await opening.OpenAsync(turn, request, cancellationToken);
        (turn.Chat.Diagnostics.HasRequests, turn.Chat.Diagnostics.Question) = (true, null);
        await customer.PostAsync(turn, ticket, null, cancellationToken, wayBack.ToStep(turn));
        return new SentRequest(ticket.Number, turn.Texts.PersonSent.With(("number", ticket.Number)));
    }

    /// <summary>A second ask about the same matter adds to the first; so does one too many.</summary>
    /// <param name="why">Says to the customer why it was added.</param>
    private async Task<SentRequest> AddAsync(Turn turn, Ticket ticket, string problem, string why, CancellationToken cancellationToken)
    {
        var comment = new TicketAct(TicketAction.Comment, OwnRequests.CustomerOf(ticket, turn), problem);
        if (await desk.ActAsync(turn, ticket, comment, cancellationToken) is { } refusal)
        {
            return new SentRequest(null, refusal == TicketRefusal.TooMuch ? turn.Texts.HeldBack : turn.Texts.TicketGone);
        }

        string text = why.With(("number", ticket.Number), ("count", options.Value.MaxOpenRequests));
        await customer.PostAsync(turn, ticket, comment, cancellationToken, wayBack.ToStep(turn));
        return new SentRequest(ticket.Number, text);
    }
}
