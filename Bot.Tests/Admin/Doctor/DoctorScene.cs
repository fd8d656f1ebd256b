using System.Text.Json.Nodes;
using CsBot.Admin;
using CsBot.Admin.Doctor;
using CsBot.Dialogs.Guides;
using CsBot.Hosting.Credentials;
using CsBot.LocalChat;
using CsBot.Storage;
using CsBot.Tests.Hosting.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CsBot.Tests.Admin.Doctor;

/// <summary>A deployment in which all is well, for a test to break in one place, and the doctor that looks at it.</summary>
public sealed class DoctorScene : IAsyncDisposable
{
    private const string Secret = "not a real secret";

    private static readonly Lazy<Task<string>> Template = new(MakeDatabaseAsync);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("csbot-doctor");
    private readonly List<Action<IServiceCollection>> _arranged = [];
    private readonly List<IDisposable> _owned = [];
    private WebApplication _door = null!;

    private DoctorScene(KeyServer keys) => Keys = keys;

    public KeyServer Keys { get; }

    public TokenServer Entra { get; } = new();

    /// <summary>What the bot's public address answers, by path.</summary>
    public Dictionary<string, int> Answers { get; } = new() { ["/health/live"] = 200, ["/health/ready"] = 200, ["/api/messages"] = 401 };

    public Dictionary<string, string?> Settings { get; } = [];

    public string DataFolder => _folder.FullName;

    public string DatabaseFile => Path.Combine(DataFolder, StorageSetup.FileName);

    public static async Task<DoctorScene> StartAsync()
    {
        var scene = new DoctorScene(await KeyServer.StartAsync());
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        scene._door = builder.Build();
        scene._door.MapFallback((HttpContext http) => Results.StatusCode(scene.Answers.GetValueOrDefault(http.Request.Path, 404)));
        await scene._door.StartAsync();
        File.Copy(await Template.Value, scene.DatabaseFile);
        await scene.WriteAsync("""INSERT INTO "Inboxes" ("ChannelId", "TeamId", "Reference", "Topics", "Connected", "LostWithTeam", "Version") VALUES ('19:a', '19:a', '{}', '', 1, 0, 1)""");
        foreach ((string key, string value) in scene.Well())
        {
            scene.Settings[key] = value;
        }

        return scene;
    }

    public void Arrange(Action<IServiceCollection> arrange) => _arranged.Add(arrange);

    /// <summary>Ends it with the scene.</summary>
    public void Own(IDisposable owned) => _owned.Add(owned);

    public async Task WriteAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={DatabaseFile};Pooling=False");
        await connection.OpenAsync();
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>What the command line writes, and its exit code.</summary>
    public async Task<(int Code, string Output)> RunAsync(bool json = false)
    {
        using var output = new StringWriter();
        string[] settings = [.. Settings.Where(setting => setting.Value is not null).Select(setting => $"--{setting.Key}={setting.Value}")];
        int code = await DoctorCommand.RunAsync(new DoctorRequest(settings, json), output, services =>
        {
            services.AddHttpClient(AppProof.ClientName).ConfigurePrimaryHttpMessageHandler(Entra.Handler);
            _arranged.ForEach(arrange => arrange(services));
        }, CancellationToken.None);
        Assert.DoesNotContain(Secret, output.ToString(), StringComparison.Ordinal);
        return (code, output.ToString());
    }

    public async Task<(int Code, IReadOnlyList<JsonObject> Findings)> FindAsync()
    {
        (int code, string output) = await RunAsync(json: true);
        JsonObject json = JsonNode.Parse(output)!.AsObject();
        Assert.Equal(code == 0, json["ok"]!.GetValue<bool>());
        return (code, [.. json["findings"]!.AsArray().Select(finding => finding!.AsObject())]);
    }

    public async ValueTask DisposeAsync()
    {
        await _door.DisposeAsync();
        await Keys.DisposeAsync();
        _owned.ForEach(owned => owned.Dispose());
        _folder.Delete(recursive: true);
    }

    private static async Task<string> MakeDatabaseAsync()
    {
        string folder = Directory.CreateTempSubdirectory("csbot-doctor-db").FullName;
        await DbMigrate.RunAsync([$"--Storage:DataFolder={folder}"], TextWriter.Null);
        SqliteConnection.ClearAllPools();
        return Path.Combine(folder, StorageSetup.FileName);
    }

    private Dictionary<string, string> Well() => new()
    {
        ["environment"] = "Production",
        ["MicrosoftAppId"] = TestTokens.AppId,
        ["MicrosoftAppTenantId"] = LocalChatIds.SupportTenantId,
        ["MicrosoftAppPassword"] = Secret,
        ["ToBotFromChannelOpenIdMetadataUrl"] = Keys.Metadata,
        ["ToChannelFromBotLoginUrl"] = "https://login.test/{0}",
        ["Storage:DataFolder"] = DataFolder,
        ["Content:PublicAddress"] = _door.Urls.First(),
    };
}
