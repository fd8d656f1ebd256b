using System.Text;

namespace CsBot.Support.Search;

/// <summary>
/// A person's words for the preview of a search result, which clients read as HTML or Markdown and cannot be told not to. What could make a tag, a
/// link or formatting of them is written with a character that looks the same and does nothing.
/// </summary>
internal static class PlainPreview
{
    private const string Meant = "<>&[]()*_`~#|\\";
    private const string Shown = "‹›＆［］（）∗＿‘∼＃｜＼";

    /// <summary>Splits what begins like an address, so that no client makes a link of it.</summary>
    private const string Gap = "\u200B";

    public static string Of(string words)
    {
        var plain = new StringBuilder(words.Length);
        foreach (char letter in words)
        {
            int at = Meant.IndexOf(letter, StringComparison.Ordinal);
            plain.Append(at < 0 ? letter : Shown[at]);
        }

        return plain.Replace("://", $":{Gap}//").Replace("www.", $"www{Gap}.").Replace("@", $"{Gap}@").ToString();
    }
}
