using CsBot.Content.Reading;
using CsBot.Content.Texts;
using CsBot.Storage;
using CsBot.Tickets;
using CsBot.Turns;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Support.Learning;

/// <summary>What a member has written into the form.</summary>
internal sealed record LearningDraft(string Title, string Phrasings, string Text);

/// <summary>Where an answer is written, and what it comes from: a request, an answer that is changed, or neither.</summary>
/// <param name="Versions">Those of the answer that is changed, the oldest first; else none.</param>
internal sealed record LearningSource(string Inbox, Ticket? Ticket, IReadOnlyList<LearnedAnswerRow> Versions);

/// <summary>Keeps what the team writes, and lets one member approve what another has written.</summary>
internal sealed class LearningDesk(IDbContextFactory<BotDbContext> databases, LearnedAnswers answers, BotTexts texts)
{
    public const int MaxTitle = 200;
    public const int MaxPhrasings = 2000;
    public const int MaxText = 4000;

    private const int MaxId = 40;

    /// <summary>Every version of the answer, the oldest first; none where this inbox knows no such answer.</summary>
    public async Task<IReadOnlyList<LearnedAnswerRow>> VersionsAsync(string? id, string inbox, CancellationToken cancellationToken)
    {
        string first = LearnedVersions.FirstOf(id ?? ""), later = first + LearnedVersions.Mark;
        await using BotDbContext db = await databases.CreateDbContextAsync(cancellationToken);
        List<LearnedAnswerRow> rows = await db.LearnedAnswers.AsNoTracking()
            .Where(row => row.Inbox == inbox && (row.Id == first || row.Id.StartsWith(later))).ToListAsync(cancellationToken);
        return [.. rows.OrderBy(LearnedVersions.NumberOf)];
    }

    /// <summary>The newest version of each answer of the inbox, the newest first.</summary>
    public async Task<IReadOnlyList<LearnedAnswerRow>> NewestAsync(string inbox, CancellationToken cancellationToken)
    {
        await using BotDbContext db = await databases.CreateDbContextAsync(cancellationToken);
        List<LearnedAnswerRow> rows = await db.LearnedAnswers.AsNoTracking().Where(row => row.Inbox == inbox).ToListAsync(cancellationToken);
        return [.. rows.GroupBy(row => LearnedVersions.FirstOf(row.Id)).Select(all => all.MaxBy(LearnedVersions.NumberOf)!).OrderByDescending(row => row.Written)];
    }

    /// <summary>What is wrong with a draft, in words; null where all is well.</summary>
    public string? FaultOf(LearningDraft draft) => LengthFaultOf(draft) ?? (
        MarkdownRules.CheckPlain(draft.Title).Concat(MarkdownRules.Check(draft.Text)).Select(problem => problem.Message).FirstOrDefault() is { } fault
            ? texts.LearnFault.With(("fault", fault))
            : null);

    /// <summary>Before anything reads it: a card holds only so much.</summary>
    private string? LengthFaultOf(LearningDraft draft) =>
        draft.Title.Length > MaxTitle || draft.Phrasings.Length > MaxPhrasings || draft.Text.Length > MaxText
            ? texts.LearnTooLong.With(("title", MaxTitle), ("questions", MaxPhrasings), ("text", MaxText))
            : null;

    /// <summary>Keeps a draft that has no fault.</summary>
    public static LearnedAnswerRow Propose(Turn turn, LearningSource source, LearningDraft draft)
    {
        string[] phrasings = [.. draft.Phrasings.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        var row = new LearnedAnswerRow
        {
            Id = source.Versions.Count > 0 ? LearnedVersions.NextId(source.Versions) : NewId(turn, source.Ticket),
            Title = draft.Title.ReplaceLineEndings(" "),
            Text = draft.Text,
            Phrasings = string.Join('\n', phrasings),
            Author = turn.SenderId,
            AuthorName = turn.SenderName,
            Written = turn.Now,
            Inbox = source.Inbox,
            Ticket = source.Ticket?.Number ?? (source.Versions.Count > 0 ? source.Versions[0].Ticket : null),
        };
        turn.Changes.Add(row);
        return row;
    }

    /// <summary>Makes a draft live, in the place of the version that was. Gives why it may not, in words.</summary>
    public string? Approve(Turn turn, VersionedAnswer answer)
    {
        LearnedAnswerRow row = answer.Row;
        if (row.State != LearnedState.Draft)
        {
            return texts.LearnedNoDraft;
        }

        // Whoever wrote it and has had their data erased since may be the very person who approves.
        if (row.Author.Length == 0)
        {
            return texts.LearnedNoAuthor;
        }

        if (row.Author == turn.SenderId)
        {
            return texts.LearnedOwn;
        }

        (string by, string id, DateTimeOffset now) = (turn.SenderName, turn.SenderId, turn.Now);
        foreach (LearnedAnswerRow live in answer.Versions.Where(version => version.State == LearnedState.Live))
        {
            (live.State, live.UndoneBy, live.UndoneById, live.Undone) = (LearnedState.Undone, by, id, now);
        }

        (row.State, row.ApproverName, row.ApproverId, row.Approved) = (LearnedState.Live, by, id, now);
        Change(turn, answer.Versions);
        return null;
    }

    /// <summary>Takes a draft or a live answer back; it stays in the history. What it had replaced is live again.</summary>
    public string? Undo(Turn turn, VersionedAnswer answer)
    {
        LearnedAnswerRow row = answer.Row;
        if (row.State == LearnedState.Undone)
        {
            return texts.LearnedNoDraft;
        }

        if (answer.Versions.FirstOrDefault(version => LearnedVersions.ReplacedBy(version, answer.Versions) == row) is { } earlier)
        {
            (earlier.State, earlier.UndoneBy, earlier.UndoneById, earlier.Undone) = (LearnedState.Live, null, null, null);
        }

        (row.State, row.UndoneBy, row.UndoneById, row.Undone) = (LearnedState.Undone, turn.SenderName, turn.SenderId, turn.Now);
        Change(turn, answer.Versions);
        return null;
    }

    private static string NewId(Turn turn, Ticket? ticket) =>
        $"learned-{(ticket is null ? "" : ticket.Number.ToLowerInvariant() + "-")}{Guid.CreateVersion7(turn.Now):N}"[..MaxId];

    /// <summary>All versions are written, so that of two decisions about one answer the later sees the earlier.</summary>
    private void Change(Turn turn, IReadOnlyList<LearnedAnswerRow> versions)
    {
        foreach (LearnedAnswerRow version in versions)
        {
            turn.Changes.Update(version);
        }

        turn.Changes.Hold(new Forgetting(answers));
    }

    /// <summary>What is remembered is thrown away once the turn is written.</summary>
    private sealed class Forgetting(LearnedAnswers answers) : IDisposable
    {
        public void Dispose() => answers.Forget();
    }
}
