using System.Text.Json;
using CsBot.Understanding.Matching;

namespace CsBot.Benchmarks;

/// <summary>A public set of labelled messages. It is read in place and is no part of the product.</summary>
internal sealed record IntentData(
    IReadOnlyList<string> Labels,
    IReadOnlyList<(string Text, int Label)> Train,
    IReadOnlyList<(string Text, int Label)> Validation,
    IReadOnlyList<(string Text, int Label)> Test,
    IReadOnlyList<string> OffTopic)
{
    /// <summary>BANKING77 (Casanueva et al. 2020): a folder with train.csv and test.csv.</summary>
    public static IntentData Banking77(string folder)
    {
        (string Text, string Label)[] train = ReadCsv(Path.Combine(folder, "train.csv"));
        string[] labels = [.. train.Select(row => row.Label).Distinct().Order(StringComparer.Ordinal)];
        return new IntentData(labels, Numbered(train, labels), [], Numbered(ReadCsv(Path.Combine(folder, "test.csv")), labels), []);
    }

    /// <summary>CLINC150 (Larson et al. 2019): a folder with data_full.json.</summary>
    public static IntentData Clinc150(string folder)
    {
        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "data_full.json")));
        (string, string)[] Read(string name) =>
            [.. json.RootElement.GetProperty(name).EnumerateArray().Select(pair => (pair[0].GetString()!, pair[1].GetString()!))];
        string[] labels = [.. Read("train").Select(row => row.Item2).Distinct().Order(StringComparer.Ordinal)];
        return new IntentData(
            labels, Numbered(Read("train"), labels), Numbered(Read("val"), labels), Numbered(Read("test"), labels), [.. Read("oos_test").Select(row => row.Item1)]);
    }

    /// <summary>So many examples a label, drawn at random.</summary>
    public TrainingSet Draw(int shots, Random random) => new(
        Labels,
        [.. Train.GroupBy(row => row.Label).SelectMany(group => group.OrderBy(_ => random.Next()).Take(shots))],
        [],
        []);

    /// <summary>The text with one or two letters dropped, doubled, swapped or replaced.</summary>
    public static string WithTypos(string text, Random random)
    {
        var letters = text.ToList();
        for (int edits = random.Next(1, 3); edits > 0 && letters.Count > 2; edits--)
        {
            int place = random.Next(letters.Count - 1);
            switch (random.Next(4))
            {
                case 0: letters.RemoveAt(place); break;
                case 1: letters.Insert(place, letters[place]); break;
                case 2: (letters[place], letters[place + 1]) = (letters[place + 1], letters[place]); break;
                default: letters[place] = (char)('a' + random.Next(26)); break;
            }
        }

        return string.Concat(letters);
    }

    private static (string, int)[] Numbered((string Text, string Label)[] rows, string[] labels) =>
        [.. rows.Select(row => (row.Text, Array.IndexOf(labels, row.Label)))];

    private static (string, string)[] ReadCsv(string file)
    {
        var rows = new List<(string, string)>();
        string text = File.ReadAllText(file).ReplaceLineEndings("\n");
        int at = text.IndexOf('\n', StringComparison.Ordinal) + 1;
        while (at < text.Length)
        {
            bool quoted = text[at] == '"';
            int end = quoted ? EndOfQuote(text, at + 1) : text.IndexOf(',', at);
            string first = quoted ? text[(at + 1)..end].Replace("\"\"", "\"", StringComparison.Ordinal) : text[at..end];
            int comma = quoted ? end + 1 : end;
            int line = text.IndexOf('\n', comma) is var found and >= 0 ? found : text.Length;
            rows.Add((first, text[(comma + 1)..line]));
            at = line + 1;
        }

        return [.. rows];
    }

    private static int EndOfQuote(string text, int at)
    {
        while (text[at] != '"' || (at + 1 < text.Length && text[at + 1] == '"'))
        {
            at += text[at] == '"' ? 2 : 1;
        }

        return at;
    }
}
