using CsBot.Storage;
using CsBot.Tickets;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Board;

/// <summary>How often an answer was given, and how it was rated.</summary>
internal sealed record AnswerCount(string Topic, int Given, int Helpful, int Unhelpful);

/// <summary>Questions without an answer, and how many people asked them.</summary>
internal sealed record MissedCount(int Questions, int People);

/// <summary>Counts answers, ratings, missed questions and invitations; the database does the sums.</summary>
internal sealed class AnswerFigures(IDbContextFactory<BotDbContext> databases)
{
    private static readonly QuestionKind[] Missed = [QuestionKind.NotKnown, QuestionKind.Unsure];

    private static readonly QuestionKind[] Ratings = [QuestionKind.Helpful, QuestionKind.Unhelpful];

    /// <summary>By the name of what was counted.</summary>
    public async Task<Dictionary<string, int>> CountAsync(DailyCountKind kind, FigureSpan span, CancellationToken cancellationToken)
    {
        await using BotDbContext db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.DailyCounts.Where(row => row.Kind == kind && row.Day >= span.From).GroupBy(row => row.Name)
            .Select(group => new { group.Key, Count = group.Sum(row => row.Count) }).ToDictionaryAsync(row => row.Key, row => row.Count, cancellationToken);
    }

    /// <summary>The most used first.</summary>
    public async Task<List<AnswerCount>> AnswersAsync(FigureSpan span, CancellationToken cancellationToken)
    {
        Dictionary<string, int> given = await CountAsync(DailyCountKind.Answer, span, cancellationToken);
        await using BotDbContext db = await databases.CreateDbContextAsync(cancellationToken);
        var rated = await db.Questions.Where(row => row.At >= span.From && row.Topic != null && Ratings.Contains(row.Kind)).GroupBy(row => row.Topic!)
            .Select(group => new { group.Key, Helpful = group.Count(row => row.Kind == QuestionKind.Helpful), All = group.Count() })
            .ToDictionaryAsync(row => row.Key, cancellationToken);
        return
        [
            .. from topic in given.Keys.Union(rated.Keys)
               let ratings = rated.GetValueOrDefault(topic)
               let count = new AnswerCount(topic, given.GetValueOrDefault(topic), ratings?.Helpful ?? 0, (ratings?.All ?? 0) - (ratings?.Helpful ?? 0))
               orderby count.Given descending, topic
               select count,
        ];
    }

    public async Task<MissedCount> MissedAsync(FigureSpan span, CancellationToken cancellationToken)
    {
        await using BotDbContext db = await databases.CreateDbContextAsync(cancellationToken);
        IQueryable<QuestionRow> missed = db.Questions.Where(row => row.At >= span.From && Missed.Contains(row.Kind));
        return new MissedCount(
            await missed.CountAsync(cancellationToken), await missed.Select(row => row.Conversation).Distinct().CountAsync(cancellationToken));
    }
}
