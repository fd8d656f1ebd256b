namespace CsBot.Content.Answers;

/// <summary>Something people ask, and the answer.</summary>
/// <param name="Id">The file's name; stored with questions and ratings, so do not rename it.</param>
/// <param name="Title">What a person picks it by.</param>
/// <param name="Text">The answer, Markdown that Adaptive Cards understand.</param>
/// <param name="Phrasings">How people ask for it.</param>
/// <param name="Steps">Ids of the steps of the guide where the question is at home.</param>
/// <param name="Next">What to offer below the answer, the most useful first.</param>
internal sealed record AnswerTopic(
    string Id,
    string Title,
    string Text,
    IReadOnlyList<string> Phrasings,
    IReadOnlyList<string> Steps,
    IReadOnlyList<NextAction> Next)
{
    /// <summary>The topic that helps if this one did not; null where only a person can.</summary>
    public string? Deeper { get; init; }

    /// <summary>Where the answer is from, the chief document first, divided by semicolons; null where no document says it.</summary>
    public string? Source { get; init; }

    /// <summary>When somebody last compared the answer with its source.</summary>
    public DateOnly? Checked { get; init; }

    /// <summary>The answer says not to go on, so that it does not offer to call the step done.</summary>
    public bool Warns { get; init; }

    /// <summary>Courtesy and chit-chat: answered in a sentence, without a card of its own.</summary>
    public bool IsSmallTalk { get; init; }
}

/// <summary>The topics of one language, and what must not be answered.</summary>
/// <param name="OffTopic">Messages about other things. Nothing is learned from them; they say how sure is sure enough.</param>
/// <param name="KnownWords">Words that are no typing mistakes although no phrasing has them.</param>
/// <param name="SameWords">Groups of words, divided by spaces, that mean much the same here.</param>
internal sealed record AnswerSet(
    string Language,
    IReadOnlyList<AnswerTopic> Topics,
    IReadOnlyList<string> OffTopic,
    IReadOnlyList<string> KnownWords,
    IReadOnlyList<string> SameWords)
{
    /// <summary>Messages that nothing is learned from; they say how sure is sure enough, and whether an edit is any good.</summary>
    public IReadOnlyList<AnswerTest> Tests { get; init; } = [];

    /// <summary>An edit is taken although it breaks tests.</summary>
    public bool MayGetWorse { get; init; }

    /// <summary>Where the tests are, below Cards/.</summary>
    public string TestsFile => $"{AnswerLoader.Root}/{Language}/{AnswerTestReader.FileName}";

    public AnswerTopic? Find(string? id) => Topics.FirstOrDefault(topic => topic.Id == id);
}

/// <summary>The answers in every language there is. English is always one of them.</summary>
internal sealed class AnswerLibrary(IEnumerable<AnswerSet> sets)
{
    private readonly Dictionary<string, AnswerSet> _sets = sets.ToDictionary(set => set.Language);

    public IReadOnlyCollection<AnswerSet> All => _sets.Values;

    /// <summary>The answers in the locale's language (for example "de-AT" reads "de"), else in English.</summary>
    public AnswerSet Get(string? locale) =>
        _sets.GetValueOrDefault(locale?.Split('-')[0].ToLowerInvariant() ?? "") ?? _sets[Guides.GuideLibrary.DefaultLanguage];
}
