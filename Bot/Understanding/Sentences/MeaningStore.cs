using System.Buffers.Binary;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace CsBot.Understanding.Sentences;

/// <summary>Keeps what the sentence encoder made of the phrasings, by the hash of each, so that after an edit only what is new has to be encoded.</summary>
/// <param name="shipped">The folder beside the program; it is only read. Null for none.</param>
/// <param name="own">The folder that is written to; null for none.</param>
internal sealed class MeaningStore(string? shipped, string? own)
{
    private const int KeySize = sizeof(ulong);

    /// <summary>Few at a time: shorter ones are filled up to the longest, and that is wasted.</summary>
    private const int Batch = 4;

    private static readonly int RecordSize = KeySize + (Meanings.Size * 2);

    /// <summary>The file of one language.</summary>
    public static string FileOf(string language) => $"phrasings.{language}.vectors";

    /// <summary>The meanings of the texts. What is not kept yet is encoded now, and kept.</summary>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public Meanings Of(SentenceEncoder encoder, string language, IEnumerable<string> texts)
    {
        Dictionary<string, ulong> keys = texts.Distinct().ToDictionary(text => text, KeyOf);
        Dictionary<ulong, Half[]> beside = Read(shipped, FileOf(language));
        Dictionary<ulong, Half[]> kept = Read(own, FileOf(language));
        string[] missing = [.. keys.Where(text => !beside.ContainsKey(text.Value) && !kept.ContainsKey(text.Value)).Select(text => text.Key).OrderBy(text => text.Length)];
        foreach ((string text, Half[] meaning) in Encode(encoder, missing))
        {
            kept[keys[text]] = meaning;
        }

        if (missing.Length > 0 && own is not null)
        {
            Save(FileOf(language), keys.Values.Where(key => !beside.ContainsKey(key)).Distinct().ToDictionary(key => key, key => kept[key]));
        }

        return new Meanings(encoder, keys.ToDictionary(text => text.Key, text => beside.GetValueOrDefault(text.Value) ?? kept[text.Value]));
    }

    /// <summary>In an order of its own.</summary>
    public static ParallelQuery<(string Text, Half[] Meaning)> Encode(SentenceEncoder encoder, string[] texts) => texts
        .Chunk(Batch).AsParallel().SelectMany(batch => batch.Zip(encoder.Encode(batch).Select(ToHalves)));

    /// <summary>Half the size is exact enough.</summary>
    public static Half[] ToHalves(float[] meaning)
    {
        Half[] halves = new Half[meaning.Length];
        TensorPrimitives.ConvertToHalf(meaning, halves);
        return halves;
    }

    public static float[] ToSingles(Half[] meaning)
    {
        float[] singles = new float[meaning.Length];
        TensorPrimitives.ConvertToSingle(meaning, singles);
        return singles;
    }

    public static ulong KeyOf(string text) =>
        BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(SentenceEncoder.Name + text)));

    private static Dictionary<ulong, Half[]> Read(string? folder, string name)
    {
        string file = Path.Combine(folder ?? "", name);
        byte[] bytes = folder is not null && File.Exists(file) ? File.ReadAllBytes(file) : [];
        var read = new Dictionary<ulong, Half[]>();
        for (int start = 0; start + RecordSize <= bytes.Length; start += RecordSize)
        {
            ReadOnlySpan<byte> record = bytes.AsSpan(start, RecordSize);
            read[BinaryPrimitives.ReadUInt64LittleEndian(record)] = MemoryMarshal.Cast<byte, Half>(record[KeySize..]).ToArray();
        }

        return read;
    }

    private void Save(string name, Dictionary<ulong, Half[]> meanings)
    {
        Directory.CreateDirectory(own!);
        string file = Path.Combine(own!, name);
        string part = $"{file}.{Guid.NewGuid():N}";
        using (FileStream stream = File.Create(part))
        {
            byte[] key = new byte[KeySize];
            foreach ((ulong hash, Half[] meaning) in meanings)
            {
                BinaryPrimitives.WriteUInt64LittleEndian(key, hash);
                stream.Write(key);
                stream.Write(MemoryMarshal.AsBytes(meaning.AsSpan()));
            }
        }

        File.Move(part, file, overwrite: true);
    }
}
