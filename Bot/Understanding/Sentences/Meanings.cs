namespace CsBot.Understanding.Sentences;

/// <summary>What the sentence encoder makes of texts: kept for those that are known, found out for any other.</summary>
internal sealed class Meanings(SentenceEncoder encoder, IReadOnlyDictionary<string, float[]> known)
{
    public static int Size => SentenceEncoder.Dimensions;

    public float[] Of(string text) => known.GetValueOrDefault(text) ?? encoder.Encode(text);
}
