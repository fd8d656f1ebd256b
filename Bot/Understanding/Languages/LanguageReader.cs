using CsBot.Content.Answers;
using CsBot.Content.Versions;
using CsBot.Content.Words;

namespace CsBot.Understanding.Languages;

/// <summary>Tells in which of the bot's languages a message is. It learns from what the content says that people write.</summary>
internal sealed class LanguageReader : IVersionPart
{
    private readonly Dictionary<string, string?> _phrases;
    private readonly Lazy<LanguageModel> _model;

    /// <param name="content">Of any language; it knows the others.</param>
    public LanguageReader(ContentSet content)
    {
        string[] languages = [.. content.Languages.Select(other => other.Language)];
        LanguageWords[] words = [.. content.Words.Languages.Where(words => languages.Contains(words.Language))];
        _phrases = words
            .SelectMany(words => words.Phrases, (words, entry) => (words.Language, Plain: PlainText.Of(entry.Phrase)))
            .GroupBy(entry => entry.Plain, entry => entry.Language, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Distinct().Count() == 1 ? group.First() : null, StringComparer.Ordinal);
        _model = new Lazy<LanguageModel>(() => new LanguageModel(words.Select(words => (
            words.Language,
            words.Phrases.Select(entry => entry.Phrase).Concat(words.Sayings.Select(entry => entry.Phrase)).Concat(Phrasings(content, words.Language))))));
    }

    /// <summary>Learns now, so that nobody's first message waits for it.</summary>
    public Task PrepareAsync() => Task.Run(() => _model.Value);

    public Task ForgetOthersAsync() => Task.CompletedTask;

    /// <summary>Two letters; null where the message does not tell it.</summary>
    /// <param name="text">A person's own words.</param>
    public string? Read(string text)
    {
        string plain = PlainText.Of(text);
        return _phrases.TryGetValue(plain, out string? language) ? language : _model.Value.Guess(text);
    }

    private static IEnumerable<string> Phrasings(ContentSet content, string language) => content.Answers.All
        .FirstOrDefault(answers => answers.Language == language) is { } answers ? answers.Topics.SelectMany(Sample) : [];

    /// <summary>A few of each topic tell what its words are.</summary>
    private static IEnumerable<string> Sample(AnswerTopic topic) => topic.Phrasings.Take(30);
}
