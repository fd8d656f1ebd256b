using System.Globalization;
using System.Text;

namespace CsBot.Understanding.Matching;

/// <summary>Splits what a person types into words: lower case, without apostrophes and without accents, which many leave out; every number is the same word.</summary>
internal static class QuestionWords
{
    /// <summary>More than any question has; what a longer text says after them does not change what it is about.</summary>
    private const int MaxWords = 400;

    private const string Number = "0";

    /// <summary>Letters from here on are of other scripts than the Latin one.</summary>
    private const char AfterLatin = '\u0250';

    public static List<string> Of(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (char c in text.Normalize(NormalizationForm.FormKD))
        {
            if (IsPartOfWord(c))
            {
                Add(word, c);
            }
            else if (!IsApostrophe(c))
            {
                End(word, words);
            }
        }

        End(word, words);
        return words.Count > MaxWords ? words[..MaxWords] : words;
    }

    private static void Add(StringBuilder word, char c)
    {
        if (char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark || (word.Length > 0 && word[^1] >= AfterLatin))
        {
            _ = c switch
            {
                'ß' => word.Append("ss"),
                'œ' or 'Œ' => word.Append("oe"),
                'æ' or 'Æ' => word.Append("ae"),
                _ => word.Append(char.ToLowerInvariant(c)),
            };
        }
    }

    // Without its combining marks a Thai or Hindi word would fall to pieces.
    private static bool IsPartOfWord(char c) => char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u2018' or '`' or '\u00B4';

    private static void End(StringBuilder word, List<string> words)
    {
        if (word.Length > 0)
        {
            string text = word.ToString();
            words.Add(text.All(char.IsDigit) ? Number : text);
            word.Clear();
        }
    }
}
