using CsBot.Guides;
using CsBot.Storage;
using CsBot.Texts;
using CsBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Escalation.Learning;

/// <summary>What a member has written into the form.</summary>
public sealed record LearningDraft(string Title, string Phrasings, string Text);

/// <summary>Keeps what the team writes, and lets one member approve what another has written.</summary>
public sealed class LearningDesk(IDbContextFactory<BotDbContext> databases, LearnedAnswers answers, TimeProvider time, BotTexts texts)
{
    /// <summary>The team's last answer to a request; empty where there was none.</summary>
    public async Task<string> LastAnswerAsync(TicketRow ticket, CancellationToken cancellationToken)
    {
        await using BotDbContext db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.TicketEvents.AsNoTracking()
            .Where(row => row.Number == ticket.Number && row.Action == nameof(TicketAction.Reply) && row.Text != null)
            .OrderByDescending(row => row.At).Select(row => row.Text!).FirstOrDefaultAsync(cancellationToken) ?? "";
    }

    public async Task<LearnedAnswerRow?> FindAsync(string? id, string inbox, CancellationToken cancellationToken)
    {
        await using BotDbContext db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.LearnedAnswers.AsNoTracking().FirstOrDefaultAsync(row => row.Id == id && row.Inbox == inbox, cancellationToken);
    }

    /// <summary>Keeps a draft; gives what is wrong with it instead, in words.</summary>
    public (LearnedAnswerRow? Row, string? Fault) Propose(ITurnContext turnContext, TicketRow ticket, LearningDraft draft)
    {
        string[] phrasings = [.. draft.Phrasings.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        if (MarkdownRules.CheckPlain(draft.Title).Concat(MarkdownRules.Check(draft.Text)).Select(problem => problem.Message).FirstOrDefault() is { } fault)
        {
            return (null, texts.LearnFault.With(("fault", fault)));
        }

        var row = new LearnedAnswerRow
        {
            Id = $"learned-{ticket.Number.ToLowerInvariant()}-{Guid.CreateVersion7(time.GetUtcNow()):N}"[..40],
            Title = draft.Title,
            Text = draft.Text,
            Phrasings = string.Join('\n', phrasings),
            Author = turnContext.Activity.From.Id!,
            AuthorName = SupportInput.NameOf(turnContext),
            Written = time.GetUtcNow(),
            Inbox = ticket.Inbox!,
            Ticket = ticket.Number,
        };
        TurnChanges.Of(turnContext).Add(row);
        return (row, null);
    }

    /// <summary>Makes a draft live. Gives why it may not, in words.</summary>
    public string? Approve(ITurnContext turnContext, LearnedAnswerRow row)
    {
        if (row.State != LearnedState.Draft)
        {
            return texts.LearnedNoDraft;
        }

        if (row.Author == turnContext.Activity.From.Id)
        {
            return texts.LearnedOwn;
        }

        (row.State, row.ApproverName, row.Approved) = (LearnedState.Live, SupportInput.NameOf(turnContext), time.GetUtcNow());
        row.ApproverId = turnContext.Activity.From.Id;
        Change(turnContext, row);
        return null;
    }

    /// <summary>Takes a draft or a live answer back; it stays in the history.</summary>
    public string? Undo(ITurnContext turnContext, LearnedAnswerRow row)
    {
        if (row.State == LearnedState.Undone)
        {
            return texts.LearnedNoDraft;
        }

        (row.State, row.UndoneBy, row.Undone) = (LearnedState.Undone, SupportInput.NameOf(turnContext), time.GetUtcNow());
        row.UndoneById = turnContext.Activity.From.Id;
        Change(turnContext, row);
        return null;
    }

    private void Change(ITurnContext turnContext, LearnedAnswerRow row)
    {
        TurnChanges changes = TurnChanges.Of(turnContext);
        changes.Update(row);
        changes.Hold(new Forgetting(answers));
    }

    /// <summary>What is remembered is thrown away once the turn is written.</summary>
    private sealed class Forgetting(LearnedAnswers answers) : IDisposable
    {
        public void Dispose() => answers.Forget();
    }
}
