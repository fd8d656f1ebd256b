using System.Text.Json;
using CsBot.Content.Answers;
using CsBot.Content.Texts;
using CsBot.Storage;
using CsBot.Support.Actions;
using CsBot.Tickets;
using CsBot.Turns;
using Microsoft.Bot.Schema;

namespace CsBot.Support.Learning;

/// <summary>Shows the form of an answer, filled in as far as it is known, to the person who clicked alone.</summary>
internal sealed class DraftHandler(
    SupportActions actions, LearningDesk desk, LearningDecisions answers, LearningCards cards, MissedQuestions questions, TeamWords words, BotTexts texts) : ICardActionHandler
{
    private const int MaxPhrasings = 5;

    /// <summary>What the field takes.</summary>
    private const int MaxWords = 2000;

    public string Verb => "answer.draft";

    public async Task HandleAsync(Turn turn, JsonElement data, CancellationToken cancellationToken)
    {
        LearningForm? form = data.Text("question") is { } question ? new LearningForm(null, null, new LearningDraft("", await PhrasingsAsync(question, cancellationToken), ""))
            : data.Text("topic") is { } topic ? await OfTopicAsync(turn, topic, cancellationToken)
            : data.Text("answer") is { } answer ? await OfAnswerAsync(turn, answer, cancellationToken)
            : await OfTicketAsync(turn, data, cancellationToken);
        if (form is not null)
        {
            turn.ShowInPlace(cards.Form(form));
        }
    }

    private async Task<LearningForm?> OfTicketAsync(Turn turn, JsonElement data, CancellationToken cancellationToken) =>
        await actions.FindAsync(turn, data, cancellationToken) is { } ticket
            ? new LearningForm(ticket.Number, null, new LearningDraft(
                "", await PhrasingsAsync(ticket.Problem, cancellationToken), await words.OwnAsync(ticket, MaxWords, cancellationToken)))
            : null;

    /// <summary>The question, and other words in which people have asked the same in vain.</summary>
    private async Task<string> PhrasingsAsync(string question, CancellationToken cancellationToken) =>
        string.Join('\n', (await questions.OthersAsync(question, cancellationToken)).Prepend(question));

    /// <summary>An answer of the team is changed; to one of Cards/answers the team writes its own, which comes first from then on.</summary>
    private async Task<LearningForm?> OfTopicAsync(Turn turn, string id, CancellationToken cancellationToken)
    {
        if ((await desk.VersionsAsync(id, turn.Channel, cancellationToken)).Count > 0)
        {
            return await OfAnswerAsync(turn, id, cancellationToken);
        }

        if (await questions.FindAsync(id, cancellationToken) is { } topic)
        {
            return new LearningForm(null, null, DraftOf(topic));
        }

        turn.Tell(texts.LearnedUnknown);
        return null;
    }

    private async Task<LearningForm?> OfAnswerAsync(Turn turn, string id, CancellationToken cancellationToken) =>
        await answers.FindAsync(turn, id, cancellationToken) is { Row: { } row }
            ? new LearningForm(null, row.Id, new LearningDraft(row.Title, row.Phrasings, row.Text))
            : null;

    private static LearningDraft DraftOf(AnswerTopic topic) =>
        new(topic.Title, string.Join('\n', topic.Phrasings.Take(MaxPhrasings)), topic.Text);
}

/// <summary>Keeps the draft, and shows it to the team in the thread.</summary>
internal sealed class ProposeHandler(
    SupportActions actions, LearningDesk desk, DraftTrial trial, LearningCards cards, LearningLists lists, TicketCards tickets, BotTexts texts) : ICardActionHandler
{
    public string Verb => "answer.propose";

    public async Task HandleAsync(Turn turn, JsonElement data, CancellationToken cancellationToken)
    {
        if (await SourceAsync(turn, data, cancellationToken) is not { } source)
        {
            return;
        }

        if (data.Text("name") is not { } title || data.Text("phrasings") is not { } phrasings || data.Text("words") is not { } text)
        {
            turn.Tell(texts.LearnMissing);
            return;
        }

        var draft = new LearningDraft(title, phrasings, text);
        if (desk.FaultOf(draft) is { } fault)
        {
            turn.Tell(fault);
            return;
        }

        LearnedAnswerRow row = LearningDesk.Propose(turn, source, draft);
        turn.Send(cards.Show(row, await trial.OfAsync(row, cancellationToken)));
        turn.Answer = CardActionAnswer.Card(await ComesBackAsync(source, cancellationToken));
    }

    /// <summary>What it comes from, if that is of this very inbox. Else the person is told, and it is null.</summary>
    private async Task<LearningSource?> SourceAsync(Turn turn, JsonElement data, CancellationToken cancellationToken)
    {
        if (data.Text("ticket") is not null)
        {
            return await actions.FindAsync(turn, data, cancellationToken) is { } ticket ? new LearningSource(turn.Channel, ticket, []) : null;
        }

        if (data.Text("answer") is not { } changed)
        {
            return new LearningSource(turn.Channel, null, []);
        }

        if (await desk.VersionsAsync(changed, turn.Channel, cancellationToken) is { Count: > 0 } versions)
        {
            return new LearningSource(turn.Channel, null, versions);
        }

        turn.Tell(texts.LearnedUnknown);
        return null;
    }

    private async Task<Activity> ComesBackAsync(LearningSource source, CancellationToken cancellationToken) => source.Ticket is { } ticket
        ? tickets.ForSupport(ticket)
        : (await lists.OfAsync(source.Versions.Count > 0 ? LearningLists.Answers : LearningLists.Missed, source.Inbox, cancellationToken))!;
}

/// <summary>A second member approves: the answer is live.</summary>
internal sealed class ApproveHandler(LearningDecisions decisions, LearningDesk desk) : ICardActionHandler
{
    public string Verb => "answer.approve";

    public Task HandleAsync(Turn turn, JsonElement data, CancellationToken cancellationToken) =>
        decisions.ChangeAsync(turn, data, desk.Approve, cancellationToken);
}

/// <summary>Takes an answer back.</summary>
internal sealed class UndoHandler(LearningDecisions decisions, LearningDesk desk) : ICardActionHandler
{
    public string Verb => "answer.undo";

    public Task HandleAsync(Turn turn, JsonElement data, CancellationToken cancellationToken) =>
        decisions.ChangeAsync(turn, data, desk.Undo, cancellationToken);
}

/// <summary>Shows one answer with its history.</summary>
internal sealed class OpenAnswerHandler(LearningDecisions decisions) : ICardActionHandler
{
    public string Verb => "answer.show";

    public Task HandleAsync(Turn turn, JsonElement data, CancellationToken cancellationToken) =>
        decisions.OpenAsync(turn, data, cancellationToken);
}
