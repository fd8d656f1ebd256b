using CsBot.Content.Cards;
using CsBot.Content.Texts;
using CsBot.Understanding.Words;
using Microsoft.Bot.Builder.Dialogs;

namespace CsBot.Dialogs.Guides;

/// <summary>The times at which a parked guide can be looked at again, as buttons, as a number and in words.</summary>
public sealed class WaitTimes(TimeProvider time, BotTexts texts)
{
    private const int ShortestWord = 5;

    public IReadOnlyList<ChoiceData> Choices { get; } =
    [
        new(texts.WaitHour, CheckBack.Hour),
        new(texts.WaitEvening, CheckBack.Evening),
        new(texts.WaitTomorrow, CheckBack.Tomorrow),
        new(texts.WaitDays, CheckBack.Days),
    ];

    /// <summary>True where the text answers the question of the time that waits for it: "tomorrow" does not stop anything there.</summary>
    public bool IsAnswer(DialogContext dc, string text) => OpenQuestions.Innermost(dc) == nameof(CheckBack) && Find(text) is not null;

    /// <summary>The time that is typed as its place in the list, or as the words or the first words of its choice.</summary>
    public string? Find(string text)
    {
        string words = CommandWords.Normalize(text);
        return Choices.Where((choice, i) => words == $"{i + 1}" || IsBeginning(CommandWords.Normalize(choice.Title), words))
            .Select(choice => choice.Value).FirstOrDefault();
    }

    /// <param name="timeZone">The person's, an IANA name; null where it is not known.</param>
    public DateTimeOffset DueAt(string choice, string? timeZone) => CheckBack.DueAt(choice, time.GetUtcNow(), CheckBack.Zone(timeZone));

    private static bool IsBeginning(string title, string words) =>
        words == title || (words.Length >= ShortestWord && title.StartsWith($"{words} ", StringComparison.Ordinal));
}
