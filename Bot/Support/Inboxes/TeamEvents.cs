using CsBot.Content.Texts;
using CsBot.Storage;
using CsBot.Tickets;
using CsBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Support.Inboxes;

/// <summary>What happens to people, teams and channels while requests are open.</summary>
public sealed class TeamEvents(
    IDbContextFactory<BotDbContext> databases, TicketDesk desk, InboxBot inboxes, TeamRoster roster, BotTexts texts)
{
    private static readonly string[] ChannelGone = ["channelDeleted"];
    private static readonly string[] TeamGone = ["teamDeleted", "teamHardDeleted", "teamArchived"];

    /// <summary>A customer has removed the bot: answers cannot reach them, and the team is told.</summary>
    public async Task OnCustomerGoneAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        List<Ticket> tickets = await desk.OfCustomerAsync(turnContext.Activity.Conversation.Id!, cancellationToken);
        foreach (Ticket ticket in tickets.Where(TicketDesk.IsOpen))
        {
            string line = texts.ThreadCustomerGone.With(("name", ticket.CustomerName), ("number", ticket.Number));
            await desk.SayInThreadAsync(turnContext, ticket, TicketCards.Line(line), cancellationToken);
        }
    }

    /// <summary>The bot was removed from a team.</summary>
    public Task OnTeamGoneAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        inboxes.OnLostAsync(turnContext, turnContext.Activity.TeamsGetTeamInfo()?.Id ?? InboxDirectory.ChannelOf(turnContext.Activity), cancellationToken);

    /// <summary>A channel or a team is gone, or somebody has left it.</summary>
    public async Task OnTeamChangedAsync(ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        TeamsChannelData? data = turnContext.Activity.GetChannelData<TeamsChannelData>();
        if (ChannelGone.Contains(data?.EventType))
        {
            await inboxes.OnLostAsync(turnContext, data!.Channel?.Id, cancellationToken);
        }
        else if (TeamGone.Contains(data?.EventType))
        {
            await inboxes.OnLostAsync(turnContext, data!.Team?.Id, cancellationToken);
        }
        else if (turnContext.Activity.MembersRemoved is { Count: > 0 } gone)
        {
            await ReleaseAsync(turnContext, [.. gone.Select(member => member.Id!)], cancellationToken);
        }
    }

    /// <summary>Whose requests go back to the queue.</summary>
    private async Task ReleaseAsync(ITurnContext turnContext, string[] people, CancellationToken cancellationToken)
    {
        string? team = turnContext.Activity.TeamsGetTeamInfo()?.Id;
        await using BotDbContext db = await databases.CreateDbContextAsync(cancellationToken);
        List<Ticket> tickets = await db.Tickets.AsNoTracking()
            .Where(ticket => ticket.Assignee != null && people.Contains(ticket.Assignee))
            .Where(ticket => db.Inboxes.Any(inbox => inbox.ChannelId == ticket.Inbox && inbox.TeamId == team))
            .ToListAsync(cancellationToken);
        foreach (string channel in await db.Inboxes.Where(inbox => inbox.TeamId == team).Select(inbox => inbox.ChannelId).ToListAsync(cancellationToken))
        {
            Array.ForEach(people, person => roster.Forget(channel, person));
        }

        foreach (Ticket ticket in tickets.Where(ticket => !TicketDesk.IsOpen(ticket)))
        {
            // What is opened again must not come back to somebody who is gone.
            ticket.Assignee = null;
            TurnChanges.Of(turnContext).Update(ticket);
        }

        foreach (Ticket ticket in tickets.Where(TicketDesk.IsOpen))
        {
            var gone = new TicketActor(TicketParty.System, ticket.Assignee!, ticket.AssigneeName ?? "?");
            await desk.ActAsync(turnContext, ticket, new TicketAct(TicketAction.Release, gone), cancellationToken);
        }
    }
}
