
namespace CsBot.Understanding.Questions;

/// <summary>Splits a message into the parts that may each be a problem of its own.</summary>
internal static class Clauses
{
    private const int MinWords = 3;

    private static readonly char[] Ends = ['.', '!', '?', ';', '\n'];
    private static readonly string[] Joints = [" and also ", " also ", " but ", " plus ", " and "];

    /// <summary>Parts of three words and more; fewer than two of them mean that there is nothing to split.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        string[] sentences = Split(text, sentence => sentence.Split(Ends, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        return [.. sentences.SelectMany(SplitAtJoints)];
    }

    private static IEnumerable<string> SplitAtJoints(string sentence)
    {
        string[] parts = sentence.Split(Joints, StringSplitOptions.TrimEntries);
        return parts.All(HasEnoughWords) ? parts : [sentence];
    }

    private static string[] Split(string text, Func<string, string[]> split)
    {
        string[] parts = [.. split(text).Where(HasEnoughWords)];
        return parts.Length > 0 ? parts : [text];
    }

    private static bool HasEnoughWords(string part) => part.Count(c => c == ' ') >= MinWords - 1;
}
