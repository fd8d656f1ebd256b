using System.Runtime.InteropServices;

namespace CsBot.Understanding.Languages;

/// <summary>Naive Bayes over the words of a message and the three letters in a row of each: enough to tell some languages apart, small, and at home in this subject.</summary>
internal sealed class LanguageModel
{
    private const int Run = 3;
    private const int MaxRead = 300;

    /// <summary>How much likelier than the next the likeliest language must be, as a natural logarithm. Below that a message may be in either.</summary>
    private const double Margin = 3;

    /// <summary>The same for each thing that is known of it: the letters of a name that all languages use say little, and there are many of them.</summary>
    private const double MarginEach = 0.35;

    /// <summary>What was never seen in a language.</summary>
    private const double Unseen = 0.3;

    private readonly string[] _languages;
    private readonly double[] _totals;
    private readonly Dictionary<string, float[]> _counts = new(StringComparer.Ordinal);

    /// <param name="texts">What people write in each language.</param>
    public LanguageModel(IEnumerable<(string Language, IEnumerable<string> Texts)> texts)
    {
        (string Language, IEnumerable<string> Texts)[] all = [.. texts];
        _languages = [.. all.Select(entry => entry.Language)];
        _totals = new double[all.Length];
        for (int language = 0; language < all.Length; language++)
        {
            foreach (string feature in all[language].Texts.SelectMany(Features))
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(_counts, feature, out _) ??= new float[all.Length])[language]++;
                _totals[language]++;
            }
        }
    }

    /// <summary>The language; null where two are about as likely, and for what is mostly signs.</summary>
    public string? Guess(string text)
    {
        if (_languages.Length < 2 || 2 * text.Count(char.IsLetter) < text.Length)
        {
            return null;
        }

        double[] scores = new double[_languages.Length];
        bool[] hasWord = new bool[_languages.Length];
        int known = 0;
        foreach (string feature in Features(text))
        {
            if (_counts.TryGetValue(feature, out float[]? counts))
            {
                known++;
                for (int language = 0; language < scores.Length; language++)
                {
                    hasWord[language] |= counts[language] > 0 && IsWord(feature);
                    scores[language] += Math.Log((counts[language] + Unseen) / (_totals[language] + (Unseen * _counts.Count)));
                }
            }
        }

        int best = Array.IndexOf(scores, scores.Max());
        double next = scores.Where((_, language) => language != best).Max();
        return scores[best] - next >= Math.Max(Margin, known * MarginEach) && hasWord[best] ? _languages[best] : null;
    }

    /// <summary>Letters alone tell nothing of a name, a code or a word that nobody knows.</summary>
    private static bool IsWord(string feature) => feature.Length > Run && feature[0] == ' ' && feature[^1] == ' ';

    private static IEnumerable<string> Features(string text)
    {
        string read = text.Length > MaxRead ? text[..MaxRead] : text;
        foreach (string word in read.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            string padded = $" {word.Trim('.', ',', ';', ':', '!', '?', '¿', '¡', '"', '(', ')', '«', '»', '„', '“', '”')} ";
            yield return padded;
            for (int start = 0; start + Run <= padded.Length; start++)
            {
                yield return padded.Substring(start, Run);
            }
        }
    }
}
