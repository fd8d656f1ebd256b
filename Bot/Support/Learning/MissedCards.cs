using CsBot.Content.Cards;
using CsBot.Content.Texts;
using CsBot.Support.Reports;
using CsBot.Tickets;
using Microsoft.Bot.Schema;

namespace CsBot.Support.Learning;

/// <summary>The list from which the team writes answers to what was asked in vain.</summary>
internal sealed class MissedCards(CardRenderer renderer, BotTexts texts)
{
    public const int MaxLines = 10;

    /// <summary>A card holds only so much, and each question stands in it three times.</summary>
    private const int MaxText = 200;
    private const int MaxShown = 180;

    /// <summary>The words of a question as its button carries them into the form, and so into an answer.</summary>
    public static string KeyOf(string question) => ShortText.Cut(question, MaxText);

    public Activity List(UnansweredQuestions questions)
    {
        string text = questions.Missed.Count + questions.Weak.Count == 0 ? texts.MissedNone : texts.MissedText;
        var data = new MissedCardData(
            text,
            [.. questions.Missed.Select(question => Line(KeyOf(question.Text), question.Count, ShortText.Abridge(question.Text, MaxShown), Times(question.First, question.Last)))],
            [.. questions.Weak.Select(answer => Line(answer.Topic.Id, answer.Count, Said(answer), Times(answer.First, answer.Last)))]);
        return renderer.Message(data, texts.MissedTitle);
    }

    private static MissedLineData Line(string key, int count, string text, string times)
    {
        LineData counted = ReportCards.Counted(count, text);
        return new MissedLineData(key, counted.Title, counted.Text, times);
    }

    private string Times(DateTimeOffset first, DateTimeOffset last) =>
        first == last ? CardTime.Of(last) : texts.MissedTimes.With(("first", CardTime.Of(first)), ("last", CardTime.Of(last)));

    private static string Said(WeakAnswer answer) =>
        answer.Said is { } said ? ShortText.Abridge($"{answer.Topic.Title}: {said}", MaxShown) : answer.Topic.Title;
}
