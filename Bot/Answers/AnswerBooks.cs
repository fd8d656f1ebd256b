using System.Collections.Concurrent;
using CsBot.Answers.Matching;
using CsBot.Texts;

namespace CsBot.Answers;

/// <summary>The answers as they are now. Trained models are loaded or made in the background; who asks before that waits for them.</summary>
public sealed partial class AnswerBooks(ModelStore store, CommandWords words, ILogger<AnswerBooks> logger)
{
    /// <summary>By what they were trained on. Several hosts in one process share them.</summary>
    private static readonly ConcurrentDictionary<string, Lazy<TrainedMatcher>> Trained = new();

    private volatile Task<Dictionary<string, AnswerBook>>? _current;
    private Lazy<Task>? _first;

    /// <summary>How far the first books are: whoever asks before they are there waits.</summary>
    public TaskStatus State => _current?.Status ?? TaskStatus.Created;

    /// <summary>The library to begin with: its books are loaded, or trained, by <see cref="Load"/>, or when somebody asks before that.</summary>
    public void BeginWith(AnswerLibrary library) => _first = new Lazy<Task>(() => UseAsync(library));

    /// <summary>Begins to load what the program begins with. Returns at once.</summary>
    public void Load() => _ = _first?.Value;

    /// <summary>Begins to load, or to train, the books of a library, and makes them the current ones: at once if there are none yet, else when they are ready.</summary>
    public async Task UseAsync(AnswerLibrary library)
    {
        Task<Dictionary<string, AnswerBook>> making = Task.Run(() => library.All.ToDictionary(answers => answers.Language, Make));
        _current ??= making;
        await making;
        _current = making;
    }

    /// <summary>The book in the locale's language, else in English.</summary>
    public async ValueTask<AnswerBook> GetAsync(string? locale, CancellationToken cancellationToken)
    {
        Load();
        Task<Dictionary<string, AnswerBook>> current = _current ?? throw new InvalidOperationException("No answers are in use.");
        Dictionary<string, AnswerBook> books = await current.WaitAsync(cancellationToken);
        return books.GetValueOrDefault(locale?.Split('-')[0].ToLowerInvariant() ?? "") ?? books[Guides.GuideLibrary.DefaultLanguage];
    }

    private AnswerBook Make(AnswerSet answers) => new(
        answers,
        Get(TrainingSets.Of(answers, words.Learned)),
        Get(TrainingSets.OfOthers(answers, words.Learned)));

    private TrainedMatcher Get(TrainingSet set) =>
        Trained.GetOrAdd(ModelStore.NameOf(set), _ => new Lazy<TrainedMatcher>(() => Restore(set))).Value;

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

    [LoggerMessage(Level = LogLevel.Warning, Message = "The trained answers could not be kept; they are trained again at the next start")]
    private partial void LogNotKept(Exception error);
}
