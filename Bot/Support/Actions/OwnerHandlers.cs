using System.Text.Json;
using CsBot.Content.Texts;
using CsBot.Support.Inboxes;
using CsBot.Tickets;
using Microsoft.Bot.Builder;

namespace CsBot.Support.Actions;

/// <summary>Somebody of the team takes a request. Of two, one has it and the other is told who.</summary>
public sealed class TakeHandler(SupportActions actions) : ICardActionHandler
{
    public string Verb => "ticket.take";

    public Task HandleAsync(ITurnContext turnContext, JsonElement data, CancellationToken cancellationToken) =>
        actions.RunAsync(turnContext, data, by => new TicketAct(TicketAction.Take, by), cancellationToken);
}

/// <summary>Nobody has the request any more.</summary>
public sealed class ReleaseHandler(SupportActions actions) : ICardActionHandler
{
    public string Verb => "ticket.release";

    public Task HandleAsync(ITurnContext turnContext, JsonElement data, CancellationToken cancellationToken) =>
        actions.RunAsync(turnContext, data, by => new TicketAct(TicketAction.Release, by), cancellationToken);
}

/// <summary>Shows the members of the team to choose from, to the person who clicked alone.</summary>
public sealed class AssigneesHandler(SupportActions actions, TeamRoster roster, TicketCards cards, BotTexts texts) : ICardActionHandler
{
    public string Verb => "ticket.assignees";

    public async Task HandleAsync(ITurnContext turnContext, JsonElement data, CancellationToken cancellationToken)
    {
        if (await actions.FindAsync(turnContext, data, cancellationToken) is not { } ticket)
        {
            return;
        }

        IReadOnlyList<TicketActor>? members = await roster.ListAsync(turnContext, InboxDirectory.ChannelOf(turnContext.Activity), cancellationToken);
        await (members is { Count: > 0 }
            ? SupportActions.ShowAsync(turnContext, cards.Assign(ticket, members), cancellationToken)
            : SupportActions.SayAsync(turnContext, texts.RosterUnknown, cancellationToken));
    }
}

/// <summary>Gives a request to a member of the team.</summary>
public sealed class AssignHandler(SupportActions actions, TeamRoster roster, BotTexts texts) : ICardActionHandler
{
    public string Verb => "ticket.assign";

    public async Task HandleAsync(ITurnContext turnContext, JsonElement data, CancellationToken cancellationToken)
    {
        if (await actions.FindAsync(turnContext, data, cancellationToken) is not { } ticket)
        {
            return;
        }

        // Whom the card names is the client's word: it must be a member.
        IReadOnlyList<TicketActor>? members = await roster.ListAsync(turnContext, InboxDirectory.ChannelOf(turnContext.Activity), cancellationToken);
        string? chosen = SupportInput.Text(data, "member");
        if (members?.FirstOrDefault(member => member.Id == chosen) is not { } target)
        {
            await SupportActions.SayAsync(turnContext, members is null ? texts.RosterUnknown : texts.AssignMissing, cancellationToken);
            return;
        }

        var act = new TicketAct(TicketAction.Assign, SupportInput.ActorOf(turnContext)) { Target = target };
        await actions.DoAsync(turnContext, ticket, act, cancellationToken);
    }
}

/// <summary>Shows the request's card again.</summary>
public sealed class ShowHandler(SupportActions actions, TicketCards cards) : ICardActionHandler
{
    public string Verb => "ticket.show";

    public async Task HandleAsync(ITurnContext turnContext, JsonElement data, CancellationToken cancellationToken)
    {
        if (await actions.FindAsync(turnContext, data, cancellationToken) is { } ticket)
        {
            await SupportActions.ShowAsync(turnContext, cards.ForSupport(ticket), cancellationToken);
        }
    }
}
