using System.Buffers;
using CsBot.Content.Invitations;

namespace CsBot.Invitations;

/// <summary>Finds the lines by which mail programs say that a mail is passed on, also between dashes and over two lines.</summary>
internal sealed class ForwardMarkers(ForwardFacts facts)
{
    private const string Dashes = "-_=*~+•·<>[](){}|.:#\"'„“”«»▼↓ \t";
    private const int MaxMarkerLength = 200;
    private const int Slack = 4;
    private const int MinDashes = 2;
    private const int MaxRuleLength = 12;

    private static readonly SearchValues<char> DateSigns = SearchValues.Create("0123456789/.: -");

    private readonly HashSet<string> _markers = Folding.Set(facts.Markers);
    private readonly string[] _long = [.. Folding.All(facts.Markers).OrderByDescending(marker => marker.Length)];
    private readonly string[] _by = Folding.All(facts.By);

    public bool IsAny(IReadOnlyList<string> lines)
    {
        for (int i = 0; i < lines.Count; i++)
        {
            string line = lines[i].Trim();
            if (line.Length is > 0 and < MaxMarkerLength && (IsOne(line) || (i + 1 < lines.Count && IsBroken(line, lines[i + 1].Trim()))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A line across, drawn with signs, with or without words in it: in front of a head it says in any language that a mail follows.</summary>
    public static bool IsRule(string line)
    {
        string plain = Folding.Fold(line);
        return plain.Length > 0 && (IsDashed(plain) || (plain.Length >= MaxRuleLength && plain.All(c => !char.IsLetterOrDigit(c))));
    }

    private static bool IsDashed(string plain) => plain.Length > 2 * MinDashes && IsDash(plain[0]) && IsDash(plain[1]) && IsDash(plain[^1]) && IsDash(plain[^2]);

    private static bool IsDash(char c) => c is '-' or '_' or '=' or '*' or '~';

    /// <summary>The marker's words alone; between dashes, also with a few more.</summary>
    private bool IsOne(string line)
    {
        string folded = Folding.Fold(line), words = folded.Trim(Dashes.ToCharArray());
        if (words.Length == 0 || words == folded && folded.Length > _long[0].Length)
        {
            return false;
        }

        return _markers.Contains(words) || _by.Any(by => IsDated(words, by))
            || (IsDash(folded[0]) && (_long.Any(marker => words.Contains(marker, StringComparison.Ordinal) && words.Length <= (marker.Length * 2) + Slack)
                || _by.Any(by => words.StartsWith(by, StringComparison.Ordinal))));
    }

    /// <summary>A day and a time follow, and nothing else: "Message du 16/02/15 12:16".</summary>
    private static bool IsDated(string words, string by) => words.StartsWith(by, StringComparison.Ordinal)
        && words.AsSpan(by.Length).ContainsAnyInRange('0', '9') && !words.AsSpan(by.Length).ContainsAnyExcept(DateSigns);

    /// <summary>The first line ends in the middle of the marker.</summary>
    private bool IsBroken(string line, string next) => next.Length is > 0 and < MaxMarkerLength && line.Length + next.Length < MaxMarkerLength
        && (IsDash(line[0]) || next[^1] is ':' or '：' || IsDash(next[^1])) && IsOne(line + " " + next);
}
