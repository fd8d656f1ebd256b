using System.Text;
using System.Text.Json.Nodes;
using CsBot.Admin.Import;

namespace CsBot.Tests.Admin.Import;

/// <summary>A copy of the content, in English alone, and files that are imported into it.</summary>
public sealed class ImportScene : IDisposable
{
    private readonly EditedCards _cards = new();
    private readonly DirectoryInfo _files = Directory.CreateTempSubdirectory("csbot-import-files");

    public string Cards => _cards.Folder;

    public string Answers => Path.Combine(Cards, "answers", "en");

    public void Dispose()
    {
        _cards.Dispose();
        _files.Delete(recursive: true);
    }

    /// <summary>A folder of its own, so that a test sees only what it wrote.</summary>
    public string NewFolder() => Path.Combine(_files.FullName, Guid.NewGuid().ToString("N"));

    public string File(string name, string text, Encoding? encoding = null) => File(name, (encoding ?? new UTF8Encoding(false)).GetBytes(text));

    public string File(string name, byte[] bytes)
    {
        string file = Path.Combine(_files.CreateSubdirectory(Guid.NewGuid().ToString("N")).FullName, name);
        System.IO.File.WriteAllBytes(file, bytes);
        return file;
    }

    public async Task<(int Code, string Output, string Errors)> RunAsync(string file, params string[] options)
    {
        using StringWriter output = new(), errors = new();
        int code = await ImportCommand.Create(output, errors).Parse([file, $"--Content:Folder={Cards}", .. options]).InvokeAsync();
        return (code, output.ToString(), errors.ToString());
    }

    /// <summary>Writes to a new folder.</summary>
    /// <returns>What the command says, and the text of each file by its name.</returns>
    public async Task<(int Code, JsonNode Said, SortedDictionary<string, string> Files)> WriteAsync(string file, params string[] options)
    {
        string folder = NewFolder();
        (int code, string output, string errors) = await RunAsync(file, ["--out", folder, "--write", "--json", .. options]);
        Assert.Equal("", errors);
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (string path in Directory.GetFiles(folder))
        {
            files[Path.GetFileName(path)] = await System.IO.File.ReadAllTextAsync(path);
        }

        return (code, JsonNode.Parse(output)!, files);
    }

    public static string[] Refused(JsonNode said) => List(said, "refused");

    public static string[] Remarks(JsonNode said) => List(said, "remarks");

    public static string[] There(JsonNode said) => List(said, "there");

    private static string[] List(JsonNode said, string name) => [.. said[name]!.AsArray().Select(one => $"{one!["place"]}: {one["text"]}")];
}
