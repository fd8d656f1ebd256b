using System.Text.Json;
using CsBot.Support.Actions;
using CsBot.Support.Reports;
using CsBot.Turns;
using Microsoft.Bot.Schema;

namespace CsBot.Support.Learning;

/// <summary>What the team sees of its answers and of what has none: asked for in a word, or on a card.</summary>
internal sealed class LearningLists(LearningDesk desk, LearningCards cards, MissedQuestions questions, MissedCards missedCards)
{
    public const string Answers = "answers";
    public const string Missed = "missed";

    /// <summary>Null for a word that asks for neither.</summary>
    public async Task<Activity?> OfAsync(string word, string inbox, CancellationToken cancellationToken) => word switch
    {
        Answers => cards.List(await desk.NewestAsync(inbox, cancellationToken)),
        Missed => missedCards.List(await questions.ReadAsync(MissedQuestions.Month, MissedCards.MaxLines, cancellationToken)),
        _ => null,
    };

    public async Task ShowAsync(Turn turn, string word, CancellationToken cancellationToken) =>
        turn.ShowInPlace((await OfAsync(word, turn.Channel, cancellationToken))!);
}

/// <summary>Shows the team's answers.</summary>
internal sealed class AnswersHandler(LearningLists lists) : ICardActionHandler
{
    public string Verb => "answers.list";

    public Task HandleAsync(Turn turn, JsonElement data, CancellationToken cancellationToken) =>
        lists.ShowAsync(turn, LearningLists.Answers, cancellationToken);
}

/// <summary>Shows what was asked in vain.</summary>
internal sealed class MissedHandler(LearningLists lists) : ICardActionHandler
{
    public string Verb => "questions.list";

    public Task HandleAsync(Turn turn, JsonElement data, CancellationToken cancellationToken) =>
        lists.ShowAsync(turn, LearningLists.Missed, cancellationToken);
}

/// <summary>Shows the report again.</summary>
internal sealed class ReportHandler(ReportReader reader, ReportCards cards) : ICardActionHandler
{
    public string Verb => "report.show";

    public async Task HandleAsync(Turn turn, JsonElement data, CancellationToken cancellationToken) =>
        turn.ShowInPlace(cards.Of(await reader.ReadAsync(turn.Channel, cancellationToken)));
}
