namespace CsBot.Admin.Lint;

/// <summary>Finds the line of a file in which a text stands.</summary>
internal sealed class LineFinder(string cardsFolder)
{
    /// <returns>From 1; the first line where the text is not found, as when it is broken over several.</returns>
    public int LineOf(string file, string text)
    {
        string[] lines = File.ReadAllLines(Path.Combine(cardsFolder, file));
        return 1 + Math.Max(0, Array.FindIndex(lines, line => line.Contains(text, StringComparison.OrdinalIgnoreCase)));
    }
}
