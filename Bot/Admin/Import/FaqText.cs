using System.Text;

namespace CsBot.Admin.Import;

/// <summary>Finds out in which encoding a text was saved.</summary>
internal static class FaqText
{
    private const int Western = 1252;
    private const int SampleLength = 4000;

    /// <returns>The text without its mark, and whether its encoding is only a guess.</returns>
    public static (string Text, bool IsGuess) Decode(byte[] bytes)
    {
        foreach (Encoding marked in new Encoding[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            if (bytes.AsSpan().StartsWith(marked.Preamble))
            {
                return (marked.GetString(bytes.AsSpan(marked.Preamble.Length)), false);
            }
        }

        if (WideWithoutMark(bytes) is { } wide)
        {
            return (wide.GetString(bytes), false);
        }

        try
        {
            return (new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes), false);
        }
        catch (DecoderFallbackException)
        {
            return (CodePagesEncodingProvider.Instance.GetEncoding(Western)!.GetString(bytes), true);
        }
    }

    /// <summary>In UTF-16 every other byte of a western text is zero.</summary>
    private static Encoding? WideWithoutMark(byte[] bytes)
    {
        byte[] sample = bytes[..Math.Min(bytes.Length, SampleLength)];
        int zeros = sample.Count(one => one == 0), later = sample.Where((one, at) => one == 0 && at % 2 == 1).Count();
        return zeros * 3 < sample.Length ? null : later * 2 > zeros ? Encoding.Unicode : Encoding.BigEndianUnicode;
    }
}
