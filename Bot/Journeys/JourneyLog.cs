using CsBot.Dialogs;
using CsBot.Storage;
using CsBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Journeys;

/// <summary>Records how far people get: at the end of each turn the journey's row is brought to where the person is.</summary>
public sealed class JourneyLog(ChatState state, IDbContextFactory<BotDbContext> databases, TimeProvider time)
{
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

        GuideProgress real = await state.Progress.GetAsync(turnContext, () => new GuideProgress(), cancellationToken);
        if (!practice.IsOn && real.StepId is not null)
        {
            await RecordAsync(turnContext, real, cancellationToken);
        }
    }

    private async Task RecordAsync(ITurnContext turnContext, GuideProgress progress, CancellationToken cancellationToken)
    {
        TurnChanges changes = TurnChanges.Of(turnContext);
        await using BotDbContext db = await databases.CreateDbContextAsync(cancellationToken);
        JourneyRow? row = await db.Journeys.AsNoTracking().FirstOrDefaultAsync(row => row.Id == progress.Journey, cancellationToken);
        if (row is not null)
        {
            if (Follow(row, progress))
            {
                changes.Update(row);
            }

            return;
        }

        await ReplaceOpenAsync(db, turnContext, progress.IsPractice, cancellationToken);
        row = Begin(turnContext.Activity.Conversation!.Id!, progress);
        Follow(row, progress);
        changes.Add(row);
        progress.Journey = row.Id;
    }

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

    private static async Task ReplaceOpenAsync(BotDbContext db, ITurnContext turnContext, bool practice, CancellationToken cancellationToken)
    {
        string conversation = turnContext.Activity.Conversation!.Id!;
        List<JourneyRow> open = await db.Journeys.AsNoTracking()
            .Where(row => row.Conversation == conversation && row.Practice == practice && !row.Confirmed && !row.Replaced)
            .ToListAsync(cancellationToken);
        foreach (JourneyRow row in open)
        {
            row.Replaced = true;
            TurnChanges.Of(turnContext).Update(row);
        }
    }
}
