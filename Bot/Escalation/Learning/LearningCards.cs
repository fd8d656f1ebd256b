using CsBot.CardRendering;
using CsBot.Storage;
using CsBot.Texts;
using Microsoft.Bot.Schema;

namespace CsBot.Escalation.Learning;

/// <summary>The cards with which the team writes and approves answers.</summary>
public sealed class LearningCards(CardRenderer renderer, BotTexts texts)
{
    private const string Language = "en";

    /// <param name="answer">What the team answered last; empty where it did not.</param>
    public Activity Form(TicketRow ticket, string answer) => renderer.Message(
        new LearnCardData(
            Language,
            ticket.Number,
            texts.LearnTitle.With(("number", ticket.Number)),
            texts.LearnText,
            new InputData(texts.LearnName, "", texts.LearnNameMissing),
            new InputData(texts.LearnPhrasings, ticket.Problem, texts.LearnPhrasingsMissing),
            new InputData(texts.LearnAnswer, answer, texts.LearnAnswerMissing),
            texts.LearnSend,
            texts.AssignBack),
        texts.LearnTitle.With(("number", ticket.Number)));

    public Activity Show(LearnedAnswerRow row)
    {
        string status = (row.State switch
        {
            LearnedState.Draft => texts.LearnedDraft,
            LearnedState.Live => texts.LearnedLive,
            _ => texts.LearnedUndone,
        }).With(("author", row.AuthorName), ("approver", row.ApproverName), ("by", row.UndoneBy));
        var data = new LearnedCardData(Language, row.Id, status, Style(row.State), row.Title, row.Text, texts.LearnedAsked, row.Phrasings)
        {
            ApproveLabel = row.State == LearnedState.Draft ? texts.LearnedApprove : null,
            UndoLabel = row.State != LearnedState.Undone ? texts.LearnedUndo : null,
        };
        return renderer.Message(data, row.Title);
    }

    private static string Style(LearnedState state) => state switch
    {
        LearnedState.Draft => "warning",
        LearnedState.Live => "good",
        _ => "emphasis",
    };
}
