using System.Text.Json;
using CsBot.Content.Texts;
using CsBot.Tickets;
using CsBot.Turns;

namespace CsBot.Support.Actions;

/// <summary>Puts a request off until the team works again after some days.</summary>
internal sealed class SnoozeHandler(SupportActions actions, OfficeHours hours, BotTexts texts) : ICardActionHandler
{
    public string Verb => "ticket.snooze";

    public Task HandleAsync(Turn turn, JsonElement data, CancellationToken cancellationToken)
    {
        if (Snooze.Until(data.Text("until"), turn.Now, hours) is { } until)
        {
            return actions.RunAsync(turn, data, new TicketAct(TicketAction.Snooze, turn.Member) { Until = until }, cancellationToken);
        }

        turn.Tell(texts.SupportUntilMissing);
        return Task.CompletedTask;
    }
}

/// <summary>Closes a request with a reason, which the customer is told.</summary>
internal sealed class ResolveHandler(SupportActions actions, AnswerWords words, BotTexts texts) : ICardActionHandler
{
    public string Verb => "ticket.resolve";

    public async Task HandleAsync(Turn turn, JsonElement data, CancellationToken cancellationToken)
    {
        if (data.Text("reason") is not { } reason || !texts.SupportReasons.Contains(reason))
        {
            turn.Tell(texts.SupportReasonMissing);
            return;
        }

        string? closing = data.Text("closing");
        var act = new TicketAct(TicketAction.Resolve, turn.Member, ClosingReason.Join(reason, closing));
        if (closing is null)
        {
            await actions.RunAsync(turn, data, act, cancellationToken);
        }
        else if (await actions.FindAsync(turn, data, cancellationToken) is { } ticket)
        {
            await words.DoAsync(turn, ticket, act, cancellationToken);
        }
    }
}

/// <summary>Opens a resolved request again.</summary>
internal sealed class ReopenHandler(SupportActions actions) : ICardActionHandler
{
    public string Verb => "ticket.reopen";

    public Task HandleAsync(Turn turn, JsonElement data, CancellationToken cancellationToken) =>
        actions.RunAsync(turn, data, new TicketAct(TicketAction.Reopen, turn.Member), cancellationToken);
}
