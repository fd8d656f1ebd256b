using System.Collections.Concurrent;

namespace CsBot.Understanding.Sentences;

/// <summary>The sentence encoder of this process. It takes many megabytes, so all hosts of a process share it.</summary>
internal static class Encoders
{
    private static readonly ConcurrentDictionary<string, Lazy<SentenceEncoder>> Loaded = new();

    /// <summary>Where the build puts it.</summary>
    public static string Shipped { get; } = Path.Combine(AppContext.BaseDirectory, EncoderFiles.Folder);

    /// <summary>The encoder, if it is loaded by now.</summary>
    public static SentenceEncoder? Ready(string folder) =>
        Loaded.TryGetValue(folder, out Lazy<SentenceEncoder>? encoder) && encoder.IsValueCreated ? encoder.Value : null;

    /// <summary>The encoder of that folder; null where its files are not there. Loading takes a moment.</summary>
    /// <exception cref="Exception">It cannot be run on this machine.</exception>
    public static SentenceEncoder? Get(string folder) => EncoderFiles.AreIn(folder)
        ? Loaded.GetOrAdd(folder, _ => new Lazy<SentenceEncoder>(() => new SentenceEncoder(folder))).Value
        : null;
}
