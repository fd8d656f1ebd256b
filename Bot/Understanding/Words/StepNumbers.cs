using System.Globalization;
using CsBot.Content.Words;

namespace CsBot.Understanding.Words;

/// <summary>A message with its number taken out.</summary>
internal readonly record struct NumberedText(string Text, int Number);

/// <summary>Finds the number in a message, in digits or in words.</summary>
internal sealed class StepNumbers
{
    private const int MaxDigits = 4;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public StepNumbers(IEnumerable<LanguageWords> languages)
    {
        foreach (LanguageWords words in languages)
        {
            for (int i = 0; i < words.Numbers.Count; i++)
            {
                foreach (string word in words.Numbers[i].Split('/').SelectMany(PlainText.Spellings))
                {
                    _numbers.TryAdd(word, i + 1);
                }
            }
        }
    }

    /// <summary>The ways to read the message with one number. None for a message with two numbers in digits: "step 5 or 6" is no command.</summary>
    public IReadOnlyList<NumberedText> Read(string plain)
    {
        string[] words = plain.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int digits = words.Count(word => char.IsAsciiDigit(word[0]));
        if (words.Length < 2 || digits > 1)
        {
            return [];
        }

        var readings = new List<NumberedText>();
        for (int i = 0; i < words.Length; i++)
        {
            // Two words before one: "dix sept" is 17, and "5 th" is how "5th" arrives here.
            string two = i + 1 < words.Length ? $"{words[i]} {words[i + 1]}" : "";
            bool pair = _numbers.TryGetValue(two, out int number) && Keep(words, i, 2, number, digits, readings);
            if (!pair && (_numbers.TryGetValue(words[i], out number) || IsDigits(words[i], out number)))
            {
                Keep(words, i, 1, number, digits, readings);
            }
        }

        return readings;
    }

    private static bool Keep(string[] words, int start, int count, int number, int digits, List<NumberedText> readings)
    {
        if (digits > 0 && !char.IsAsciiDigit(words[start][0]))
        {
            return false;
        }

        readings.Add(new NumberedText(string.Join(' ', [.. words[..start], LanguageWords.NumberMark, .. words[(start + count)..]]), number));
        return true;
    }

    private static bool IsDigits(string word, out int number) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out number) && word.Length <= MaxDigits;
}
