using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using CsBot.Content.Answers;
using CsBot.Content.Guides;
using CsBot.Content.Versions;
using CsBot.Content.Words;
using CsBot.Understanding.Matching;
using CsBot.Understanding.Sentences;
using Microsoft.Extensions.Options;

namespace CsBot.Understanding.Questions;

/// <summary>
/// What matches questions to the answers of a version. Trained models are loaded or made in the background; who asks before that waits for them.
/// By words and letters first; by their meaning, too, as soon as the sentence encoder is loaded, for which nobody waits.
/// </summary>
internal sealed partial class AnswerBooks(
    ModelStore store, MeaningStore meanings, IOptions<AnswerOptions> options, WordSet words, AnswerLibrary library, ILogger<AnswerBooks> logger) : IVersionPart
{
    /// <summary>By what they were trained on. Several hosts in one process share them, and so do versions.</summary>
    private static readonly ConcurrentDictionary<string, Lazy<TrainedMatcher>> Trained = new();

    /// <summary>Trained files of former versions that stay on the disk: an edit may be taken back, and another process may have other content.</summary>
    private const int Spare = 8;

    /// <summary>Made once of the answers of a language, as each text of them is read for it.</summary>
    private static readonly ConditionalWeakTable<AnswerSet, TrainingSet> Sets = [];

    private readonly ConcurrentBag<string> _own = [];
    private readonly ConcurrentDictionary<string, Lazy<Book>> _books = new();

    /// <summary>How far the English book is: whoever asks before it is there waits.</summary>
    public TaskStatus State => _books.GetValueOrDefault(GuideLibrary.DefaultLanguage)?.Value.First.Status ?? TaskStatus.Created;

    /// <summary>Begins to load, or to train, what is not there yet. Ends when questions in English can be answered; other languages begin when somebody uses them.</summary>
    public Task PrepareAsync() => BookOf(null).First;

    /// <summary>The first book of that language, which may do without the encoder.</summary>
    public Task<AnswerBook> FirstAsync(string? locale) => BookOf(locale).First;

    /// <summary>Ends when the encoder is in use for that language, or known not to be of use.</summary>
    public Task<AnswerBook> PrepareWholeAsync(string? locale) => BookOf(locale).Whole;

    /// <summary>Lets go of what other versions were trained on, each many megabytes. Turns that still work with one keep it until they end.</summary>
    public async Task ForgetOthersAsync()
    {
        await PrepareAsync();
        foreach (string name in Trained.Keys.Except(_own))
        {
            Trained.TryRemove(name, out _);
        }

        try
        {
            store.Prune([.. _own], Spare);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            LogNotPruned(error);
        }
    }

    /// <summary>The book in the locale's language, else in English.</summary>
    public async ValueTask<AnswerBook> GetAsync(string? locale, CancellationToken cancellationToken)
    {
        Book book = BookOf(locale);
        return book.Whole.IsCompletedSuccessfully ? book.Whole.Result : await book.First.WaitAsync(cancellationToken);
    }

    private Book BookOf(string? locale)
    {
        AnswerSet answers = library.Get(locale);
        return _books.GetOrAdd(answers.Language, _ => new Lazy<Book>(() => Begin(answers))).Value;
    }

    private Book Begin(AnswerSet answers)
    {
        var first = Task.Run(() => IsWorthWaiting(answers) ? MakeWhole(answers) ?? Make(answers, null) : Make(answers, Encoders.Ready(options.Value.EncoderFolder)));
        return new Book(first, Task.Run(() => UseEncoderAsync(answers, first)));
    }

    /// <summary>The encoder loads in a moment, but to learn with it takes long: until then English is answered by words and letters.</summary>
    private bool IsWorthWaiting(AnswerSet answers) =>
        answers.Language != GuideLibrary.DefaultLanguage || store.Has(ModelStore.NameOf(SetOf(answers), withMeanings: true));

    private SentenceEncoder? FindEncoder()
    {
        SentenceEncoder? encoder = Encoders.Get(options.Value.EncoderFolder);
        if (encoder is null)
        {
            LogNoEncoder(options.Value.EncoderFolder);
        }

        return encoder;
    }

    /// <summary>With the encoder; null where it is not there, or of no use.</summary>
    private AnswerBook? MakeWhole(AnswerSet answers)
    {
        try
        {
            return FindEncoder() is { } encoder ? Make(answers, encoder) : null;
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // Whatever it is, such as a platform without its native library: words and letters are enough to go on with.
            LogEncoderFailed(error);
            return null;
        }
    }

    private async Task<AnswerBook> UseEncoderAsync(AnswerSet answers, Task<AnswerBook> first)
    {
        AnswerBook book = await first;
        if (book.HasMeanings || IsWorthWaiting(answers) || MakeWhole(answers) is not { } whole)
        {
            return book;
        }

        var made = Task.FromResult(whole);
        _books[answers.Language] = new Lazy<Book>(new Book(made, made));
        Trained.TryRemove(ModelStore.NameOf(SetOf(answers), withMeanings: false), out _);
        return whole;
    }

    /// <summary>What reading the content and loading the encoder has left behind is many megabytes that this process needs no more.</summary>
    private static async Task TidyAsync()
    {
        // By then no thread that loaded it holds on to any of it, and the first messages are answered.
        await Task.Delay(TimeSpan.FromSeconds(1));
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
    }

    private AnswerBook Make(AnswerSet answers, SentenceEncoder? encoder) => new(answers, Get(SetOf(answers), encoder));

    private TrainingSet SetOf(AnswerSet answers) => Sets.GetValue(answers, _ => TrainingSets.Of(answers, words.Learned));

    /// <param name="encoder">Null where it is not there.</param>
    private TrainedMatcher Get(TrainingSet set, SentenceEncoder? encoder)
    {
        string name = ModelStore.NameOf(set, encoder is not null);
        _own.Add(name);
        try
        {
            return Trained.GetOrAdd(name, _ => new Lazy<TrainedMatcher>(() => Restore(
                name,
                encoder is null ? set : set with { Meanings = meanings.Of(encoder, set.Language, set.AllTexts) }))).Value;
        }
        catch (IOException)
        {
            // A file that cannot be read now may be read the next time; what is kept would fail for ever.
            Trained.TryRemove(name, out _);
            throw;
        }
    }

    private TrainedMatcher Restore(string name, TrainingSet set)
    {
        if (store.Find(name, set) is { } known)
        {
            _ = TidyAsync();
            return known;
        }

        LogTraining(set.Examples.Count);
        TrainedMatcher matcher = TrainedMatcher.Train(set);
        Keep(matcher);
        return matcher;
    }

    private void Keep(TrainedMatcher matcher)
    {
        try
        {
            store.Save(matcher);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            LogNotKept(error);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Training the matching of questions on {Count} examples")]
    private partial void LogTraining(int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "There is no sentence encoder in {Folder}: questions are matched by words and letters only")]
    private partial void LogNoEncoder(string folder);

    [LoggerMessage(Level = LogLevel.Error, Message = "The sentence encoder could not be used: questions are matched by words and letters only")]
    private partial void LogEncoderFailed(Exception error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The trained answers could not be saved; they will be trained again at the next start")]
    private partial void LogNotKept(Exception error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The training results of earlier answers could not be deleted")]
    private partial void LogNotPruned(Exception error);

    /// <summary>What matches questions of one language: at first by words and letters, whole by meaning, too.</summary>
    private sealed record Book(Task<AnswerBook> First, Task<AnswerBook> Whole);
}
