namespace CsBot.Understanding.Sentences;

/// <summary>What the sentence encoder makes of texts: kept for those that are known, found out for any other.</summary>
internal sealed class Meanings(SentenceEncoder encoder, IReadOnlyDictionary<string, Half[]> known)
{
    public static int Size => SentenceEncoder.Dimensions;

    public Half[] Of(string text) => known.GetValueOrDefault(text) ?? MeaningStore.ToHalves(encoder.Encode(text));
}
