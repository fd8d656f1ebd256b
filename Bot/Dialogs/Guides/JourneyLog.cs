using System.Data.Common;
using CsBot.Chats;
using CsBot.Storage;
using CsBot.Turns;
using CsBot.Turns.Telemetry;
using Microsoft.Bot.Builder;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Dialogs.Guides;

/// <summary>Records how far people get: at the end of each turn the journey's row is brought to where the person is.</summary>
public sealed class JourneyLog(ChatState state, IDatabase database, IDbContextFactory<BotDbContext> databases, TimeProvider time)
{
    // Every turn asks, so it is a prepared command.
    private const string FindSql = """
        SELECT "Conversation", "GuideId", "Practice", "Started", "LastSign", "LastStep", "Parked", "Finished", "Confirmed", "Replaced", "Score"
        FROM "Journeys" WHERE "Id" = $1
        """;

    /// <summary>Silence is counted in days, so a sign of life is not written more often than this.</summary>
    private static readonly TimeSpan SignEvery = TimeSpan.FromHours(1);

    public async Task RecordAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        Practice practice = await state.Practice.GetAsync(turnContext, () => new Practice(), cancellationToken);
        if (practice.Progress is { } practised)
        {
            await RecordAsync(turnContext, practised, cancellationToken);

            // The last card of a finished practice still belongs to it, so it ends only here.
            practice.IsOn &= !practised.Finished;
            practice.Progress = practice.IsOn ? practised : null;
        }

        foreach (GuideProgress left in LeftGuides.Of(turnContext).Where(left => left.StepId is not null))
        {
            await RecordAsync(turnContext, left, cancellationToken);
        }

        GuideProgress real = await state.Progress.GetAsync(turnContext, () => new GuideProgress(), cancellationToken);
        if (!practice.IsOn && real.StepId is not null)
        {
            await RecordAsync(turnContext, real, cancellationToken);
        }
    }

    private async Task RecordAsync(ITurnContext turnContext, GuideProgress progress, CancellationToken cancellationToken)
    {
        TurnChanges changes = TurnChanges.Of(turnContext);
        if (progress.Journey is { } id && await FindAsync(id, cancellationToken) is { } row)
        {
            (string step, bool confirmed) = (row.LastStep, row.Confirmed);
            if (Follow(row, progress))
            {
                changes.Update(row);
                FunnelTelemetry.Count(changes, row, step, confirmed);
            }

            return;
        }

        await ReplaceOpenAsync(turnContext, progress, cancellationToken);
        JourneyRow begun = Begin(turnContext.Activity.Conversation!.Id!, progress);
        Follow(begun, progress);
        changes.Add(begun);
        FunnelTelemetry.Count(changes, begun, formerStep: null, wasConfirmed: false);
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

    private JourneyRow Begin(string conversation, GuideProgress progress) => new()
    {
        Id = $"{conversation}/{Guid.NewGuid():N}",
        Conversation = conversation,
        GuideId = progress.GuideId,
        Practice = progress.IsPractice,
        Started = time.GetUtcNow(),
    };

    /// <summary>False if the row says all this already.</summary>
    private bool Follow(JourneyRow row, GuideProgress progress)
    {
        DateTimeOffset now = time.GetUtcNow();
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

    private async Task ReplaceOpenAsync(ITurnContext turnContext, GuideProgress begun, CancellationToken cancellationToken)
    {
        await using BotDbContext db = await databases.CreateDbContextAsync(cancellationToken);
        string conversation = turnContext.Activity.Conversation!.Id!;
        List<JourneyRow> open = await db.Journeys.AsNoTracking()
            .Where(row => row.Conversation == conversation && row.GuideId == begun.GuideId && row.Practice == begun.IsPractice && !row.Confirmed && !row.Replaced)
            .ToListAsync(cancellationToken);
        foreach (JourneyRow row in open)
        {
            row.Replaced = true;
            TurnChanges.Of(turnContext).Update(row);
        }
    }
}
