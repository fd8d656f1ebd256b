using System.Globalization;
using System.Text;

namespace CsBot.Invitations;

/// <summary>Tells hosts that only look like Microsoft's.</summary>
internal static class Hosts
{
    private const string Brand = "microsoft";
    private const int MinBrandPartLength = 7;

    private static readonly string[] Names = [Brand, "customersource", "signup.live", "signup-live", "live.com", "mbs2", "outlook.com", "microsoftonline", "office365"];
    private static readonly string[] Folded = [.. Names.Select(Fold)];

    /// <summary>Letters of other alphabets and digits that are drawn like Latin letters.</summary>
    private const string Drawn = "аеіорсухѕԁһјӏοεικνρτυωαɩɡ0135$@";
    private const string Latin = "aeiopcyxsdhjiosiknptuwaigoiesss";

    public static bool IsLookAlike(string host)
    {
        string folded = Fold(Unicode(host));
        return Folded.Any(name => folded.Contains(name, StringComparison.Ordinal))
            || folded.Split('.', '-').Any(part => part.Length >= MinBrandPartLength && IsNear(part, Folded[0]));
    }

    private static string Unicode(string host)
    {
        try
        {
            return new IdnMapping().GetUnicode(host);
        }
        catch (ArgumentException)
        {
            return host;
        }
    }

    /// <summary>What the host looks like at a glance: letters that are drawn alike become one.</summary>
    private static string Fold(string host)
    {
        var folded = new StringBuilder(host.Length);
        foreach (char c in host.ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            int drawn = Drawn.IndexOf(c, StringComparison.Ordinal);
            folded.Append(drawn >= 0 && drawn < Latin.Length ? Latin[drawn] : c is 'l' or '|' ? 'i' : c);
        }

        return folded.Replace("rn", "m").Replace("vv", "w").Replace("ii", "i").ToString();
    }

    /// <summary>One letter added, left out, changed, or two exchanged.</summary>
    private static bool IsNear(string one, string other)
    {
        if (Math.Abs(one.Length - other.Length) > 1)
        {
            return false;
        }

        int start = 0, end = 0, shorter = Math.Min(one.Length, other.Length);
        while (start < shorter && one[start] == other[start])
        {
            start++;
        }

        while (end < shorter - start && one[^(end + 1)] == other[^(end + 1)])
        {
            end++;
        }

        int left = one.Length - start - end, right = other.Length - start - end;
        return left <= 1 && right <= 1 || (left == 2 && right == 2 && one[start] == other[start + 1] && one[start + 1] == other[start]);
    }
}
