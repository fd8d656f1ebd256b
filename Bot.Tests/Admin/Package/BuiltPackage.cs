using System.IO.Compression;
using System.Text.Json.Nodes;
using CsBot.Admin.Package;

namespace CsBot.Tests.Admin.Package;

/// <summary>Runs the verb as an admin does, and opens what it has written.</summary>
internal sealed class BuiltPackage : IDisposable
{
    public const string AppId = "6f9619ff-8b86-4011-b42d-00c04fc964ff";
    public const string Domain = "bot.contoso.com";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("csbot-package");
    private readonly StringWriter _output = new();
    private readonly StringWriter _errors = new();

    public string Folder => _folder.FullName;

    public string ZipFile => Path.Combine(Folder, "csbot.zip");

    public string Output => _output.ToString();

    public string Errors => _errors.ToString();

    /// <summary>A package without mistakes.</summary>
    public static async Task<BuiltPackage> BuildAsync(params string[] options)
    {
        var built = new BuiltPackage();
        int code = await built.RunAsync(["--app-id", AppId, "--domain", Domain, .. options]);
        Assert.True(code == 0, built.Errors);
        return built;
    }

    public Task<int> RunAsync(params string[] options) =>
        PackageCommand.Create(_output, _errors).Parse([.. options.Contains("--out") ? options : [.. options, "--out", ZipFile]]).InvokeAsync();

    /// <summary>Files by their full name in the zip.</summary>
    public Dictionary<string, byte[]> Files()
    {
        using ZipArchive zip = System.IO.Compression.ZipFile.OpenRead(ZipFile);
        return zip.Entries.ToDictionary(entry => entry.FullName, Read);
    }

    public JsonObject Manifest() => JsonNode.Parse(Files()["manifest.json"])!.AsObject();

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        _output.Dispose();
        _errors.Dispose();
    }

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using Stream stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
