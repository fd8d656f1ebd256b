namespace CsBot.Answers.Matching;

/// <summary>The known features of a text with their weights.</summary>
internal readonly record struct SparseVector(int[] Ids, float[] Weights);

/// <summary>Turns a text into a vector: how often each feature is there, and how rare it is in the examples.</summary>
internal sealed class FeatureSpace
{
    private readonly Dictionary<ulong, int> _ids = [];
    private readonly float[] _rarity;
    private readonly float _rarityOfUnseen;
    private readonly SpellFixer _spelling;

    public FeatureSpace(IReadOnlyList<string> examples, IEnumerable<string> realWords)
    {
        List<string>[] words = [.. examples.Select(QuestionWords.Of)];
        _spelling = new SpellFixer(words.SelectMany(text => text), realWords);
        var seenIn = new List<int>();
        foreach (List<string> text in words)
        {
            foreach (ulong feature in FeatureHashes.Of(text).SelectMany(group => group).Distinct())
            {
                if (_ids.TryAdd(feature, seenIn.Count))
                {
                    seenIn.Add(0);
                }

                seenIn[_ids[feature]]++;
            }
        }

        _rarity = [.. seenIn.Select(count => MathF.Log((1f + examples.Count) / (1f + count)) + 1f)];
        _rarityOfUnseen = MathF.Log(1f + examples.Count) + 1f;
    }

    public int Count => _rarity.Length;

    /// <summary>The largest value that the product of two vectors can have.</summary>
    public static float LargestProduct { get; } = FeatureHashes.Shares[0] + FeatureHashes.Shares[1] + FeatureHashes.Shares[2];

    public SparseVector Vector(string text)
    {
        List<string> words = QuestionWords.Of(text);
        _spelling.Fix(words);
        var ids = new List<int>();
        var weights = new List<float>();
        List<ulong>[] groups = FeatureHashes.Of(words);
        for (int group = 0; group < FeatureHashes.Groups; group++)
        {
            AddGroup(groups[group], FeatureHashes.Shares[group], ids, weights);
        }

        return new SparseVector([.. ids], [.. weights]);
    }

    /// <summary>
    /// Each group is brought to one length. What no example has counts in that length too: a text about something else is then far from
    /// everything, instead of near to whatever little it shares.
    /// </summary>
    private void AddGroup(List<ulong> features, float share, List<int> ids, List<float> weights)
    {
        int first = weights.Count;
        float square = 0;
        features.Sort();
        for (int i = 0; i < features.Count;)
        {
            int next = i + 1;
            while (next < features.Count && features[next] == features[i])
            {
                next++;
            }

            bool known = _ids.TryGetValue(features[i], out int id);
            float weight = (1f + MathF.Log(next - i)) * (known ? _rarity[id] : _rarityOfUnseen);
            square += weight * weight;
            if (known)
            {
                ids.Add(id);
                weights.Add(weight);
            }

            i = next;
        }

        float scale = square > 0 ? MathF.Sqrt(share / square) : 0;
        for (int i = first; i < weights.Count; i++)
        {
            weights[i] *= scale;
        }
    }
}
