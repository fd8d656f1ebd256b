using System.Text.Json;
using CsBot.Storage;
using CsBot.Texts;
using CsBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CsBot.Escalation.Learning;

/// <summary>Shows the form in which a request becomes an answer, to the person who clicked alone.</summary>
public sealed class DraftHandler(SupportActions actions, LearningDesk desk, LearningCards cards) : ICardActionHandler
{
    public string Verb => "answer.draft";

    public async Task HandleAsync(ITurnContext turnContext, JsonElement data, CancellationToken cancellationToken)
    {
        if (await actions.FindAsync(turnContext, data, cancellationToken) is { } ticket)
        {
            string answer = await desk.LastAnswerAsync(ticket, cancellationToken);
            await SupportActions.ShowAsync(turnContext, cards.Form(ticket, answer), cancellationToken);
        }
    }
}

/// <summary>Keeps the draft, and shows it to the team in the thread.</summary>
public sealed class ProposeHandler(SupportActions actions, LearningDesk desk, LearningCards cards, SupportCards support, BotTexts texts) : ICardActionHandler
{
    public string Verb => "answer.propose";

    public async Task HandleAsync(ITurnContext turnContext, JsonElement data, CancellationToken cancellationToken)
    {
        if (await actions.FindAsync(turnContext, data, cancellationToken) is not { } ticket)
        {
            return;
        }

        if (SupportInput.Text(data, "name") is not { } title || SupportInput.Text(data, "phrasings") is not { } phrasings
            || SupportInput.Text(data, "answer") is not { } text)
        {
            await SupportActions.SayAsync(turnContext, texts.LearnMissing, cancellationToken);
            return;
        }

        (LearnedAnswerRow? row, string? fault) = desk.Propose(turnContext, ticket, new LearningDraft(title, phrasings, text));
        if (row is null)
        {
            await SupportActions.SayAsync(turnContext, fault!, cancellationToken);
            return;
        }

        await turnContext.SendActivityAsync(cards.Show(row), cancellationToken);
        turnContext.TurnState.Set(CardActionAnswer.Card(support.ForSupport(ticket)));
    }
}

/// <summary>A second member approves: the answer is live.</summary>
public sealed class ApproveHandler(LearningDesk desk, LearningCards cards, BotTexts texts) : ICardActionHandler
{
    public string Verb => "answer.approve";

    public Task HandleAsync(ITurnContext turnContext, JsonElement data, CancellationToken cancellationToken) =>
        ChangeAsync(turnContext, data, (desk, cards, texts, desk.Approve), cancellationToken);

    internal static async Task ChangeAsync(
        ITurnContext turnContext,
        JsonElement data,
        (LearningDesk Desk, LearningCards Cards, BotTexts Texts, Func<ITurnContext, LearnedAnswerRow, string?> Change) what,
        CancellationToken cancellationToken)
    {
        LearnedAnswerRow? row = await what.Desk.FindAsync(
            SupportInput.Text(data, "answer"), Inboxes.ChannelOf(turnContext.Activity), cancellationToken);
        if ((row is null ? what.Texts.LearnedUnknown : what.Change(turnContext, row)) is { } refusal)
        {
            await SupportActions.SayAsync(turnContext, refusal, cancellationToken);
            return;
        }

        Activity card = what.Cards.Show(row!);
        turnContext.TurnState.Set(CardActionAnswer.Card(card));
        if (turnContext.Activity.ReplyToId is { Length: > 0 } clicked)
        {
            card.Id = clicked;
            await turnContext.UpdateActivityAsync(card, cancellationToken);
        }
    }
}

/// <summary>Takes an answer back.</summary>
public sealed class UndoHandler(LearningDesk desk, LearningCards cards, BotTexts texts) : ICardActionHandler
{
    public string Verb => "answer.undo";

    public Task HandleAsync(ITurnContext turnContext, JsonElement data, CancellationToken cancellationToken) =>
        ApproveHandler.ChangeAsync(turnContext, data, (desk, cards, texts, desk.Undo), cancellationToken);
}
