using System.Text.Json;
using CsBot.Tickets;
using CsBot.Turns;
using CsBot.Turns.Timers;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CsBot.Support.Reports;

/// <summary>Posts the report into an inbox once a week, at the beginning of the team's week.</summary>
public sealed class ReportTimer(ReportReader reader, ReportCards cards, InboxDirectory inboxes, TicketClock clock) : ITimerHandler
{
    public const string Name = "team-report";

    public string Kind => Name;

    public bool InWakingHours => false;

    /// <param name="channel">Reference of the inbox.</param>
    public static void Schedule(TurnChanges changes, ConversationReference channel, TicketClock clock)
    {
        int days = ((int)DayOfWeek.Monday - (int)clock.Now.DayOfWeek + 7) % 7;
        DateTimeOffset monday = new(clock.Now.UtcDateTime.Date.AddDays(days == 0 ? 7 : days), TimeSpan.Zero);
        changes.Schedule(channel, Name, clock.Hours.NextOpening(monday), "null");
    }

    public async Task FireAsync(ITurnContext turnContext, JsonElement payload, CancellationToken cancellationToken)
    {
        if (await inboxes.OfAsync(turnContext.Activity, cancellationToken) is { } inbox)
        {
            TurnChanges changes = TurnChanges.Of(turnContext);
            TeamReport report = await reader.ReadAsync(inbox.ChannelId, cancellationToken);
            changes.CreateThread(BotSdk.ReadReference(inbox.Reference), cards.Of(report));
            Schedule(changes, BotSdk.ReadReference(inbox.Reference), clock);
        }
    }
}
