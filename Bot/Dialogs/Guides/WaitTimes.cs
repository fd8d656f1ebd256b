using CsBot.Content.Cards;
using CsBot.Content.Guides;
using CsBot.Content.Texts;
using CsBot.Content.Words;

namespace CsBot.Dialogs.Guides;

/// <summary>The times at which a parked guide can be looked at again, as buttons, as a number and in words.</summary>
internal sealed class WaitTimes(BotTexts texts)
{
    private const int MinWordLength = 5;

    public IReadOnlyList<ChoiceData> Choices { get; } =
    [
        new(texts.WaitHour, CheckBack.Hour),
        new(texts.WaitEvening, CheckBack.Evening),
        new(texts.WaitTomorrow, CheckBack.Tomorrow),
        new(texts.WaitDays, CheckBack.Days),
    ];

    /// <summary>Asks when to look again.</summary>
    public WaitCardData Card(Wait wait, string? notice, string nonce) =>
        new(nonce, wait.Id, notice, texts.WaitTitle.With(("what", wait.What)), wait.Text, CheckBack.Tomorrow, Choices);

    /// <summary>True where the text answers the question of the time that waits for it: "tomorrow" does not stop anything there.</summary>
    public bool IsAnswer(RunningDialogs running, string text) => running.Innermost == nameof(CheckBack) && Find(text) is not null;

    /// <summary>The time that is typed as its place in the list, or as the words or the first words of its choice.</summary>
    public string? Find(string text)
    {
        string words = PlainText.Of(text);
        return Choices.Where((choice, i) => words == $"{i + 1}" || IsBeginning(PlainText.Of(choice.Title), words))
            .Select(choice => choice.Value).FirstOrDefault();
    }

    private static bool IsBeginning(string title, string words) =>
        words == title || (words.Length >= MinWordLength && title.StartsWith($"{words} ", StringComparison.Ordinal));
}
