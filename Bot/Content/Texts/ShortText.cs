namespace CsBot.Content.Texts;

/// <summary>Long texts cut short, never within a character of two halves: PostgreSQL takes no half ones.</summary>
internal static class ShortText
{
    /// <param name="most">In UTF-16 units.</param>
    public static string Cut(string text, int most) =>
        text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];

    /// <summary>The same, with a mark that there was more.</summary>
    public static string Abridge(string text, int most) => text.Length <= most ? text : Cut(text, most) + "…";
}
