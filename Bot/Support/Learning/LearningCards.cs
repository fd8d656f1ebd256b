using System.Globalization;
using CsBot.Content.Cards;
using CsBot.Content.Texts;
using CsBot.Storage;
using CsBot.Tickets;
using Microsoft.Bot.Schema;

namespace CsBot.Support.Learning;

/// <summary>What the form of an answer begins with.</summary>
/// <param name="Ticket">The request that it comes from; null for none.</param>
/// <param name="Answer">The answer that is changed; null for a new one.</param>
internal sealed record LearningForm(string? Ticket, string? Answer, LearningDraft Draft);

/// <summary>The cards with which the team writes, approves and finds its answers.</summary>
internal sealed class LearningCards(CardRenderer renderer, BotTexts texts)
{
    private const int MaxLines = 10;
    private const int MaxExample = 120;

    public Activity Form(LearningForm form)
    {
        string title = form.Ticket is not null ? texts.LearnTitle.With(("number", form.Ticket))
            : form.Answer is not null ? texts.LearnChange : texts.SupportLearn;
        return renderer.Message(
            new LearnCardData(form.Ticket ?? "", form.Answer ?? "", title, form.Draft.Title, form.Draft.Phrasings, form.Draft.Text), title);
    }

    /// <summary>An answer for everybody in the channel to see.</summary>
    /// <param name="reach">What a draft would change; null for others.</param>
    public Activity Show(LearnedAnswerRow row, DraftReach? reach = null) => renderer.Message(Data(row, reach), row.Title);

    /// <summary>An answer that somebody has opened from the list, with what became of it.</summary>
    public Activity Open(VersionedAnswer answer, DraftReach? reach = null) => renderer.Message(
        Data(answer.Row, reach) with { History = [.. answer.Versions.SelectMany(version => Lines(version, answer.Versions))] }, answer.Row.Title);

    public Activity List(IReadOnlyList<LearnedAnswerRow> answers)
    {
        string text = answers.Count == 0 ? texts.AnswersNone : texts.AnswersText.With(("count", answers.Count), ("shown", Math.Min(answers.Count, MaxLines)));
        AnswerLineData[] lines =
            [.. answers.Take(MaxLines).Index().Select(answer => Line(answer.Item, (answer.Index + 1).ToString(CultureInfo.InvariantCulture)))];
        return renderer.Message(new AnswersCardData(text, lines), texts.AnswersTitle);
    }

    /// <summary>The title is a button; its name is what stands on it.</summary>
    private AnswerLineData Line(LearnedAnswerRow row, string position)
    {
        string title = $"{position}. {row.Title}";
        return new AnswerLineData(row.Id, title, $"{State(row.State)}. {Status(row)}", texts.AnswersOpen.With(("title", title)));
    }

    private LearnedCardData Data(LearnedAnswerRow row, DraftReach? reach) => new(
        row.Id,
        State(row.State),
        Look(row.State),
        Look(row.State),
        Status(row),
        row.Title,
        row.Text,
        row.Phrasings,
        CanApprove: row.State == LearnedState.Draft,
        CanUndo: row.State != LearnedState.Undone)
    {
        Steals = reach is { Topics.Count: > 0 } ? texts.LearnedSteals.With(("topics", string.Join("; ", reach.Topics))) : null,
        Catches = reach is null ? null : texts.LearnedCatches.With(("count", reach.Questions)),
        Examples = reach is { Examples.Count: > 0 } ? [.. reach.Examples.Select(example => new ItemData(ShortText.Abridge(example, MaxExample)))] : null,
    };

    private string Status(LearnedAnswerRow row) => (row.State switch
    {
        LearnedState.Draft => texts.LearnedDraft,
        LearnedState.Live => texts.LearnedLive,
        _ => texts.LearnedUndone,
    }).With(("author", row.AuthorName), ("approver", row.ApproverName), ("by", row.UndoneBy));

    private IEnumerable<ItemData> Lines(LearnedAnswerRow row, IReadOnlyList<LearnedAnswerRow> versions)
    {
        yield return Line(texts.HistoryWritten, row, row.Written, row.AuthorName);
        if (row.Approved is { } approved)
        {
            yield return Line(texts.HistoryApproved, row, approved, row.ApproverName);
        }

        if (row.Undone is { } undone)
        {
            yield return LearnedVersions.ReplacedBy(row, versions) is null
                ? Line(texts.HistoryUndone, row, undone, row.UndoneBy)
                : Line(texts.HistoryReplaced, row, undone, row.UndoneBy);
        }
    }

    private static ItemData Line(string text, LearnedAnswerRow row, DateTimeOffset at, string? name) =>
        new(text.With(("time", CardTime.Of(at)), ("name", name), ("version", LearnedVersions.NumberOf(row))));

    private string State(LearnedState state) => state switch
    {
        LearnedState.Draft => texts.StateDraft,
        LearnedState.Live => texts.StateLive,
        _ => texts.StateTakenBack,
    };

    private static string Look(LearnedState state) => state switch
    {
        LearnedState.Draft => "Warning",
        LearnedState.Live => "Good",
        _ => "Default",
    };
}
