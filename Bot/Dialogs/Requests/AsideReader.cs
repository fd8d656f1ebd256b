using CsBot.Content.Answers;
using CsBot.Content.Texts;
using CsBot.Content.Words;
using CsBot.Turns;
using CsBot.Understanding.Questions;

namespace CsBot.Dialogs.Requests;

/// <summary>
/// Tells a question to the bot, or a word of courtesy, from what a person writes for the team while the form is open. Only what is short and put as a
/// question counts: whoever describes a problem has said already that they want a person.
/// </summary>
internal sealed class AsideReader(QuestionReader questions, BotTexts texts)
{
    private const int MaxWords = 20;

    /// <summary>A word or two, such as "no, thanks", may stand before what refuses.</summary>
    private const int MaxRefusalPlace = 12;

    private readonly string[] _begins = [.. texts.QuestionWords.SelectMany(PlainText.Spellings).Distinct()];

    private readonly string[] _refusals = [.. texts.RefusalWords.SelectMany(PlainText.Spellings).Distinct()];

    /// <summary>True for words that begin by saying that nothing is wanted any more.</summary>
    public bool IsRefusal(string text)
    {
        string plain = PlainText.Of(text);
        return _refusals.Any(refusal => plain == refusal || plain.StartsWith(refusal + " ", StringComparison.Ordinal)
            || plain.IndexOf($" {refusal} ", StringComparison.Ordinal) is > 0 and < MaxRefusalPlace || plain.EndsWith(" " + refusal, StringComparison.Ordinal));
    }

    /// <summary>The input with what it was read as, if it may be an aside.</summary>
    public async Task<UserInput> ReadAsync(Turn turn, UserInput input, CancellationToken cancellationToken)
    {
        var question = new Question(input.Text, turn.Locale, null, null);
        Reading reading = await questions.ReadAsync(question, cancellationToken);
        return reading.Kind == ReadingKind.SmallTalk || (reading.Kind == ReadingKind.Answer && IsQuestion(input.Text)) ? input with { Reading = reading } : input;
    }

    /// <summary>What answers the question in the input; null where it is none.</summary>
    public static AnswerTopic? AnswerIn(UserInput input) =>
        input is { Text.Length: > 0, Reading: { Kind: ReadingKind.Answer } reading } ? reading.Topics[0].Topic : null;

    /// <summary>What is said to a word of courtesy; null for anything else.</summary>
    public static string? CourtesyIn(UserInput input) =>
        input is { Text.Length: > 0, Reading: { Kind: ReadingKind.SmallTalk } reading } ? reading.Topics[0].Topic.Text : null;

    /// <summary>True for words that are short and put as a question.</summary>
    public bool IsQuestion(string text)
    {
        string plain = PlainText.Of(text);
        bool asks = text.TrimEnd().EndsWith('?') || _begins.Any(begin => plain.StartsWith(begin + " ", StringComparison.Ordinal));
        return asks && plain.Count(c => c == ' ') < MaxWords;
    }
}
