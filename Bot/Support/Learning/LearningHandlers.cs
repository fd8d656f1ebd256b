using System.Text.Json;
using CsBot.Content.Answers;
using CsBot.Content.Texts;
using CsBot.Storage;
using CsBot.Support.Actions;
using CsBot.Tickets;
using CsBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CsBot.Support.Learning;

/// <summary>Shows the form of an answer, filled in as far as it is known, to the person who clicked alone.</summary>
public sealed class DraftHandler(SupportActions actions, LearningDesk desk, LearningCards cards, MissedQuestions questions, BotTexts texts) : ICardActionHandler
{
    private const int MostPhrasings = 5;

    public string Verb => "answer.draft";

    public async Task HandleAsync(ITurnContext turnContext, JsonElement data, CancellationToken cancellationToken)
    {
        LearningForm? form = SupportInput.Text(data, "question") is { } question ? new LearningForm(null, null, new LearningDraft("", question, ""))
            : SupportInput.Text(data, "topic") is { } topic ? await OfTopicAsync(turnContext, topic, cancellationToken)
            : SupportInput.Text(data, "answer") is { } answer ? await OfAnswerAsync(turnContext, answer, cancellationToken)
            : await OfTicketAsync(turnContext, data, cancellationToken);
        if (form is not null)
        {
            await SupportActions.ShowAsync(turnContext, cards.Form(form), cancellationToken);
        }
    }

    private async Task<LearningForm?> OfTicketAsync(ITurnContext turnContext, JsonElement data, CancellationToken cancellationToken) =>
        await actions.FindAsync(turnContext, data, cancellationToken) is { } ticket
            ? new LearningForm(ticket.Number, null, new LearningDraft("", ticket.Problem, await desk.LastAnswerAsync(ticket, cancellationToken)))
            : null;

    /// <summary>An answer of the team is changed; to one of Cards/answers the team writes its own, which comes first from then on.</summary>
    private async Task<LearningForm?> OfTopicAsync(ITurnContext turnContext, string id, CancellationToken cancellationToken)
    {
        if ((await desk.VersionsAsync(id, InboxDirectory.ChannelOf(turnContext.Activity), cancellationToken)).Count > 0)
        {
            return await OfAnswerAsync(turnContext, id, cancellationToken);
        }

        if (await questions.FindAsync(id, cancellationToken) is { } topic)
        {
            return new LearningForm(null, null, DraftOf(topic));
        }

        await SupportActions.SayAsync(turnContext, texts.LearnedUnknown, cancellationToken);
        return null;
    }

    private async Task<LearningForm?> OfAnswerAsync(ITurnContext turnContext, string id, CancellationToken cancellationToken)
    {
        IReadOnlyList<LearnedAnswerRow> versions = await desk.VersionsAsync(id, InboxDirectory.ChannelOf(turnContext.Activity), cancellationToken);
        if (versions.FirstOrDefault(version => version.Id == id) is { } row)
        {
            return new LearningForm(null, row.Id, new LearningDraft(row.Title, row.Phrasings, row.Text));
        }

        await SupportActions.SayAsync(turnContext, texts.LearnedUnknown, cancellationToken);
        return null;
    }

    private static LearningDraft DraftOf(AnswerTopic topic) =>
        new(topic.Title, string.Join('\n', topic.Phrasings.Take(MostPhrasings)), topic.Text);
}

/// <summary>Keeps the draft, and shows it to the team in the thread.</summary>
public sealed class ProposeHandler(SupportActions actions, LearningDesk desk, LearningCards cards, LearningLists lists, BotTexts texts) : ICardActionHandler
{
    public string Verb => "answer.propose";

    public async Task HandleAsync(ITurnContext turnContext, JsonElement data, CancellationToken cancellationToken)
    {
        if (await SourceAsync(turnContext, data, cancellationToken) is not { } source)
        {
            return;
        }

        if (SupportInput.Text(data, "name") is not { } title || SupportInput.Text(data, "phrasings") is not { } phrasings
            || SupportInput.Text(data, "words") is not { } text)
        {
            await SupportActions.SayAsync(turnContext, texts.LearnMissing, cancellationToken);
            return;
        }

        (LearnedAnswerRow? row, string? fault) = desk.Propose(turnContext, source, new LearningDraft(title, phrasings, text));
        if (row is null)
        {
            await SupportActions.SayAsync(turnContext, fault!, cancellationToken);
            return;
        }

        await turnContext.SendActivityAsync(cards.Show(row), cancellationToken);
        turnContext.TurnState.Set(CardActionAnswer.Card(await ComesBackAsync(source, cancellationToken)));
    }

    /// <summary>What it comes from, if that is of this very inbox. Else the person is told, and it is null.</summary>
    private async Task<LearningSource?> SourceAsync(ITurnContext turnContext, JsonElement data, CancellationToken cancellationToken)
    {
        string inbox = InboxDirectory.ChannelOf(turnContext.Activity);
        if (SupportInput.Text(data, "ticket") is not null)
        {
            return await actions.FindAsync(turnContext, data, cancellationToken) is { } ticket ? new LearningSource(inbox, ticket, []) : null;
        }

        if (SupportInput.Text(data, "answer") is not { } changed)
        {
            return new LearningSource(inbox, null, []);
        }

        if (await desk.VersionsAsync(changed, inbox, cancellationToken) is { Count: > 0 } versions)
        {
            return new LearningSource(inbox, null, versions);
        }

        await SupportActions.SayAsync(turnContext, texts.LearnedUnknown, cancellationToken);
        return null;
    }

    private async Task<Activity> ComesBackAsync(LearningSource source, CancellationToken cancellationToken) => source.Ticket is { } ticket
        ? actions.CardOf(ticket)
        : (await lists.OfAsync(source.Versions.Count > 0 ? LearningLists.Answers : LearningLists.Missed, source.Inbox, cancellationToken))!;
}

/// <summary>A second member approves: the answer is live.</summary>
public sealed class ApproveHandler(LearningDecisions decisions, LearningDesk desk) : ICardActionHandler
{
    public string Verb => "answer.approve";

    public Task HandleAsync(ITurnContext turnContext, JsonElement data, CancellationToken cancellationToken) =>
        decisions.ChangeAsync(turnContext, data, desk.Approve, cancellationToken);
}

/// <summary>Takes an answer back.</summary>
public sealed class UndoHandler(LearningDecisions decisions, LearningDesk desk) : ICardActionHandler
{
    public string Verb => "answer.undo";

    public Task HandleAsync(ITurnContext turnContext, JsonElement data, CancellationToken cancellationToken) =>
        decisions.ChangeAsync(turnContext, data, desk.Undo, cancellationToken);
}

/// <summary>Shows one answer with its history.</summary>
public sealed class OpenAnswerHandler(LearningDecisions decisions) : ICardActionHandler
{
    public string Verb => "answer.show";

    public Task HandleAsync(ITurnContext turnContext, JsonElement data, CancellationToken cancellationToken) =>
        decisions.OpenAsync(turnContext, data, cancellationToken);
}
