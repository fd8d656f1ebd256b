using System.Buffers.Text;
using System.Net;
using System.Text;

namespace CsBot.Redaction;

/// <summary>Undoes what mail programs, filters and forms do to an address, as often as it was done.</summary>
internal static class LinkCoding
{
    private const int MaxRounds = 4;
    private const int MaxLinkLength = 256 * 1024;
    private const string ProofpointColon = "-3A__";

    /// <summary>The address in the open. What is longer than any link comes back as it is.</summary>
    public static string Decode(string address)
    {
        if (address.Length > MaxLinkLength)
        {
            return address;
        }

        string decoded = address;
        for (int round = 0; round < MaxRounds; round++)
        {
            string next = Once(decoded);
            if (next == decoded)
            {
                break;
            }

            decoded = next;
        }

        return decoded;
    }

    /// <summary>The text that a run of base64 letters stands for; null if it is not readable as one.</summary>
    public static string? DecodeBase64(string letters)
    {
        if (letters.Length > MaxLinkLength)
        {
            return null;
        }

        try
        {
            string text = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(letters.Replace('+', '-').Replace('/', '_').TrimEnd('=')));
            return text.Contains('\uFFFD', StringComparison.Ordinal) ? null : text;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static string Once(string address)
    {
        string decoded = address.Contains(ProofpointColon, StringComparison.OrdinalIgnoreCase) ? DecodeProofpoint(address) : address;
        decoded = decoded.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(decoded) : decoded;
        decoded = decoded.Contains("\\u00", StringComparison.OrdinalIgnoreCase) ? DecodeEscapes(decoded) : decoded;
        return decoded.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(decoded) : decoded;
    }

    /// <summary>Proofpoint's second form writes % as - and / as _.</summary>
    private static string DecodeProofpoint(string address)
    {
        var decoded = new StringBuilder(address.Length);
        foreach (char c in address)
        {
            decoded.Append(c switch { '-' => '%', '_' => '/', _ => c });
        }

        return decoded.ToString();
    }

    private static string DecodeEscapes(string address)
    {
        var decoded = new StringBuilder(address.Length);
        for (int i = 0; i < address.Length; i++)
        {
            bool escape = address[i] == '\\' && i + 5 < address.Length && address[i + 1] is 'u' or 'U';
            if (escape && ushort.TryParse(address.AsSpan(i + 2, 4), System.Globalization.NumberStyles.HexNumber, null, out ushort code))
            {
                decoded.Append((char)code);
                i += 5;
            }
            else
            {
                decoded.Append(address[i]);
            }
        }

        return decoded.ToString();
    }
}
