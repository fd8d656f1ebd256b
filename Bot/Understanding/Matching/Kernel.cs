
namespace CsBot.Understanding.Matching;

/// <summary>How alike each two examples are. The matrix itself is never made: it is applied through the features they share.</summary>
internal sealed class Kernel
{
    private readonly SparseVector[] _examples;
    private readonly SparseVector[] _features;
    private readonly float[] _own;

    public Kernel(IReadOnlyList<SparseVector> examples, int features)
    {
        int[] seenIn = new int[features];
        foreach (int id in examples.SelectMany(example => example.Ids))
        {
            seenIn[id]++;
        }

        // A feature of one example alone makes it more like itself, and like nothing else.
        _own = [.. examples.Select(example => Only(example, id => seenIn[id] == 1).Weights.Sum(weight => weight * weight))];
        _examples = [.. examples.Select(example => Only(example, id => seenIn[id] > 1))];
        _features = Transpose(_examples, features);
    }

    public int Count => _examples.Length;

    /// <summary>Multiplies the matrix with one row of numbers per example.</summary>
    public void Multiply(Rows numbers, Rows result)
    {
        var sums = new Rows(_features.Length, numbers.Width);
        Parallel.For(0, _features.Length, feature => AddAll(_features[feature], numbers, sums[feature]));
        Parallel.For(0, Count, example =>
        {
            Span<float> row = result[example];
            row.Clear();
            VectorLoops.Add(row, _own[example], numbers[example]);
            AddAll(_examples[example], sums, row);
        });
    }

    private static void AddAll(SparseVector vector, Rows rows, Span<float> to)
    {
        for (int i = 0; i < vector.Ids.Length; i++)
        {
            VectorLoops.Add(to, vector.Weights[i], rows[vector.Ids[i]]);
        }
    }

    private static SparseVector Only(SparseVector vector, Func<int, bool> isWanted)
    {
        int[] places = [.. Enumerable.Range(0, vector.Ids.Length).Where(place => isWanted(vector.Ids[place]))];
        return new SparseVector([.. places.Select(place => vector.Ids[place])], [.. places.Select(place => vector.Weights[place])]);
    }

    private static SparseVector[] Transpose(SparseVector[] examples, int features)
    {
        var ids = new List<int>?[features];
        var weights = new List<float>?[features];
        for (int example = 0; example < examples.Length; example++)
        {
            for (int i = 0; i < examples[example].Ids.Length; i++)
            {
                int feature = examples[example].Ids[i];
                (ids[feature] ??= []).Add(example);
                (weights[feature] ??= []).Add(examples[example].Weights[i]);
            }
        }

        return [.. Enumerable.Range(0, features).Select(feature => new SparseVector([.. ids[feature] ?? []], [.. weights[feature] ?? []]))];
    }
}
