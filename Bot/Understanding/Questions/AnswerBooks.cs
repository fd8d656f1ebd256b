using System.Collections.Concurrent;
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

    private readonly ConcurrentBag<string> _own = [];
    private Task<Books>? _books;
    private Task? _whole;

    /// <summary>How far the books are: whoever asks before they are there waits.</summary>
    public TaskStatus State => _books?.Status ?? TaskStatus.Created;

    /// <summary>Begins to load, or to train, what is not there yet. Ends when questions can be answered.</summary>
    public Task PrepareAsync()
    {
        LazyInitializer.EnsureInitialized(ref _whole, () => Task.Run(UseEncoderAsync));
        return BooksAsync();
    }

    /// <summary>Ends when the encoder is in use, or known not to be of use.</summary>
    public async Task PrepareWholeAsync()
    {
        await PrepareAsync();
        await _whole!;
    }

    /// <summary>Lets go of what other versions were trained on, each many megabytes. Turns that still work with one keep it until they end.</summary>
    public async Task ForgetOthersAsync()
    {
        await BooksAsync();
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
        Dictionary<string, AnswerBook> books = (await BooksAsync().WaitAsync(cancellationToken)).ByLanguage;
        return books.GetValueOrDefault(locale?.Split('-')[0].ToLowerInvariant() ?? "") ?? books[GuideLibrary.DefaultLanguage];
    }

    private Task<Books> BooksAsync() =>
        LazyInitializer.EnsureInitialized(ref _books, () => Task.Run(() => Make(Encoders.Ready(options.Value.EncoderFolder))));

    private async Task UseEncoderAsync()
    {
        try
        {
            if ((await BooksAsync()).HaveEncoder)
            {
                return;
            }

            if (Encoders.Get(options.Value.EncoderFolder) is not { } encoder)
            {
                LogNoEncoder(options.Value.EncoderFolder);
                return;
            }

            var books = Task.FromResult(Make(encoder));
            Volatile.Write(ref _books, books);
            Forget();
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // Whatever it is, such as a platform without its native library: words and letters are enough to go on with.
            LogEncoderFailed(error);
        }
    }

    /// <summary>What was in use until the encoder came, and what loading both has left behind, is many megabytes that this process needs no more.</summary>
    private void Forget()
    {
        foreach (AnswerSet answers in library.All.Where(answers => answers.Language == GuideLibrary.DefaultLanguage))
        {
            Trained.TryRemove(ModelStore.NameOf(TrainingSets.Of(answers, words.Learned), withMeanings: false), out _);
        }

        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
    }

    private Books Make(SentenceEncoder? encoder) => new(encoder is not null, library.All.ToDictionary(answers => answers.Language, answers => new AnswerBook(
        answers,
        Get(TrainingSets.Of(answers, words.Learned), encoder),
        Get(TrainingSets.OfOthers(answers, words.Learned), null))));

    /// <param name="encoder">Null where it is not there, or does not know the language.</param>
    private TrainedMatcher Get(TrainingSet set, SentenceEncoder? encoder)
    {
        string name = ModelStore.NameOf(set, encoder is not null);
        _own.Add(name);
        try
        {
            return Trained.GetOrAdd(name, _ => new Lazy<TrainedMatcher>(() => Restore(
                encoder is null ? set : set with { Meanings = meanings.Of(encoder, set.AllTexts) }))).Value;
        }
        catch (IOException)
        {
            // A file that cannot be read now may be read the next time; what is kept would fail for ever.
            Trained.TryRemove(name, out _);
            throw;
        }
    }

    private TrainedMatcher Restore(TrainingSet set)
    {
        if (store.Find(set) is { } known)
        {
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

    private sealed record Books(bool HaveEncoder, Dictionary<string, AnswerBook> ByLanguage);
}
