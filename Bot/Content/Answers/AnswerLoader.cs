using CsBot.Content.Guides;
using CsBot.Content.Reading;

namespace CsBot.Content.Answers;

/// <summary>Loads Cards/answers/{language}, strictly: one mistake anywhere and nothing is loaded.</summary>
internal static class AnswerLoader
{
    public const string Root = "answers";

    private const string OffTopicFile = "off-topic.txt";
    private const string KnownWordsFile = "known-words.txt";
    private const string SameWordsFile = "same-words.txt";
    private const string TopicExtension = ".md";

    /// <param name="cardsFolder">The folder Cards/, with answers/ in it.</param>
    /// <param name="guides">The guides that the answers lead to.</param>
    /// <exception cref="ContentException">Lists every mistake with its file and line.</exception>
    public static AnswerLibrary Load(string cardsFolder, GuideLibrary guides)
    {
        var files = new ContentFiles(cardsFolder);
        AnswerLibrary answers = Read(files, guides);
        files.ThrowIfAny();
        return answers;
    }

    /// <summary>What can be made of the files, whose mistakes are reported.</summary>
    public static AnswerLibrary Read(ContentFiles files, GuideLibrary guides)
    {
        string[] languages = [.. files.Folders(Root)];
        if (!languages.Contains(GuideLibrary.DefaultLanguage))
            files.Report($"{Root}/{GuideLibrary.DefaultLanguage}", 1, "the English folder is missing; add it, because every other language falls back to it");
        AnswerSet[] sets = [.. languages.AsParallel().AsOrdered().Select(language => ReadLanguage(files, language, guides))];
        return new AnswerLibrary(sets);
    }

    private static AnswerSet ReadLanguage(ContentFiles files, string language, GuideLibrary guides)
    {
        string folder = $"{Root}/{language}";
        string[] names = [.. files.Files(folder).Where(name => name.EndsWith(TopicExtension, StringComparison.Ordinal))];
        string[] strays = [.. files.Files(folder).Except([.. names, OffTopicFile, KnownWordsFile, SameWordsFile, AnswerTestReader.FileName]), .. files.Folders(folder)];
        foreach (string stray in strays)
            files.Report($"{folder}/{stray}", 1, "this file is not used; a topic is a file named TOPIC.md");
        var references = new AnswerReferences(files, guides, language);
        var reader = new AnswerReader(files, references);
        AnswerTopic[] topics = [.. names.Select(name => reader.Read($"{folder}/{name}", name[..^TopicExtension.Length]))];
        (IReadOnlyList<AnswerTest> tests, bool mayGetWorse) = new AnswerTestReader(files, references).Read(folder);
        references.Check();
        IReadOnlyList<string> Lines(string file) => ReadLines(files, $"{folder}/{file}");
        return new AnswerSet(language, topics, Lines(OffTopicFile), Lines(KnownWordsFile), Lines(SameWordsFile)) { Tests = tests, MayGetWorse = mayGetWorse };
    }

    /// <summary>The lines of a file that need not be there, without comments and empty lines.</summary>
    private static IReadOnlyList<string> ReadLines(ContentFiles files, string file) => files.Exists(file)
        ? [.. (files.ReadText(file) ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#')]
        : [];
}
