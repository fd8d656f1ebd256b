using System.Globalization;
using System.Text.RegularExpressions;
using CsBot.Tests.Content.Guides;

namespace CsBot.Tests;

/// <summary>A copy of Cards/ that an editor changes.</summary>
public sealed partial class EditedCards : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("csbot-cards");

    /// <param name="allLanguages">False for English alone, which is read in a quarter of the time.</param>
    public EditedCards(bool allLanguages = false) => Copy(RealCards.Root, Folder, file => allLanguages || !OtherLanguage().IsMatch(file));

    public string Folder => _folder.FullName;

    /// <summary>Writes them to another folder as well.</summary>
    public void CopyTo(string folder) => Copy(Folder, folder, _ => true);

    /// <summary>Deletes a step, closes the gap in the numbers, and takes it out of the answers that name it.</summary>
    public void RemoveStep(string phase, string file)
    {
        RemoveFromAnswers(Path.GetFileNameWithoutExtension(file).Split('-', 2)[1]);
        foreach (string language in Directory.GetDirectories(Path.Combine(Folder, "guides", "customersource")))
        {
            RemoveFrom(Path.Combine(language, phase), file);
        }
    }

    private static void RemoveFrom(string folder, string file)
    {
        File.Delete(Path.Combine(folder, file));
        int gap = int.Parse(file.Split('-')[0], CultureInfo.InvariantCulture);
        foreach (string path in Directory.GetFiles(folder).Order(StringComparer.Ordinal))
        {
            string[] parts = Path.GetFileName(path).Split('-', 2);
            int number = int.Parse(parts[0], CultureInfo.InvariantCulture);
            if (number > gap)
            {
                File.Move(path, Path.Combine(folder, $"{number - 1}-{parts[1]}"));
            }
        }
    }

    private void RemoveFromAnswers(string step)
    {
        foreach (string answer in Directory.GetFiles(Path.Combine(Folder, "answers"), "*.md", SearchOption.AllDirectories))
        {
            IEnumerable<string> lines = File.ReadLines(answer).Select(line => line.StartsWith("steps: [", StringComparison.Ordinal) || line.StartsWith("next: [", StringComparison.Ordinal)
                ? Without(line, step)
                : line);
            File.WriteAllLines(answer, [.. lines]);
        }
    }

    /// <summary>A list of the form "key: [a, b]" without one of its entries.</summary>
    private static string Without(string line, string entry)
    {
        string[] parts = line.TrimEnd(']').Split('[');
        return $"{parts[0]}[{string.Join(", ", parts[1].Split(", ").Where(item => item != entry))}]";
    }

    /// <summary>What the bot speaks a language by, and its guides, answers and pages; the words of commands stay.</summary>
    [GeneratedRegex(@"(^|[/\\])(de|es|fr)([/\\]|\.yaml$)")]
    private static partial Regex OtherLanguage();

    private static void Copy(string from, string to, Func<string, bool> takes)
    {
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Where(file => takes(Path.GetRelativePath(from, file))))
        {
            string copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public void Dispose() => _folder.Delete(true);
}
