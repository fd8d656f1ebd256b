using CsBot.Content.Texts;
using CsBot.Tickets;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Options;

namespace CsBot.Dialogs.Requests;

/// <summary>Takes what a customer sends to the team: one open request per matter, and not too many at once.</summary>
public sealed class RequestDesk(
    TicketDesk desk, TicketOpening opening, RequestContext context, RequestCards cards, IOptions<SupportOptions> options)
{
    /// <summary>Opens a request, or adds to one that is open. Gives its number, and the line that is left of the form.</summary>
    public async Task<(string Number, string Line)> SendAsync(ITurnContext turnContext, ProblemForm form, CancellationToken cancellationToken)
    {
        List<Ticket> open = [.. (await desk.OfCustomerAsync(turnContext.Activity.Conversation.Id!, cancellationToken)).Where(TicketDesk.IsOpen)];
        Ticket? same = open.Find(ticket => ticket.Topic == form.Topic);
        return (same ?? (open.Count >= options.Value.MaxOpenRequests ? open[0] : null)) is { } known
            ? await AddAsync(turnContext, known, (form.Problem, Full: same is null), cancellationToken)
            : await OpenAsync(turnContext, form, cancellationToken);
    }

    private async Task<(string Number, string Line)> OpenAsync(ITurnContext turnContext, ProblemForm form, CancellationToken cancellationToken)
    {
        (TicketDiagnosis diagnosis, string? step, _, _) = await context.Diagnosis.ReadAsync(turnContext, cancellationToken);
        var request = new TicketRequest(form.Problem, form.Topic, form.Urgency, step, diagnosis);
        Ticket ticket = await opening.OpenAsync(turnContext, request, cancellationToken);
        TrailState trail = await context.Trail.OfAsync(turnContext, cancellationToken);
        (trail.HasRequests, trail.Question) = (true, null);
        await turnContext.SendActivityAsync(cards.Opened(ticket), cancellationToken);
        return (ticket.Number, context.Texts.PersonSent.With(("number", ticket.Number)));
    }

    /// <summary>A second ask about the same matter adds to the first; so does one too many.</summary>
    private async Task<(string Number, string Line)> AddAsync(
        ITurnContext turnContext, Ticket ticket, (string Problem, bool Full) more, CancellationToken cancellationToken)
    {
        var comment = new TicketAct(TicketAction.Comment, RequestCommands.CustomerOf(ticket, turnContext), more.Problem);
        await desk.ActAsync(turnContext, ticket, comment, cancellationToken);
        string text = (more.Full ? context.Texts.RequestsFull : context.Texts.RequestAdded).With(("number", ticket.Number), ("count", options.Value.MaxOpenRequests));
        await turnContext.SendActivityAsync(cards.Added(ticket, text, more.Problem), cancellationToken);
        return (ticket.Number, context.Texts.PersonAdded.With(("number", ticket.Number)));
    }
}

/// <summary>What is known of the customer of a turn, and the words for it.</summary>
public sealed record RequestContext(DiagnosisReader Diagnosis, Trail Trail, BotTexts Texts);
