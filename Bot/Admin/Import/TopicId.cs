using System.Text;
using CsBot.Content.Words;

namespace CsBot.Admin.Import;

/// <summary>Makes the name of a topic's file of its title.</summary>
internal static class TopicId
{
    private const int MaxLength = 50;
    private const string Nameless = "question";

    /// <param name="taken">Ids of this import; where one of them is the same, a number is added.</param>
    public static string Of(string title, IReadOnlySet<string> taken)
    {
        string id = Stem(title);
        return Enumerable.Range(2, int.MaxValue - 2).Select(number => $"{id}-{number}").Prepend(id).First(one => !taken.Contains(one));
    }

    private static string Stem(string title)
    {
        var id = new StringBuilder();
        IEnumerable<string> words = PlainText.Of(title).Split(' ').Select(word => string.Concat(word.Where(char.IsAsciiLetterOrDigit)));
        foreach (string word in words.Where(word => word.Length is > 0 and <= MaxLength))
        {
            if (id.Length + 1 + word.Length > MaxLength)
            {
                break;
            }

            id.Append(id.Length == 0 ? "" : "-").Append(word);
        }

        return id.Length == 0 ? Nameless : id.ToString();
    }
}
