using System.Globalization;
using CsBot.Tests.Guides;

namespace CsBot.Tests;

/// <summary>A copy of Cards/ that an editor changes.</summary>
public sealed class EditedCards : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("csbot-cards");

    public EditedCards()
    {
        foreach (string file in Directory.EnumerateFiles(RealCards.Root, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(Folder, Path.GetRelativePath(RealCards.Root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public string Folder => _folder.FullName;

    /// <summary>Deletes a step and closes the gap in the numbers.</summary>
    public void RemoveStep(string phase, string file)
    {
        string folder = Path.Combine(Folder, "guides", "customersource", "en", phase);
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

    public void Dispose() => _folder.Delete(true);
}
