using CsBot.Content.Cards;
using CsBot.Content.Texts;
using CsBot.Support.Reports;
using Microsoft.Bot.Schema;

namespace CsBot.Support.Learning;

/// <summary>The list from which the team writes answers to what was asked in vain.</summary>
public sealed class MissedCards(CardRenderer renderer, BotTexts texts)
{
    public const int Most = 10;

    /// <summary>A card holds only so much, and each question stands in it three times.</summary>
    public const int Longest = 200;

    public Activity List(UnansweredQuestions questions)
    {
        string text = questions.Missed.Count + questions.Weak.Count == 0 ? texts.MissedNone : texts.MissedText;
        var data = new MissedCardData(
            "en",
            texts.MissedTitle,
            text,
            texts.ReportMissed,
            [.. questions.Missed.Select(question => Line(ShortText.Cut(question.Text, Longest), (question.Count, ShortText.Abridge(question.Text, Longest)), texts.SupportLearn))],
            texts.ReportWeak,
            [.. questions.Weak.Select(answer => Line(answer.Topic.Id, (answer.Count, Said(answer)), texts.MissedBetter))],
            texts.MissedReport);
        return renderer.Message(data, texts.MissedTitle);
    }

    private static MissedLineData Line(string key, (int Count, string Text) line, string button)
    {
        LineData counted = ReportCards.Counted(line.Count, line.Text);
        return new MissedLineData(key, counted.Title, counted.Text, button);
    }

    private static string Said(WeakAnswer answer) =>
        answer.Said is { } said ? ShortText.Abridge($"{answer.Topic.Title}: {said}", Longest) : answer.Topic.Title;
}
