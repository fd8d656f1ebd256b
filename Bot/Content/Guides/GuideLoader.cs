using System.Text.RegularExpressions;
using CsBot.Content.Reading;

namespace CsBot.Content.Guides;

/// <summary>Loads every guide below guides/ in every language it has, strictly: one mistake anywhere and nothing is loaded.</summary>
internal static partial class GuideLoader
{
    private const string Root = "guides";

    /// <param name="cardsFolder">The folder Cards/, with guides/ and images/ in it.</param>
    /// <exception cref="ContentException">Lists every mistake with its file and line.</exception>
    public static GuideLibrary Load(string cardsFolder)
    {
        var files = new ContentFiles(cardsFolder);
        GuideLibrary? guides = Read(files);
        files.ThrowIfAny();
        return guides!;
    }

    /// <summary>What can be made of the files, whose mistakes are reported; null where not even a main guide in English can.</summary>
    public static GuideLibrary? Read(ContentFiles files)
    {
        IReadOnlyList<string> names = files.Folders(Root);
        if (names.Count == 0)
            files.Report(Root, 1, "there is no guide; add a folder with a guide.yaml");
        GuideFacts[] facts = [.. names.Select(name => GuideFacts.Read(files, $"{Root}/{name}", name, isOnly: names.Count == 1))];
        if (names.Count > 0 && facts.Count(fact => fact.IsMain) != 1)
            files.Report(Root, 1, "one guide must be the main guide; write main: true in exactly one guide.yaml");
        Guide[] guides = [.. facts.Zip(names).SelectMany(pair => ReadGuide(files, pair.First, pair.Second))];
        GuideNeighbours.Check(files, facts, guides);
        return guides.Any(guide => guide is { IsMain: true, Language: GuideLibrary.DefaultLanguage }) ? new GuideLibrary([.. GuideNeighbours.LendWaits(guides)]) : null;
    }

    private static Guide[] ReadGuide(ContentFiles files, GuideFacts facts, string name)
    {
        string folder = $"{Root}/{name}";
        foreach (string stray in files.Files(folder).Where(file => file != "guide.yaml"))
            files.Report($"{folder}/{stray}", 1, "this file is not used; move it into a language's folder, or remove it");
        string[] languages = [.. files.Folders(folder).Where(language => IsLanguage(files, folder, language))];
        string english = $"{folder}/{GuideLibrary.DefaultLanguage}";
        if (!languages.Contains(GuideLibrary.DefaultLanguage))
            files.Report(english, 1, "the English folder is missing; add it, because every other language falls back to it");
        Guide[] guides = [.. languages.Select(language => new GuideReader(files, facts, folder, language).Read())];
        Translations.Compare(files, folder, guides);
        return guides;
    }

    private static bool IsLanguage(ContentFiles files, string folder, string name)
    {
        if (LanguagePattern().IsMatch(name))
            return true;
        files.Report($"{folder}/{name}", 1, "the folder's name is not a language; name it like en or de");
        return false;
    }

    [GeneratedRegex("^[a-z]{2,3}$")]
    private static partial Regex LanguagePattern();
}
