using System.Text;

namespace CsBot.Invitations;

/// <param name="Sure">False where no code page makes plain text of the bytes.</param>
internal sealed record DecodedText(string Text, bool Sure);

/// <summary>Finds by its content in which code page a text file was saved: by its mark, else as what makes names of heads and plain words of it.</summary>
internal sealed class CodePages
{
    private const int SampleBytes = 16 * 1024;
    private const int LabelWeight = 400;
    private const int MinScore = 20;
    private const int MaxLabelLength = 40;
    private const int MinZeros = 5;
    private const int CharsetWithin = 2048;
    private const string Charset = "charset=";

    // Kanji and kana, then Chinese in both scripts, Korean, Cyrillic and the Latin ones: where two read alike, the first wins.
    private static readonly string[] Names =
        ["windows-1252", "windows-1250", "windows-1251", "koi8-r", "koi8-u", "gb18030", "big5", "shift_jis", "euc-jp", "euc-kr", "iso-8859-2", "iso-8859-5",
            "iso-8859-7", "windows-1253", "windows-1254", "windows-1255", "windows-1256", "windows-1257", "windows-1258", "windows-874", "cp866", "cp852",
            "cp850", "macintosh"];

    private static readonly Encoding[] All = [.. Names.Select(Open).OfType<Encoding>()];

    private readonly HeadLabels _labels;
    private readonly MailDates _dates;

    public CodePages(HeadLabels labels, MailDates dates) => (_labels, _dates) = (labels, dates);

    public DecodedText Read(byte[] content)
    {
        if (Marked(content) is { } marked)
        {
            return new DecodedText(marked.GetString(content).TrimStart('\uFEFF'), true);
        }

        if (content.AsSpan().IndexOfAnyInRange((byte)0x80, (byte)0xFF) < 0)
        {
            return new DecodedText(Encoding.ASCII.GetString(content), !content.Contains((byte)0));
        }

        if (TryRead(new UTF8Encoding(false, throwOnInvalidBytes: true), content) is { } utf8)
        {
            return new DecodedText(utf8, true);
        }

        // The beginning decides; a line's end is no half letter in any of them.
        int end = content.Length <= SampleBytes ? content.Length : Math.Max(Array.LastIndexOf(content, (byte)'\n', SampleBytes), SampleBytes / 2);
        byte[] sample = content[..end];
        (Encoding Encoding, int Score)? best = null;
        foreach (Encoding encoding in All)
        {
            if (TryRead(encoding, sample) is { } text && Score(text) is var score && score > (best?.Score ?? 0))
            {
                best = (encoding, score);
            }
        }

        return best is { } found
            ? new DecodedText(Lenient(found.Encoding).GetString(content), found.Score >= MinScore)
            : new DecodedText(Encoding.Latin1.GetString(content), false);
    }

    /// <summary>The same for a page, which may name its code page itself.</summary>
    public DecodedText ReadHtml(byte[] content)
    {
        string start = Encoding.Latin1.GetString(content.AsSpan(0, Math.Min(content.Length, CharsetWithin)));
        int place = start.IndexOf(Charset, StringComparison.OrdinalIgnoreCase);
        string name = place < 0 ? "" : string.Concat(start[(place + Charset.Length)..].TrimStart('"', '\'', ' ')
            .TakeWhile(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'));
        bool named = name.Length > 0 && !name.StartsWith("utf", StringComparison.OrdinalIgnoreCase) && Marked(content) is null;
        return named && Open(name) is { } encoding && TryRead(encoding, content) is { } text ? new DecodedText(text, true) : Read(content);
    }

    /// <summary>By the mark at the beginning, the zeros of UTF-16, or the escapes of ISO-2022.</summary>
    private static Encoding? Marked(byte[] content)
    {
        ReadOnlySpan<byte> start = content.AsSpan(0, Math.Min(content.Length, SampleBytes));
        if (start.StartsWith(Encoding.UTF8.Preamble))
        {
            return Encoding.UTF8;
        }

        if (start.Length > 1 && ((start[0] == 0xFF && start[1] == 0xFE) || (start[0] == 0xFE && start[1] == 0xFF)))
        {
            return start[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode;
        }

        int even = 0, odd = 0;
        for (int i = 0; i < start.Length; i++)
        {
            even += start[i] == 0 && i % 2 == 0 ? 1 : 0;
            odd += start[i] == 0 && i % 2 == 1 ? 1 : 0;
        }

        if (Math.Max(odd, even) > start.Length / MinZeros)
        {
            return odd > even ? Encoding.Unicode : Encoding.BigEndianUnicode;
        }

        return start.IndexOf("\x1b$"u8) >= 0 || start.IndexOf("\x1b("u8) >= 0
            ? Open(start.IndexOf("\x1b$)C"u8) >= 0 ? "iso-2022-kr" : "iso-2022-jp") : null;
    }

    private static string? TryRead(Encoding encoding, byte[] content)
    {
        try
        {
            return encoding.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static Encoding? Open(string name) =>
        CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
        ?? (name.StartsWith("iso-8859", StringComparison.Ordinal) ? Encoding.GetEncoding(name) : null);

    /// <summary>The same code page; what does not fit shows as a sign of its own.</summary>
    private static Encoding Lenient(Encoding encoding)
    {
        var lenient = (Encoding)encoding.Clone();
        lenient.DecoderFallback = DecoderFallback.ReplacementFallback;
        return lenient;
    }

    /// <summary>How much of it reads as text: known names of heads weigh most, then words whose letters are of one alphabet.</summary>
    private int Score(string text)
    {
        int score = 0, words = 0, bad = 0, labels = 0;
        foreach (string line in text.Split('\n'))
        {
            int colon = line.AsSpan(0, Math.Min(line.Length, MaxLabelLength)).IndexOfAny(':', '：');
            labels += colon > 0 && line.AsSpan(0, colon).ContainsAnyInRange('\u0080', '\uFFFF') && _labels.PartsOf(line.AsSpan(0, colon)) != HeadPart.None ? 1 : 0;
        }

        foreach (string word in Words(text))
        {
            words++;
            int plain = Letters.Plausibility(word);
            bad += plain < 0 ? 1 : 0;
            score += plain;
            labels += plain > 0 && word.Length > 2 && _dates.IsCalendar(Folding.Fold(word)) ? 1 : 0;
        }

        return words == 0 ? 0 : (score * 100 / words) + (labels * LabelWeight) - (bad * 50 / words);
    }

    private static IEnumerable<string> Words(string text) => text.Split(Letters.Gaps, StringSplitOptions.RemoveEmptyEntries)
        .Where(word => word.Any(c => c >= '\u0080'));
}
