using CsBot.Content.Answers;
using CsBot.Content.Guides;
using CsBot.Content.Reading;
using CsBot.Content.Words;
using CsBot.Understanding.Words;

namespace CsBot.Admin.Import;

/// <summary>The content that topics are added to.</summary>
internal sealed class KnownContent
{
    private readonly GuideLibrary _guides;
    private readonly CommandWords _commands;
    private readonly Dictionary<string, string> _topicOf = [];
    private readonly HashSet<string> _offTopic;

    private KnownContent(string cards, string language)
    {
        _guides = GuideLoader.Load(cards);
        AnswerLibrary answers = AnswerLoader.Load(cards, _guides);
        Answers = answers.All.FirstOrDefault(set => set.Language == language)
            ?? throw new ImportException(
                $"There is no folder {AnswerLoader.Root}/{language} in {cards}; answers are in {string.Join(", ", answers.All.Select(set => set.Language))}.",
                isMisuse: true);
        _commands = new CommandWords(WordsLoader.Load(cards, Commands.Spoken));
        _offTopic = [.. Answers.OffTopic.Select(PlainText.Of)];
        foreach (AnswerTopic topic in Answers.Topics)
        {
            foreach (string words in topic.Phrasings.Append(topic.Title))
            {
                _topicOf.TryAdd(PlainText.Of(words), topic.Id);
            }
        }
    }

    public AnswerSet Answers { get; }

    /// <exception cref="ImportException">It has mistakes, or no answers in this language.</exception>
    public static KnownContent Read(string cards, string language)
    {
        try
        {
            return new KnownContent(cards, language);
        }
        catch (ContentException error)
        {
            throw new ImportException($"The content in {cards} has mistakes already; correct them first. {error.Problems[0]}");
        }
    }

    /// <summary>The topic that has these words already; null where none has.</summary>
    public string? TopicOf(string phrasing) => _topicOf.GetValueOrDefault(PlainText.Of(phrasing));

    /// <summary>Why the bot would never answer these words; null where it would.</summary>
    public string? Objection(string phrasing) =>
        _commands.Match(phrasing, Answers.Language) is { } match
            ? $"\"{phrasing}\" is the command {CommandNames.Of(match.Command)}, so it never gets this answer"
        : _offTopic.Contains(PlainText.Of(phrasing)) ? $"\"{phrasing}\" is in off-topic.txt, which says not to answer it; take it out there"
        : null;

    /// <summary>What a start would find wrong with the file of a topic.</summary>
    public IReadOnlyList<string> Faults(string id, string text)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("csbot-import");
        try
        {
            string file = id + TopicFile.Extension;
            File.WriteAllText(Path.Combine(folder.FullName, file), text);
            var files = new ContentFiles(folder.FullName);
            new AnswerReader(files, new AnswerReferences(files, _guides, Answers.Language)).Read(file, id);
            files.ThrowIfAny();
            return [];
        }
        catch (ContentException error)
        {
            return [.. error.Problems.Select(problem => problem.Message)];
        }
        catch (ArgumentException)
        {
            return [CardMarkdown.TooDeep];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
