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

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = MaxKept });

    /// <summary>From 0 to 1: how much of their words two texts share.</summary>
    public static double ByWords(HashSet<string> one, HashSet<string> other) => ByWords(one.Count, other.Count, one.Count(other.Contains));

    /// <param name="shared">How many of the words are in both.</param>
    public static double ByWords(int one, int other, int shared) => one + other == shared ? 1 : (double)shared / (one + other - shared);

    public static HashSet<string> WordsOf(string text) => [.. PlainText.Of(text).Split(' ').Where(word => word.Length >= MinWord).Take(MaxWords)];

    /// <summary>Up to 1: how near two texts are to each other in what they mean.</summary>
    public static double ByMeaning(float[] one, float[] other) => TensorPrimitives.Dot<float>(one, other);

    /// <summary>What each of the texts means; null where the encoder is not loaded.</summary>
    public float[][]? MeaningsOf(IReadOnlyList<string> texts)
    {
        if (Encoders.Ready(options.Value.EncoderFolder) is not { } encoder)
        {
            return null;
        }

        float[]?[] known = [.. texts.Select(text => _kept.Get<float[]>(MeaningStore.KeyOf(text)))];
        string[] missing = [.. texts.Where((_, at) => known[at] is null).Distinct().OrderBy(text => text.Length)];
        var encoded = new Dictionary<string, float[]>();
        foreach ((string text, float[] meaning) in MeaningStore.Encode(encoder, missing))
        {
            encoded[text] = _kept.Set(MeaningStore.KeyOf(text), meaning, new MemoryCacheEntryOptions { Size = 1 });
        }

        return [.. texts.Select((text, at) => known[at] ?? encoded[text])];
    }

    public void Dispose() => _kept.Dispose();
}
