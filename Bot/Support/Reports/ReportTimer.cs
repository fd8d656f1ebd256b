using System.Text.Json;
using CsBot.Tickets;
using CsBot.Turns;
using CsBot.Turns.Timers;
using Microsoft.Bot.Schema;

namespace CsBot.Support.Reports;

/// <summary>Posts the report into an inbox once a week, at the beginning of the team's week.</summary>
internal sealed class ReportTimer(ReportReader reader, ReportCards cards, InboxDirectory inboxes, OfficeHours hours) : ITimerHandler
{
    public const string Name = "team-report";

    public string Kind => Name;

    public bool InWakingHours => false;

    /// <param name="channel">Reference of the inbox.</param>
    public static void Schedule(Turn turn, ConversationReference channel, OfficeHours hours)
    {
        int days = ((int)DayOfWeek.Monday - (int)turn.Now.DayOfWeek + 7) % 7;
        DateTimeOffset monday = new(turn.Now.UtcDateTime.Date.AddDays(days == 0 ? 7 : days), TimeSpan.Zero);
        turn.Changes.Schedule(channel, Name, hours.NextOpening(monday), "null");
    }

    public async Task FireAsync(Turn turn, JsonElement payload, CancellationToken cancellationToken)
    {
        if (await inboxes.OfAsync(turn.Activity, cancellationToken) is { } inbox)
        {
            TeamReport report = await reader.ReadAsync(inbox.ChannelId, cancellationToken);
            turn.Changes.CreateThread(BotSdk.ReadReference(inbox.Reference), cards.Of(report));
            Schedule(turn, BotSdk.ReadReference(inbox.Reference), hours);
        }
    }
}
