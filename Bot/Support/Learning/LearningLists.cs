using System.Text.Json;
using CsBot.Support.Actions;
using CsBot.Support.Reports;
using CsBot.Tickets;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CsBot.Support.Learning;

/// <summary>What the team sees of its answers and of what has none: asked for in a word, or on a card.</summary>
public sealed class LearningLists(LearningDesk desk, LearningCards cards, MissedQuestions questions, MissedCards missedCards)
{
    public const string Answers = "answers";
    public const string Missed = "missed";

    /// <summary>Null for a word that asks for neither.</summary>
    public async Task<Activity?> OfAsync(string word, string inbox, CancellationToken cancellationToken) => word switch
    {
        Answers => cards.List(await desk.NewestAsync(inbox, cancellationToken)),
        Missed => missedCards.List(await questions.ReadAsync(MissedQuestions.Month, MissedCards.Most, cancellationToken)),
        _ => null,
    };

    public async Task ShowAsync(ITurnContext turnContext, string word, CancellationToken cancellationToken) => await SupportActions.ShowAsync(
        turnContext, (await OfAsync(word, InboxDirectory.ChannelOf(turnContext.Activity), cancellationToken))!, cancellationToken);
}

/// <summary>Shows the team's answers.</summary>
public sealed class AnswersHandler(LearningLists lists) : ICardActionHandler
{
    public string Verb => "answers.list";

    public Task HandleAsync(ITurnContext turnContext, JsonElement data, CancellationToken cancellationToken) =>
        lists.ShowAsync(turnContext, LearningLists.Answers, cancellationToken);
}

/// <summary>Shows what was asked in vain.</summary>
public sealed class MissedHandler(LearningLists lists) : ICardActionHandler
{
    public string Verb => "questions.list";

    public Task HandleAsync(ITurnContext turnContext, JsonElement data, CancellationToken cancellationToken) =>
        lists.ShowAsync(turnContext, LearningLists.Missed, cancellationToken);
}

/// <summary>Shows the report again.</summary>
public sealed class ReportHandler(ReportReader reader, ReportCards cards) : ICardActionHandler
{
    public string Verb => "report.show";

    public async Task HandleAsync(ITurnContext turnContext, JsonElement data, CancellationToken cancellationToken) => await SupportActions.ShowAsync(
        turnContext, cards.Of(await reader.ReadAsync(InboxDirectory.ChannelOf(turnContext.Activity), cancellationToken)), cancellationToken);
}
