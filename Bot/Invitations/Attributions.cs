using CsBot.Content.Invitations;

namespace CsBot.Invitations;

/// <summary>Finds the line that names who wrote what is quoted below, "On Monday somebody wrote:", also where it goes over several lines.</summary>
internal sealed class Attributions(ForwardFacts facts)
{
    private const int MaxLines = 4;
    private const int MaxLength = 400;
    private const int MinDigits = 3;

    private readonly string[] _verbs = Folding.All(facts.Verbs);

    public bool IsAny(IReadOnlyList<string> lines)
    {
        for (int i = 0; i < lines.Count; i++)
        {
            if (IsEnd(lines[i]) && Ends(lines, i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsEnd(string line) => line.AsSpan().TrimEnd(" \t*_-") is { Length: > 0 and <= MaxLength } end && end[^1] is ':' or '：';

    private bool Ends(IReadOnlyList<string> lines, int last)
    {
        string joined = "";
        for (int i = last; i >= 0 && last - i < MaxLines && lines[i].Trim().Length > 0; i--)
        {
            joined = lines[i].Trim() + " " + joined;
            if (joined.Length > MaxLength)
            {
                return false;
            }

            if (IsOne(joined))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A time, and an address or the verb. The address alone does: not every language's verb is known.</summary>
    private bool IsOne(string line)
    {
        if (line.Count(char.IsDigit) < MinDigits)
        {
            return false;
        }

        bool address = line.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && line.AsSpan(at).IndexOfAny('>', ')', ']') > 0;
        string folded = Folding.Fold(line);
        return (address && MailDates.HasTime(folded)) || _verbs.Any(verb => HasWord(folded, verb) && (address || MailDates.HasTime(folded)));
    }

    private static bool HasWord(string line, string word)
    {
        int place = line.IndexOf(word, StringComparison.Ordinal);
        return place >= 0 && (!char.IsAscii(word[0]) || place == 0 || !char.IsLetter(line[place - 1]));
    }
}
