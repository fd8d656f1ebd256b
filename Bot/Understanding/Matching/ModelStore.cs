using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using CsBot.Understanding.Sentences;

namespace CsBot.Understanding.Matching;

/// <summary>
/// Keeps what training found, by the hash of what it was trained on: the shipped content is trained when the bot is built, an edited
/// one once on each machine.
/// </summary>
/// <param name="shipped">The folder beside the program; it is only read.</param>
/// <param name="own">The folder that is written to; null for none.</param>
internal sealed class ModelStore(string shipped, string? own)
{
    public const string Extension = ".model";

    /// <summary>To be raised when the features, the trainer or the thresholds change.</summary>
    private const int Version = 20;

    private const int HashLength = 16;

    /// <summary>What the set was trained to; null where it never was, or the file is broken.</summary>
    internal TrainedMatcher? Find(TrainingSet set) => Find(NameOf(set), set);

    /// <param name="name">Of the set, where it is known: to make it, all texts are hashed.</param>
    internal TrainedMatcher? Find(string name, TrainingSet set) => FilesOf(name).Select(file => Read(file, set)).FirstOrDefault(found => found is not null);

    internal bool Has(string name) => FilesOf(name).Any();

    /// <exception cref="IOException">The folder cannot be written to.</exception>
    internal void Save(TrainedMatcher matcher)
    {
        if (own is null)
        {
            return;
        }

        Directory.CreateDirectory(own);
        string file = Path.Combine(own, NameOf(matcher.Set));
        string part = $"{file}.{Guid.NewGuid():N}";
        using (FileStream stream = File.Create(part))
        {
            stream.Write(MemoryMarshal.AsBytes([matcher.Thresholds]));
            matcher.Model.Write(stream);
        }

        File.Move(part, file, overwrite: true);
    }

    /// <summary>Takes every trained file away but the named ones.</summary>
    /// <param name="others">So many of the newest others stay as well.</param>
    internal void Prune(IReadOnlyCollection<string> kept, int others = 0)
    {
        FileInfo[] files = own is not null && Directory.Exists(own) ? new DirectoryInfo(own).GetFiles("*" + Extension) : [];
        foreach (FileInfo file in files.Where(file => !kept.Contains(file.Name)).OrderByDescending(file => file.LastWriteTimeUtc).Skip(others))
        {
            file.Delete();
        }
    }

    internal static string NameOf(TrainingSet set) => NameOf(set, set.Meanings is not null);

    /// <param name="withMeanings">Whether the meanings of its texts are part of the set, or will be.</param>
    internal static string NameOf(TrainingSet set, bool withMeanings)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        void Add(string text) => hash.AppendData(Encoding.UTF8.GetBytes(text + '\n'));
        Add($"{Version} {(withMeanings ? SentenceEncoder.Name : "")} {string.Join(' ', set.SmallTalk)}");
        foreach (string label in set.Labels)
        {
            Add(label);
        }

        foreach ((string text, int label) in set.Examples)
        {
            Add($"{label} {text}");
        }

        foreach ((string text, int[] right) in set.Trials)
        {
            Add($"{string.Join(' ', right)} {text}");
        }

        foreach (string text in set.OffTopic.Concat(set.RealWords).Concat(set.SameWords))
        {
            Add(text);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..HashLength] + Extension;
    }

    private IEnumerable<string> FilesOf(string name) =>
        new[] { own, shipped }.Where(folder => folder is not null).Select(folder => Path.Combine(folder!, name)).Where(File.Exists);

    private static TrainedMatcher? Read(string file, TrainingSet set)
    {
        try
        {
            using FileStream stream = File.OpenRead(file);
            Span<Thresholds> thresholds = [default];
            stream.ReadExactly(MemoryMarshal.AsBytes(thresholds));
            var model = TopicModel.Read(set, stream);
            return stream.Position == stream.Length ? new TrainedMatcher(set, model, thresholds[0]) : null;
        }
        catch (EndOfStreamException)
        {
            return null;
        }
    }
}
