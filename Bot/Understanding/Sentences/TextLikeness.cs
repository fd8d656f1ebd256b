using System.Numerics.Tensors;
using CsBot.Content.Words;
using CsBot.Understanding.Questions;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace CsBot.Understanding.Sentences;

/// <summary>How alike texts are: by their words always, and by their meaning where the sentence encoder is loaded by now. Nobody waits for it.</summary>
internal sealed class TextLikeness(IOptions<AnswerOptions> options) : IDisposable
{
    private const int MinWord = 3;

    /// <summary>More words of a text say no more about what it is about.</summary>
    private const int MaxWords = 40;

    /// <summary>Meanings that are kept: some six megabytes. They are found by a hash, so that no text is kept with them.</summary>
    private const int MaxKept = 4096;

    /// <summary>More texts that are new are more than somebody can wait for.</summary>
    private const int MaxAtOnce = 48;

    private readonly Lock _gate = new();
    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = MaxKept });
    private Task _behind = Task.CompletedTask;

    /// <summary>From 0 to 1: how much of their words two texts share.</summary>
    public static double ByWords(HashSet<string> one, HashSet<string> other) => ByWords(one.Count, other.Count, one.Count(other.Contains));

    /// <param name="shared">How many of the words are in both.</param>
    public static double ByWords(int one, int other, int shared) => one + other == shared ? 1 : (double)shared / (one + other - shared);

    public static HashSet<string> WordsOf(string text) => [.. PlainText.Of(text).Split(' ').Where(word => word.Length >= MinWord).Take(MaxWords)];

    /// <summary>Up to 1: how near two texts are to each other in what they mean.</summary>
    public static double ByMeaning(float[] one, float[] other) => TensorPrimitives.Dot<float>(one, other);

    /// <summary>
    /// What each of the texts means; null where the encoder is not loaded. Null, too, where so many of them are new that it takes a while: they
    /// are encoded in the background, for the next time.
    /// </summary>
    public float[][]? MeaningsOf(IReadOnlyList<string> texts)
    {
        if (Encoders.Ready(options.Value.EncoderFolder) is not { } encoder)
        {
            return null;
        }

        float[]?[] known = [.. texts.Select(text => _kept.Get<float[]>(MeaningStore.KeyOf(text)))];
        string[] missing = [.. texts.Where((_, at) => known[at] is null).Distinct().OrderBy(text => text.Length)];
        if (missing.Length > MaxAtOnce)
        {
            EncodeBehind(encoder, missing);
            return null;
        }

        Dictionary<string, float[]> encoded = MeaningStore.Encode(encoder, missing).ToDictionary(found => found.Text, found => Keep(found.Text, MeaningStore.ToSingles(found.Meaning)));
        return [.. texts.Select((text, at) => known[at] ?? encoded[text])];
    }

    public void Dispose() => _kept.Dispose();

    private float[] Keep(string text, float[] meaning) => _kept.Set(MeaningStore.KeyOf(text), meaning, new MemoryCacheEntryOptions { Size = 1 });

    /// <summary>One text after the other, and one such task: messages are encoded meanwhile.</summary>
    private void EncodeBehind(SentenceEncoder encoder, string[] texts)
    {
        lock (_gate)
        {
            if (_behind.IsCompleted)
            {
                _behind = Task.Run(() => Array.ForEach(texts, text => Keep(text, encoder.Encode(text))));
            }
        }
    }
}
