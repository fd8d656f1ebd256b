using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CsBot.Admin.Doctor;
using CsBot.Hosting.Health;
using CsBot.Storage;
using CsBot.Tests.Requirements;
using Npgsql;

namespace CsBot.Tests.Deployment;

/// <summary>The Dockerfile and the compose file agree with the repository and with each other. Nothing here runs a container.</summary>
public sealed partial class ContainerTests
{
    private static readonly ContainerFiles Files = ContainerFiles.Read();

    [Fact]
    public void WhatIsCopiedExistsAndIsNotIgnored()
    {
        string[] sources = [.. Files.All("COPY").Where(copy => !copy.StartsWith("--from", StringComparison.Ordinal)).SelectMany(copy => copy.Split(' ')[..^1])];
        Assert.NotEmpty(sources);
        Assert.All(sources, source => Assert.True(Path.Exists(Repository.PathTo(source)), source));
        string[] ignored = File.ReadAllLines(Repository.PathTo(".dockerignore"));
        Assert.Contains("*", ignored);
        Assert.All(sources, source => Assert.Contains(ignored, line => line.StartsWith('!') && Regex.IsMatch(source, $"^{Regex.Escape(line[1..]).Replace("\\*", "[^/]*", StringComparison.Ordinal)}(/|$)")));
        Assert.All(["**/bin", "**/obj", "**/node_modules", "**/App_Data"], made => Assert.Contains(made, ignored));
    }

    [Fact]
    public void TheFilesOfTheBuildAreAllCopied()
    {
        string[] needed = [.. Directory.GetFiles(Repository.Root, "Directory.*").Select(path => Path.GetFileName(path)), ".editorconfig", "global.json", "BannedSymbols.txt", "Bot", "BotBuilder", "Cards"];
        string[] copied = [.. Files.All("COPY").SelectMany(copy => copy.Split(' '))];
        Assert.All(needed, file => Assert.Contains(file, copied));
    }

    [Fact]
    public void TheImagesHaveTheVersionThatTheProgramIsBuiltFor()
    {
        string target = XDocument.Load(Repository.PathTo("Directory.Build.props")).Descendants("TargetFramework").Single().Value;
        string version = target["net".Length..];
        string[] images = [.. Files.All("FROM").Select(from => from.Split(' ')[0]).Where(image => image.Contains("/dotnet/", StringComparison.Ordinal))];
        Assert.Equal([$"mcr.microsoft.com/dotnet/sdk:{version}", $"mcr.microsoft.com/dotnet/aspnet:{version}"], images);
        Assert.StartsWith($"{version}.", (string)JsonNode.Parse(File.ReadAllText(Repository.PathTo("global.json")))!["sdk"]!["version"]!, StringComparison.Ordinal);
    }

    [Fact]
    public void OnePortAndThePathOfHealth()
    {
        string port = Files.Environment["ASPNETCORE_HTTP_PORTS"];
        Assert.Equal(port, Files.One("EXPOSE"));
        string probe = Files.One("HEALTHCHECK");
        Assert.Contains($"/dev/tcp/127.0.0.1/{port};", probe, StringComparison.Ordinal);
        Assert.Contains($"GET {HealthSetup.LivePath} ", probe, StringComparison.Ordinal);
        Assert.EndsWith($":{port}", Files.Text("services", "bot", "ports", "0"), StringComparison.Ordinal);
    }

    [Fact]
    public void TheBotIsNotRootAndWritesToItsDataFolderAlone()
    {
        Assert.Equal("$APP_UID", Files.All("USER")[^1]);
        string data = Files.Environment["Storage__DataFolder"];
        Assert.Equal((data, $"data:{data}"), (Files.One("VOLUME"), Files.Text("services", "bot", "volumes", "0")));
        Assert.Equal(("true", "/tmp", "ALL"), (Files.Text("x-bot", "read_only"), Files.Text("x-bot", "tmpfs", "0"), Files.Text("x-bot", "cap_drop", "0")));
        Assert.DoesNotContain("--chown", string.Concat(Files.All("COPY")), StringComparison.Ordinal);
    }

    [Fact]
    public void EveryVariableIsASetting()
    {
        HashSet<string> settings = [.. OptionsSections.All.SelectMany(section => section.Keys.Select(section.PathTo))];
        string[] ours = [.. Files.Environment.Keys.Except(["ASPNETCORE_HTTP_PORTS", "ORT_DISABLE_TELEMETRY"]), .. Files.Settings.Keys];
        Assert.All(ours, name => Assert.Contains(name.Replace("__", ":", StringComparison.Ordinal), settings));
    }

    [Fact]
    public void NoSecretIsInTheFiles()
    {
        Assert.All(Files.Settings.Where(setting => setting.Key.StartsWith("MicrosoftApp", StringComparison.Ordinal)), setting => Assert.Equal("", setting.Value));
        Assert.All(Password().Matches(Files.Compose).Select(match => match.Groups[1].Value), value => Assert.StartsWith("${CSBOT_DATABASE_PASSWORD:?", value, StringComparison.Ordinal));
        Assert.Equal(2, Password().Count(Files.Compose));
        Assert.Contains(".env", File.ReadAllLines(Repository.PathTo(".gitignore")));
    }

    [Fact]
    public void TheBotFindsItsDatabase()
    {
        var storage = new StorageOptions
        {
            Provider = Enum.Parse<StorageProvider>(Files.Settings["Storage__Provider"]),
            ConnectionString = Variable().Replace(Files.Settings["Storage__ConnectionString"], "password"),
        };
        Assert.Empty(storage.Validate(new ValidationContext(storage)));
        var connection = new NpgsqlConnectionStringBuilder(storage.ConnectionString);
        Assert.Equal(
            (Files.Text("services", "database", "environment", "POSTGRES_DB"), Files.Text("services", "database", "environment", "POSTGRES_USER")),
            (connection.Database, connection.Username));
        Assert.NotNull(Files.Text("services", connection.Host!, "image"));
        Assert.Equal(GssEncryptionMode.Disable, connection.GssEncryptionMode);
    }

    [Fact]
    public void TheBotStartsAfterTheDatabaseIsUpToDate()
    {
        Assert.Equal(("db", "migrate"), (Files.Text("services", "migrate", "command", "0"), Files.Text("services", "migrate", "command", "1")));
        Assert.Equal("service_healthy", Files.Text("services", "migrate", "depends_on", "database", "condition"));
        Assert.Equal("service_completed_successfully", Files.Text("services", "bot", "depends_on", "migrate", "condition"));
        Assert.Contains("pg_isready", Files.Text("services", "database", "healthcheck", "test", "1"), StringComparison.Ordinal);
    }

    [Fact]
    public void TheComposeFileBuildsThisDockerfileInTheRoot()
    {
        string root = Path.GetFullPath(Templates.PathTo("container", Files.Text("x-bot", "build", "context")!));
        Assert.Equal(Path.GetFullPath(Repository.Root), root);
        Assert.True(File.Exists(Path.Combine(root, Files.Text("x-bot", "build", "dockerfile")!)));
    }

    [GeneratedRegex(@"(?:Password=|PASSWORD: )(.+)")]
    private static partial Regex Password();

    [GeneratedRegex(@"\$\{[^}]+\}")]
    private static partial Regex Variable();
}
