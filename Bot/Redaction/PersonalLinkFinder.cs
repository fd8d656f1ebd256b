namespace CsBot.Redaction;

/// <summary>Finds the personal link of an invitation in every form, and its GUID alone.</summary>
internal static class PersonalLinkFinder
{
    private const int MinDigits = 6;
    private const int AllDigits = 32;
    private const int MaxPieces = 4;
    private const int LabelReach = 40;
    private const int ShortestBase64 = 40;
    private const string Name = "guid";

    /// <summary>A GUID after one of these is something else.</summary>
    private static readonly string[] OtherLabels =
    [
        "correlation", "korrelation", "corrélation", "correlación", "request", "anfrage", "requête", "solicitud", "tenant", "mandant", "trace",
        "session", "sitzung", "sesión", "activity", "aktivität", "error", "fehler", "erreur", "incident", "vorfall", "incidente", "client", "object",
        "objekt", "objet", "objeto", "application", "app id", "subscription", "operation", "transaction", "device", "gerät", "machine", "serial",
        "locataire", "inquilino", "demande", "petición", "peticion", "seguimiento", "suivi", "sesion",
        "product", "order", "bestell", "pedido", "commande", "reference", "referenz", "conversation", "message id", "ticket",
    ];

    /// <summary>"Aktivitäts-ID:", "ID de actividad:": the id of a thing with a name. An id of nothing could be the link's.</summary>
    private static readonly string[] NamedIds = ["-id", "id de ", "id. de ", "id du ", "id d'", "id d’", "id of ", "id der ", "id des "];

    private static readonly string[] Labels = [.. OtherLabels, .. NamedIds];

    public static IEnumerable<SecretSpan> Find(string text) => FindLinks(text).Concat(FindGuids(text));

    /// <summary>True for an address that carries the code of a person, however it is written.</summary>
    public static bool IsPersonal(string address) => DigitsOf(LinkCoding.Decode(address)) >= MinDigits;

    private static IEnumerable<SecretSpan> FindLinks(string text)
    {
        for (int i = 0; i < text.Length;)
        {
            int end = EndOfPiece(text, i);
            if (end - i >= Name.Length && DigitsIn(text, i, end) is { } digits)
            {
                end = TakeRest(text, end, digits);
                yield return new SecretSpan(i, WithoutPunctuation(text, i, end), SecretKind.PersonalLink);
            }

            i = Math.Max(end, i) + 1;
        }
    }

    /// <summary>How many digits of the code stand in the piece; null where it is no personal link.</summary>
    private static int? DigitsIn(string text, int start, int end)
    {
        ReadOnlySpan<char> raw = text.AsSpan(start, end - start);
        bool plain = raw.Contains(Name, StringComparison.OrdinalIgnoreCase);
        if (!plain && !raw.Contains('%') && !raw.Contains('\\') && raw.Length < ShortestBase64)
        {
            return null;
        }

        string decoded = LinkCoding.Decode(raw.ToString());
        int digits = DigitsOf(decoded);
        bool more = digits >= 0 && digits < MinDigits && DigitsAt(text, SkipBreak(text, end), out _) >= 4;
        return digits >= MinDigits || more ? digits : IsHidden(decoded) ? AllDigits : null;
    }

    /// <summary>The number of hexadecimal digits after "guid="; -1 where there is no such name.</summary>
    private static int DigitsOf(string address)
    {
        int most = -1;
        for (int at = address.IndexOf(Name, StringComparison.OrdinalIgnoreCase); at >= 0; at = address.IndexOf(Name, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            int i = at + Name.Length;
            if (i < address.Length && address[i] is '=' or ':')
            {
                most = Math.Max(most, DigitsAt(address, i + 1, out _));
            }
        }

        return most;
    }

    private static int DigitsAt(string text, int i, out int end)
    {
        int digits = 0;
        while (i < text.Length && digits <= AllDigits && (char.IsAsciiHexDigit(text[i]) || text[i] is '-' or '{'
            || text[i] is >= '\u2010' and <= '\u2015'))
        {
            digits += char.IsAsciiHexDigit(text[i]) ? 1 : 0;
            i++;
        }

        end = i;
        return i < text.Length && char.IsAsciiLetterOrDigit(text[i]) ? 0 : digits;
    }

    /// <summary>In the base64 of a mail filter's address.</summary>
    private static bool IsHidden(string address) => address.Length >= ShortestBase64
        && address.Split('=', '&', '?', '/', ';').Any(part => part.Length >= ShortestBase64 && LinkCoding.DecodeBase64(part) is { } text
            && DigitsOf(LinkCoding.Decode(text)) >= MinDigits);

    /// <summary>A link that a line's end has cut goes on in the next lines until its code is whole.</summary>
    private static int TakeRest(string text, int end, int digits)
    {
        for (int piece = 0; piece < MaxPieces && digits < AllDigits; piece++)
        {
            int more = DigitsAt(text, SkipBreak(text, end), out int next);
            if (more == 0 || digits + more > AllDigits)
            {
                break;
            }

            (digits, end) = (digits + more, next);
        }

        return end;
    }

    private static int SkipBreak(string text, int i)
    {
        int most = Math.Min(text.Length, i + 16);
        while (i < most && (char.IsWhiteSpace(text[i]) || text[i] is '>' or '='))
        {
            i++;
        }

        return i;
    }

    private static IEnumerable<SecretSpan> FindGuids(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            bool begins = char.IsAsciiHexDigit(text[i]) && (i == 0 || !char.IsLetterOrDigit(text[i - 1]));
            if (!begins || GuidText.EndAt(text, i) is not (> 0 and var end))
            {
                continue;
            }

            if (!IsLabelled(text, i) && !IsInAddress(text, i) && !IsFileName(text, end))
            {
                yield return new SecretSpan(i, end, SecretKind.PersonalLink);
            }

            i = end;
        }
    }

    /// <summary>Phones name their pictures so.</summary>
    private static bool IsFileName(string text, int end) => end + 3 < text.Length && text[end] == '.' && char.IsAsciiLetter(text[end + 1]) && char.IsAsciiLetter(text[end + 2])
        && char.IsAsciiLetterOrDigit(text[end + 3]);

    private static bool IsLabelled(string text, int index)
    {
        int start = Math.Max(0, index - LabelReach);
        ReadOnlySpan<char> before = text.AsSpan(start, index - start);
        before = before[(before.LastIndexOf('\n') + 1)..];
        foreach (string label in before.Contains(Name, StringComparison.OrdinalIgnoreCase) ? [] : Labels)
        {
            if (before.Contains(label, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Other addresses have GUIDs too: of tenants, of pages.</summary>
    private static bool IsInAddress(string text, int index)
    {
        int start = index;
        while (start > 0 && index - start < 400 && !IsGap(text[start - 1]))
        {
            start--;
        }

        ReadOnlySpan<char> before = text.AsSpan(start, index - start);
        return before.Contains("://", StringComparison.Ordinal) && !before.Contains("mbs", StringComparison.OrdinalIgnoreCase);
    }

    private static int EndOfPiece(string text, int i)
    {
        while (i < text.Length && !IsGap(text[i]))
        {
            i++;
        }

        return i;
    }

    private static bool IsGap(char c) => char.IsWhiteSpace(c)
        || c is '<' or '>' or '"' or '(' or ')' or '[' or ']' or '“' or '”' or '«' or '»' or '|' or '`';

    private static int WithoutPunctuation(string text, int start, int end)
    {
        while (end > start + 1 && text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '*' or '_')
        {
            end--;
        }

        return end;
    }
}
