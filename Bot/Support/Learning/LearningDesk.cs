using CsBot.Content.Reading;
using CsBot.Content.Texts;
using CsBot.Storage;
using CsBot.Tickets;
using CsBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Support.Learning;

/// <summary>What a member has written into the form.</summary>
public sealed record LearningDraft(string Title, string Phrasings, string Text);

/// <summary>Where an answer is written, and what it comes from: a request, an answer that is changed, or neither.</summary>
/// <param name="Versions">Those of the answer that is changed, the oldest first; else none.</param>
public sealed record LearningSource(string Inbox, Ticket? Ticket, IReadOnlyList<LearnedAnswerRow> Versions);

/// <summary>Keeps what the team writes, and lets one member approve what another has written.</summary>
public sealed class LearningDesk(IDbContextFactory<BotDbContext> databases, LearnedAnswers answers, TimeProvider time, BotTexts texts)
{
    private const int LongestId = 40;

    /// <summary>The team's last answer to a request; empty where there was none.</summary>
    public async Task<string> LastAnswerAsync(Ticket ticket, CancellationToken cancellationToken)
    {
        await using BotDbContext db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.TicketEvents.AsNoTracking()
            .Where(row => row.Number == ticket.Number && row.Action == nameof(TicketAction.Reply) && row.Text != null)
            .OrderByDescending(row => row.At).Select(row => row.Text!).FirstOrDefaultAsync(cancellationToken) ?? "";
    }

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

    /// <summary>Keeps a draft; gives what is wrong with it instead, in words.</summary>
    public (LearnedAnswerRow? Row, string? Fault) Propose(ITurnContext turnContext, LearningSource source, LearningDraft draft)
    {
        string[] phrasings = [.. draft.Phrasings.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        if (MarkdownRules.CheckPlain(draft.Title).Concat(MarkdownRules.Check(draft.Text)).Select(problem => problem.Message).FirstOrDefault() is { } fault)
        {
            return (null, texts.LearnFault.With(("fault", fault)));
        }

        var row = new LearnedAnswerRow
        {
            Id = source.Versions.Count > 0 ? LearnedVersions.NextId(source.Versions) : NewId(source.Ticket),
            Title = draft.Title.ReplaceLineEndings(" "),
            Text = draft.Text,
            Phrasings = string.Join('\n', phrasings),
            Author = turnContext.Activity.From.Id!,
            AuthorName = SupportInput.NameOf(turnContext),
            Written = time.GetUtcNow(),
            Inbox = source.Inbox,
            Ticket = source.Ticket?.Number ?? (source.Versions.Count > 0 ? source.Versions[0].Ticket : null),
        };
        TurnChanges.Of(turnContext).Add(row);
        return (row, null);
    }

    /// <summary>Makes a draft live, in the place of the version that was. Gives why it may not, in words.</summary>
    public string? Approve(ITurnContext turnContext, LearnedAnswerRow row, IReadOnlyList<LearnedAnswerRow> versions)
    {
        if (row.State != LearnedState.Draft)
        {
            return texts.LearnedNoDraft;
        }

        if (row.Author == turnContext.Activity.From.Id)
        {
            return texts.LearnedOwn;
        }

        (string by, string? id, DateTimeOffset now) = (SupportInput.NameOf(turnContext), turnContext.Activity.From.Id, time.GetUtcNow());
        foreach (LearnedAnswerRow live in versions.Where(version => version.State == LearnedState.Live))
        {
            (live.State, live.UndoneBy, live.UndoneById, live.Undone) = (LearnedState.Undone, by, id, now);
        }

        (row.State, row.ApproverName, row.ApproverId, row.Approved) = (LearnedState.Live, by, id, now);
        Change(turnContext, versions);
        return null;
    }

    /// <summary>Takes a draft or a live answer back; it stays in the history. What it had replaced is live again.</summary>
    public string? Undo(ITurnContext turnContext, LearnedAnswerRow row, IReadOnlyList<LearnedAnswerRow> versions)
    {
        if (row.State == LearnedState.Undone)
        {
            return texts.LearnedNoDraft;
        }

        if (versions.FirstOrDefault(version => LearnedVersions.ReplacedBy(version, versions) == row) is { } earlier)
        {
            (earlier.State, earlier.UndoneBy, earlier.UndoneById, earlier.Undone) = (LearnedState.Live, null, null, null);
        }

        (row.State, row.UndoneBy, row.Undone) = (LearnedState.Undone, SupportInput.NameOf(turnContext), time.GetUtcNow());
        row.UndoneById = turnContext.Activity.From.Id;
        Change(turnContext, versions);
        return null;
    }

    private string NewId(Ticket? ticket) =>
        $"learned-{(ticket is null ? "" : ticket.Number.ToLowerInvariant() + "-")}{Guid.CreateVersion7(time.GetUtcNow()):N}"[..LongestId];

    /// <summary>All versions are written, so that of two decisions about one answer the later sees the earlier.</summary>
    private void Change(ITurnContext turnContext, IReadOnlyList<LearnedAnswerRow> versions)
    {
        TurnChanges changes = TurnChanges.Of(turnContext);
        foreach (LearnedAnswerRow version in versions)
        {
            changes.Update(version);
        }

        changes.Hold(new Forgetting(answers));
    }

    /// <summary>What is remembered is thrown away once the turn is written.</summary>
    private sealed class Forgetting(LearnedAnswers answers) : IDisposable
    {
        public void Dispose() => answers.Forget();
    }
}
