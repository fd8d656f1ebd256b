using System.Data.Common;
using CsBot.Chats;
using CsBot.Storage;
using CsBot.Turns;
using CsBot.Turns.Telemetry;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Dialogs.Guides;

/// <summary>Records how far people get: at the end of each turn the journey's row is brought to where the person is.</summary>
internal sealed class JourneyLog(IDatabase database, IDbContextFactory<BotDbContext> databases)
{
    // Every turn asks, so it is a prepared command.
    private const string FindSql = """
        SELECT "Conversation", "GuideId", "Practice", "Started", "LastSign", "LastStep", "Parked", "Finished", "Confirmed", "Replaced", "Score"
        FROM "Journeys" WHERE "Id" = $1
        """;

    /// <summary>Silence is counted in days, so a sign of life is not written more often than this.</summary>
    private static readonly TimeSpan SignEvery = TimeSpan.FromHours(1);

    public async Task RecordAsync(Turn turn, CancellationToken cancellationToken)
    {
        Practice practice = turn.Chat.Practice;
        if (practice.Progress is { } practised)
        {
            await RecordAsync(turn, practised, cancellationToken);
            // The last card of a finished practice still belongs to it, so it ends only here.
            practice.IsOn &= !practised.Finished;
            practice.Progress = practice.IsOn ? practised : null;
        }

        GuideProgress real = turn.Chat.RealProgress;
        foreach (GuideProgress place in turn.Chat.Left.Concat(practice.IsOn ? [] : [real]).Where(place => place.StepId is not null))
        {
            await RecordAsync(turn, place, cancellationToken);
        }
    }

    private async Task RecordAsync(Turn turn, GuideProgress progress, CancellationToken cancellationToken)
    {
        if (progress.Journey is { } id && await FindAsync(id, cancellationToken) is { } row)
        {
            (string step, bool confirmed) = (row.LastStep, row.Confirmed);
            if (Follow(row, progress, turn.Now))
            {
                turn.Changes.Update(row);
                FunnelTelemetry.Count(turn.Changes, row, step, confirmed);
            }

            return;
        }

        await ReplaceOpenAsync(turn, progress, cancellationToken);
        JourneyRow begun = Begin(turn, progress);
        Follow(begun, progress, turn.Now);
        turn.Changes.Add(begun);
        FunnelTelemetry.Count(turn.Changes, begun, formerStep: null, wasConfirmed: false);
        progress.Journey = begun.Id;
    }

    private async Task<JourneyRow?> FindAsync(string id, CancellationToken cancellationToken)
    {
        List<JourneyRow> found = await database.QueryAsync(FindSql, [id], row => Read(id, row), cancellationToken);
        return found.FirstOrDefault();
    }

    private static JourneyRow Read(string id, DbDataReader row) => new()
    {
        Id = id,
        Conversation = row.GetString(0),
        GuideId = row.GetString(1),
        Practice = row.GetBoolean(2),
        Started = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3)),
        LastSign = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(4)),
        LastStep = row.GetString(5),
        Parked = row.GetBoolean(6),
        Finished = row.GetBoolean(7),
        Confirmed = row.GetBoolean(8),
        Replaced = row.GetBoolean(9),
        Score = row.IsDBNull(10) ? null : row.GetInt32(10),
    };

    private static JourneyRow Begin(Turn turn, GuideProgress progress) => new()
    {
        Id = $"{turn.Conversation}/{Guid.NewGuid():N}",
        Conversation = turn.Conversation,
        GuideId = progress.GuideId,
        Practice = progress.IsPractice,
        Started = turn.Now,
    };

    /// <summary>False if the row says all this already.</summary>
    private static bool Follow(JourneyRow row, GuideProgress progress, DateTimeOffset now)
    {
        bool finished = row.Finished || progress.Claimed || progress.Finished, confirmed = row.Confirmed || progress.Finished;
        var (there, here) = ((row.LastStep, row.Parked, row.Finished, row.Confirmed, row.Score),
            (progress.StepId!, progress.Paused, finished, confirmed, progress.Score ?? row.Score));
        if (there == here && now - row.LastSign < SignEvery)
        {
            return false;
        }

        (row.LastStep, row.Parked, row.Finished, row.Confirmed, row.Score) = here;
        row.LastSign = now;
        return true;
    }

    private async Task ReplaceOpenAsync(Turn turn, GuideProgress begun, CancellationToken cancellationToken)
    {
        await using BotDbContext db = await databases.CreateDbContextAsync(cancellationToken);
        string conversation = turn.Conversation;
        List<JourneyRow> open = await db.Journeys.AsNoTracking()
            .Where(row => row.Conversation == conversation && row.GuideId == begun.GuideId && row.Practice == begun.IsPractice && !row.Confirmed && !row.Replaced)
            .ToListAsync(cancellationToken);
        foreach (JourneyRow row in open)
        {
            row.Replaced = true;
            turn.Changes.Update(row);
        }
    }
}
