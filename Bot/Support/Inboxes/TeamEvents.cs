using CsBot.Content.Texts;
using CsBot.Tickets;
using CsBot.Turns;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace CsBot.Support.Inboxes;

/// <summary>What happens to people, teams and channels while requests are open.</summary>
internal sealed class TeamEvents(
    TicketStore store, TicketDesk desk, InboxDirectory inboxes, LostInboxes lost, ReturnedInboxes returned, TeamRoster roster, CustomerLimits limits, TicketLanguages languages)
{
    /// <summary>Somebody was added to a shared or private channel, where being in the team is not enough.</summary>
    public const string ChannelMemberAdded = "channelMemberAdded";

    /// <summary>A customer has removed the bot: answers cannot reach them, and the team is told.</summary>
    public async Task OnCustomerGoneAsync(Turn turn, CancellationToken cancellationToken)
    {
        foreach (Ticket ticket in (await store.OfCustomerAsync(turn.Conversation, cancellationToken)).Where(ticket => ticket.IsOpen))
        {
            if (!await limits.TakeAsync(turn, CustomerLimits.OfMessage(null), cancellationToken))
            {
                return;
            }

            string line = languages.TeamTexts.ThreadCustomerGone.With(("name", ticket.CustomerName), ("number", ticket.Number));
            await desk.SayInThreadAsync(turn, ticket, TicketCards.Line(line), cancellationToken);
        }
    }

    /// <summary>The bot was removed from a team.</summary>
    public Task OnTeamGoneAsync(Turn turn, CancellationToken cancellationToken) => lost.LoseTeamAsync(turn, TeamOf(turn), cancellationToken);

    /// <summary>A channel or a team is gone, or back, or somebody has left it. A new name changes nothing: channels are known by their ids.</summary>
    public Task OnTeamChangedAsync(Turn turn, CancellationToken cancellationToken)
    {
        TeamsChannelData? data = turn.Place;
        return data?.EventType switch
        {
            "channelDeleted" => lost.LoseChannelAsync(turn, data.Channel?.Id, cancellationToken),
            ChannelMemberAdded => IsAmong(turn, turn.Activity.MembersAdded) ? returned.TakeChannelBackAsync(turn, data.Channel?.Id, cancellationToken) : Task.CompletedTask,
            "channelMemberRemoved" when IsAmong(turn, turn.Activity.MembersRemoved) => lost.LoseChannelAsync(turn, data.Channel?.Id, cancellationToken),
            // Who has left one of several teams may still be in the channel, through another or by themselves.
            "channelMemberRemoved" or "channelUnshared" => ReleaseStrangersAsync(turn, data.Channel?.Id, cancellationToken),
            "channelRestored" => returned.TakeChannelBackAsync(turn, data.Channel?.Id, cancellationToken),
            "teamArchived" or "teamDeleted" or "teamHardDeleted" => lost.LoseTeamAsync(turn, TeamOf(turn), cancellationToken),
            "teamUnarchived" or "teamRestored" => returned.TakeTeamBackAsync(turn, TeamOf(turn), cancellationToken),
            _ when turn.Activity.MembersRemoved is { Count: > 0 } gone => ReleaseAsync(turn, [.. gone.Select(member => member.Id!)], cancellationToken),
            _ => Task.CompletedTask,
        };
    }

    private static string TeamOf(Turn turn) => turn.Place?.Team?.Id ?? turn.Channel;

    /// <summary>The requests of people who have left the team go back to the queue.</summary>
    private async Task ReleaseAsync(Turn turn, string[] people, CancellationToken cancellationToken)
    {
        string[] channels = [.. (await inboxes.OfTeamAsync(turn.Place?.Team?.Id, cancellationToken)).Select(inbox => inbox.ChannelId)];
        foreach (string channel in channels)
        {
            Array.ForEach(people, person => roster.Forget(channel, person));
        }

        foreach (Ticket ticket in await store.OwnedInAsync(channels, people, cancellationToken))
        {
            await ReleaseAsync(turn, ticket, cancellationToken);
        }
    }

    /// <summary>The requests of people of whom Teams says that they are in the channel no more go back to the queue.</summary>
    private async Task ReleaseStrangersAsync(Turn turn, string? channel, CancellationToken cancellationToken)
    {
        if (await inboxes.FindAsync(channel, cancellationToken) is not { } inbox)
        {
            return;
        }

        foreach (IGrouping<string, Ticket> owned in (await store.OwnedInAsync(inbox.ChannelId, cancellationToken)).GroupBy(ticket => ticket.Assignee!))
        {
            roster.Forget(inbox.ChannelId, owned.Key);
            if (await roster.OfAsync(turn, inbox, owned.Key, cancellationToken) == Membership.Stranger)
            {
                foreach (Ticket ticket in owned)
                {
                    await ReleaseAsync(turn, ticket, cancellationToken);
                }
            }
        }
    }

    private async Task ReleaseAsync(Turn turn, Ticket ticket, CancellationToken cancellationToken)
    {
        if (ticket.IsOpen)
        {
            var gone = new TicketActor(TicketParty.System, ticket.Assignee!, ticket.AssigneeName ?? "?");
            await desk.ActAsync(turn, ticket, new TicketAct(TicketAction.Release, gone), cancellationToken);
        }
        else
        {
            // What is opened again must not come back to somebody who is gone.
            ticket.Owner = null;
            turn.Changes.Update(ticket);
        }
    }

    private static bool IsAmong(Turn turn, IList<ChannelAccount>? members) => members?.Any(member => member.Id == turn.Activity.Recipient?.Id) == true;
}
