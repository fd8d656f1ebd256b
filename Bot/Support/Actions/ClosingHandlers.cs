using System.Text.Json;
using CsBot.Content.Texts;
using CsBot.Tickets;
using Microsoft.Bot.Builder;

namespace CsBot.Support.Actions;

/// <summary>Puts a request off until the team works again after some days.</summary>
public sealed class SnoozeHandler(SupportActions actions, BotTexts texts) : ICardActionHandler
{
    public string Verb => "ticket.snooze";

    public Task HandleAsync(ITurnContext turnContext, JsonElement data, CancellationToken cancellationToken) =>
        Snooze.Until(SupportInput.Text(data, "until"), actions.Clock) is { } until
            ? actions.RunAsync(turnContext, data, by => new TicketAct(TicketAction.Snooze, by) { Until = until }, cancellationToken)
            : SupportActions.SayAsync(turnContext, texts.SupportUntilMissing, cancellationToken);
}

/// <summary>Closes a request with a reason, which the customer is told.</summary>
public sealed class ResolveHandler(SupportActions actions, BotTexts texts) : ICardActionHandler
{
    public string Verb => "ticket.resolve";

    public Task HandleAsync(ITurnContext turnContext, JsonElement data, CancellationToken cancellationToken)
    {
        if (SupportInput.Text(data, "reason") is not { } reason || !texts.SupportReasons.Contains(reason))
        {
            return SupportActions.SayAsync(turnContext, texts.SupportReasonMissing, cancellationToken);
        }

        string text = SupportInput.Text(data, "closing") is { } words ? $"{reason}. {words}" : reason;
        return actions.RunAsync(turnContext, data, by => new TicketAct(TicketAction.Resolve, by, text), cancellationToken);
    }
}

/// <summary>Opens a resolved request again.</summary>
public sealed class ReopenHandler(SupportActions actions) : ICardActionHandler
{
    public string Verb => "ticket.reopen";

    public Task HandleAsync(ITurnContext turnContext, JsonElement data, CancellationToken cancellationToken) =>
        actions.RunAsync(turnContext, data, by => new TicketAct(TicketAction.Reopen, by), cancellationToken);
}
