using System.Text.Json;
using CsBot.Content.Texts;
using CsBot.Support.Inboxes;
using CsBot.Tickets;
using CsBot.Turns;

namespace CsBot.Support.Actions;

/// <summary>Somebody of the team takes a request. Of two, one has it and the other is told who.</summary>
internal sealed class TakeHandler(SupportActions actions) : ICardActionHandler
{
    public string Verb => "ticket.take";

    public Task HandleAsync(Turn turn, JsonElement data, CancellationToken cancellationToken) =>
        actions.RunAsync(turn, data, new TicketAct(TicketAction.Take, turn.Member), cancellationToken);
}

/// <summary>Nobody has the request any more.</summary>
internal sealed class ReleaseHandler(SupportActions actions) : ICardActionHandler
{
    public string Verb => "ticket.release";

    public Task HandleAsync(Turn turn, JsonElement data, CancellationToken cancellationToken) =>
        actions.RunAsync(turn, data, new TicketAct(TicketAction.Release, turn.Member), cancellationToken);
}

/// <summary>Shows the members of the team to choose from, to the person who clicked alone.</summary>
internal sealed class AssigneesHandler(SupportActions actions, TeamRoster roster, TicketCards cards, BotTexts texts) : ICardActionHandler
{
    public string Verb => "ticket.assignees";

    public async Task HandleAsync(Turn turn, JsonElement data, CancellationToken cancellationToken)
    {
        if (await actions.FindAsync(turn, data, cancellationToken) is not { } ticket)
        {
            return;
        }

        if (await roster.ListAsync(turn, cancellationToken) is { Count: > 0 } members)
        {
            turn.ShowInPlace(cards.Assign(ticket, members));
        }
        else
        {
            turn.Tell(texts.RosterUnknown);
        }
    }
}

/// <summary>Gives a request to a member of the team.</summary>
internal sealed class AssignHandler(SupportActions actions, TeamRoster roster, BotTexts texts) : ICardActionHandler
{
    public string Verb => "ticket.assign";

    public async Task HandleAsync(Turn turn, JsonElement data, CancellationToken cancellationToken)
    {
        if (await actions.FindAsync(turn, data, cancellationToken) is not { } ticket)
        {
            return;
        }

        // Whom the card names is the client's word: it must be a member.
        IReadOnlyList<TicketActor>? members = await roster.ListAsync(turn, cancellationToken);
        string? chosen = data.Text("member");
        if (members?.FirstOrDefault(member => member.Id == chosen) is not { } target)
        {
            turn.Tell(members is null ? texts.RosterUnknown : texts.AssignMissing);
            return;
        }

        await actions.DoAsync(turn, ticket, new TicketAct(TicketAction.Assign, turn.Member) { Target = target }, cancellationToken);
    }
}

/// <summary>Shows the request's card again.</summary>
internal sealed class ShowHandler(SupportActions actions, TicketCards cards) : ICardActionHandler
{
    public string Verb => "ticket.show";

    public async Task HandleAsync(Turn turn, JsonElement data, CancellationToken cancellationToken)
    {
        if (await actions.FindAsync(turn, data, cancellationToken) is { } ticket)
        {
            turn.ShowInPlace(cards.ForSupport(ticket));
        }
    }
}
