using CsBot.Understanding.Sentences;

namespace CsBot.Understanding.Matching;

/// <summary>Turns a text into a vector: how often each feature is there, and how rare it is in the examples.</summary>
internal sealed class FeatureSpace
{
    private readonly Dictionary<ulong, int> _ids = [];
    private readonly float[] _rarity;
    private readonly float _rarityOfUnseen;
    private readonly SpellFixer _spelling;
    private readonly SameWords _sameWords;
    private readonly Meanings? _meanings;
    private readonly Stem _stemOf;

    public FeatureSpace(TrainingSet set)
    {
        _stemOf = Stems.Of(set.Language);
        List<string>[] words = [.. set.Texts.Select(QuestionWords.Of)];
        IEnumerable<string> offTopic = words.Skip(set.Examples.Count).SelectMany(text => text);
        _spelling = new SpellFixer(words.Take(set.Examples.Count).SelectMany(text => text), [.. set.RealWords.SelectMany(QuestionWords.Of), .. offTopic]);
        _sameWords = new SameWords(set.SameWords);
        List<ulong>[][] features = [.. words.Select(Features)];
        _rarity = Count(features);
        _rarityOfUnseen = MathF.Log(1f + features.Length) + 1f;
        _meanings = set.Meanings;
        Vectors = [.. set.Texts.Zip(features, (text, groups) => new TextVector(Vector(groups), _meanings?.Of(text) ?? []))];
    }

    /// <summary>The vectors of <see cref="TrainingSet.Texts"/>.</summary>
    public TextVector[] Vectors { get; }

    /// <summary>How many words and letters are told apart.</summary>
    public int Size => _rarity.Length;

    /// <summary>The numbers of a meaning come after them.</summary>
    public int Rows => Size + (_meanings is null ? 0 : Meanings.Size);

    /// <summary>The largest value that the product of two vectors can have.</summary>
    public static float MaxProduct { get; } = FeatureHashes.Shares.ToArray().Sum();

    /// <summary>The encoder, too, is asked about the text without its typing mistakes.</summary>
    public TextVector Vector(string text)
    {
        List<string> words = QuestionWords.Of(text);
        bool isFixed = _spelling.Fix(words);
        return new TextVector(Vector(Features(words)), _meanings?.Of(isFixed ? string.Join(' ', words) : text) ?? []);
    }

    private List<ulong>[] Features(List<string> words) => FeatureHashes.Of(words, _sameWords.Of(words), _stemOf);

    private SparseVector Vector(List<ulong>[] groups)
    {
        var ids = new List<int>();
        var weights = new List<float>();
        for (int group = 0; group < FeatureHashes.Groups; group++)
        {
            AddGroup(groups[group], FeatureHashes.Shares[group], ids, weights);
        }

        return new SparseVector([.. ids], [.. weights]);
    }

    /// <summary>Gives each feature of the examples an id; how rare it is follows from the examples that have it.</summary>
    private float[] Count(List<ulong>[][] examples)
    {
        var seenIn = new List<int>();
        var lastSeen = new List<int>();
        for (int example = 0; example < examples.Length; example++)
        {
            foreach (ulong feature in examples[example].SelectMany(group => group))
            {
                if (_ids.TryAdd(feature, seenIn.Count))
                {
                    seenIn.Add(0);
                    lastSeen.Add(-1);
                }

                int id = _ids[feature];
                seenIn[id] += lastSeen[id] == example ? 0 : 1;
                lastSeen[id] = example;
            }
        }

        return [.. seenIn.Select(count => MathF.Log((1f + examples.Length) / (1f + count)) + 1f)];
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
