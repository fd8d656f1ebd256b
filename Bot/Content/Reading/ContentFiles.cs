using System.Collections.Concurrent;

namespace CsBot.Content.Reading;

/// <summary>Reads text files below one folder and collects what is wrong with them. Safe for many threads.</summary>
internal sealed class ContentFiles(string root)
{
    private readonly ConcurrentBag<ContentProblem> _problems = [];

    public void Report(string file, int line, string message) => _problems.Add(new ContentProblem(file, line, message));

    /// <exception cref="ContentException">Something was reported.</exception>
    public void ThrowIfAny()
    {
        if (!_problems.IsEmpty)
            throw new ContentException([.. _problems.Distinct().OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line)]);
    }

    public bool Exists(string file) => File.Exists(Path.Combine(root, file));

    /// <summary>Names of the folders in a folder, sorted.</summary>
    public IReadOnlyList<string> Folders(string folder) => Names(folder, Directory.EnumerateDirectories);

    /// <summary>Names of the files in a folder, sorted.</summary>
    public IReadOnlyList<string> Files(string folder) => Names(folder, Directory.EnumerateFiles);

    /// <summary>The text with lines ended by \n; null, and reported, where the file is missing or not UTF-8.</summary>
    public string? ReadText(string file)
    {
        if (!Exists(file))
        {
            Report(file, 1, "the file is missing; write it, or restore it from the last version");
            return null;
        }
        string text = File.ReadAllText(Path.Combine(root, file)).ReplaceLineEndings("\n");
        foreach ((int line, string fault) in ToolkitVariable.FindIn(text))
            Report(file, line, fault);
        int broken = text.IndexOf('\uFFFD', StringComparison.Ordinal);
        if (broken < 0)
            return text;
        Report(file, text.AsSpan(0, broken).Count('\n') + 1, "a character is not UTF-8; save the file with the encoding UTF-8");
        return null;
    }

    /// <summary>The bytes of a picture; null, and reported, where the file is missing or empty.</summary>
    public byte[]? ReadBytes(string file)
    {
        if (Exists(file) && File.ReadAllBytes(Path.Combine(root, file)) is { Length: > 0 } bytes)
            return bytes;
        Report(file, 1, "the file is missing or empty; draw it, or restore it from the last version");
        return null;
    }

    // Hidden files are what operating systems and editors leave behind.
    private string[] Names(string folder, Func<string, IEnumerable<string>> list)
    {
        string path = Path.Combine(root, folder);
        return Directory.Exists(path)
            ? [.. list(path).Select(name => Path.GetFileName(name)).Where(name => name[0] != '.').Order(StringComparer.Ordinal)]
            : [];
    }
}
