using System.CommandLine;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using CsBot.Admin;
using CsBot.LocalChat;
using CsBot.Tests.Faults;

namespace CsBot.Tests.Redaction;

/// <summary>
/// The proof: the bot as a process of its own, with every log on, is sent secrets in every place where a person's words can stand.
/// Afterwards its database files, its output and everything it sent are searched for each of them.
/// </summary>
public sealed class PlantedSecretsTests : IAsyncLifetime, IDisposable
{
    private const string Code = "4f6d2c1e-93ab-4b70-8c55-0d1e2f3a4b5c";

    private const int Rounds = 3;

    private readonly string _folder = Directory.CreateTempSubdirectory("csbot-planted").FullName;
    private readonly List<string> _planted = [Code, Code.ToUpperInvariant(), "4111 1111 1111 1111", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJyb2JpbiJ9.c2lnbmF0dXJl"];
    private FakeConnector _connector = null!;
    private BotProcess _bot = null!;
    private HttpClient _http = null!;
    private int _count;

    public async Task InitializeAsync()
    {
        _connector = await FakeConnector.StartAsync();
        _bot = new BotProcess(new Dictionary<string, string>
        {
            ["Storage:DataFolder"] = _folder,
            ["Escalation:SupportTeamId"] = LocalChatIds.SupportTeamId,
            ["Delivery:KeepTeamsRates"] = "false",
            ["Logging:Console:LogLevel:Default"] = "Trace",
        });
        await _bot.StartAsync();
        _http = new HttpClient { BaseAddress = _bot.Address };
    }

    public void Dispose()
    {
        _http.Dispose();
        _bot.Dispose();
    }

    public async Task DisposeAsync()
    {
        _bot.Kill();
        await _connector.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task NothingOfASecretIsKeptAnywhere()
    {
        await InstallAsync();
        for (int round = 0; round < Rounds; round++)
        {
            await TalkAsync();
            await ClickAsync();
            await ShowAsync();
            await AnswerAsSupportAsync();
        }

        await TalkOnTheLocalPageAsync();
        await UntilAsync(() => Task.FromResult(_connector.Calls.Count(call => call.Method == "POST" && Said(call, "(support, CS-")) == Rounds));
        AssertNowhere("while it runs");
        await ExportAsync();
        _bot.Kill();
        AssertNowhere("after it was killed");
    }

    /// <summary>In messages, in what Teams adds to them, and in edits of them.</summary>
    private async Task TalkAsync()
    {
        await SayAsync($"my password is {Plant()} and it does not work");
        await SayAsync($"Passwort: {Plant()}", message => message["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "text/html",
            ["content"] = $"<p>Pass<b>wort</b>: <i>{Plant()}</i></p>",
        }));
        await SayAsync($"https://mbs2.microsoft.com/userinfo/AccountSaved.aspx?GUID={Code}");
        await SayAsync("my card 4111 1111 1111 1111");
        await SayAsync("token eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJyb2JpbiJ9.c2lnbmF0dXJl");
        await SayAsync("what is this?", message =>
        {
            message["summary"] = $"password: {Plant()}";
            message["entities"] = new JsonArray(new JsonObject { ["type"] = "quotedReply", ["quotedReply"] = new JsonObject { ["preview"] = $"mdp: {Plant()}" } });
            message["channelData"]!["note"] = $"contraseña: {Plant()}";
            message["unheardOf"] = new JsonObject { ["deep"] = new JsonArray($"pw {Plant()}") };
            message["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "image/png", ["contentUrl"] = "https://example.com/x.png", ["name"] = $"password {Plant()}.png" });
        });
        await PostAsync(Activity("messageUpdate", new JsonObject { ["text"] = $"my password is {Plant()}", ["channelData"] = new JsonObject { ["eventType"] = "editMessage" } }));
        await SayAsync(File.ReadAllText(Invitations.MailSamples.PathOf("01-outlook-english.txt")));
        await SayAsync($"Kim wrote:\n{File.ReadAllText(Invitations.MailSamples.PathOf("22-quoted.txt"))}\nmy password is {Plant()}");
    }

    /// <summary>On cards, by both kinds of actions, in fields that exist and in fields that do not.</summary>
    private async Task ClickAsync()
    {
        await SayAsync("person");
        await SayAsync($"I typed {Plant()} and my password is {Plant()}");
        await PostAsync(Activity("message", new JsonObject
        {
            ["value"] = new JsonObject { ["verb"] = "person.send", ["card"] = Plant(), ["problem"] = $"password: {Plant()}", ["password"] = Plant(), ["x"] = $"{{\"y\":\"pw: {Plant()}\"}}" },
        }));
        var data = new JsonObject { ["problem"] = $"my password is {Plant()}", ["step"] = $"password={Plant()}" };
        await PostAsync(Activity("invoke", new JsonObject
        {
            ["name"] = "adaptiveCard/action",
            ["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "person.send", ["data"] = data } },
        }));
        await PostAsync(Activity("invoke", new JsonObject { ["name"] = "unheard/of", ["value"] = new JsonObject { ["a"] = $"password: {Plant()}" } }));
    }

    private async Task ShowAsync()
    {
        await PostAsync(Activity("invoke", new JsonObject
        {
            ["name"] = "composeExtension/fetchTask",
            ["value"] = new JsonObject
            {
                ["commandId"] = "explain",
                ["messagePayload"] = new JsonObject
                {
                    ["id"] = "1",
                    ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = $"<p>CustomerSource, Microsoft Dynamics</p><p>password: {Plant()} GUID={Code}</p>" },
                },
            },
        }));
    }

    private async Task AnswerAsSupportAsync()
    {
        await UntilAsync(() => Task.FromResult(_connector.Calls.Any(IsTicket)));
        ConnectorCall ticket = _connector.Calls.First(IsTicket);
        JsonObject reply = Activity("message", new JsonObject { ["text"] = $"<at>CsBot</at> reply: your new password is {Plant()}", ["channelData"] = new JsonObject { ["team"] = new JsonObject { ["id"] = LocalChatIds.SupportTeamId } } });
        reply["from"] = new JsonObject { ["id"] = "29:Sam Support", ["name"] = "Sam Support" };
        reply["conversation"] = new JsonObject { ["id"] = ticket.Conversation, ["conversationType"] = "channel", ["tenantId"] = LocalChatIds.SupportTenantId };
        reply["entities"] = new JsonArray(new JsonObject { ["type"] = "mention", ["text"] = "<at>CsBot</at>", ["mentioned"] = new JsonObject { ["id"] = "28:bot" } });
        await PostAsync(reply);
    }

    private async Task TalkOnTheLocalPageAsync()
    {
        JsonObject opened = await JsonAsync(await _http.PostAsJsonAsync("localchat/conversations", new JsonObject()));
        string id = opened["conversationId"]!.GetValue<string>();
        await _http.PostAsJsonAsync($"v3/directline/conversations/{id}/activities", new JsonObject { ["type"] = "message", ["text"] = $"my password is {Plant()}" });
        using var form = new MultipartFormDataContent();
        string mail = File.ReadAllText(Invitations.MailSamples.PathOf("05-saved.eml"));
        form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(mail.Replace("Access your benefits", $"password: {Plant()} Access your benefits", StringComparison.Ordinal))), "file", "mail.eml");
        using HttpResponseMessage answer = await _http.PostAsync($"v3/directline/conversations/{id}/upload?userId=x", form);
        answer.EnsureSuccessStatusCode();
        await UntilAsync(async () => (await _http.GetStringAsync($"v3/directline/conversations/{id}/activities")).Contains("This is your invitation", StringComparison.Ordinal));
    }

    private Task InstallAsync()
    {
        JsonObject support = Activity("installationUpdate", new JsonObject { ["action"] = "add", ["channelData"] = new JsonObject { ["team"] = new JsonObject { ["id"] = LocalChatIds.SupportTeamId } } });
        support["conversation"] = new JsonObject { ["id"] = LocalChatIds.SupportChannelId, ["conversationType"] = "channel", ["tenantId"] = LocalChatIds.SupportTenantId };
        return PostAsync(support);
    }

    /// <summary>What the person is given of themselves lies in the folder that is searched.</summary>
    private async Task ExportAsync()
    {
        string person = Activity("message", [])["from"]!["id"]!.GetValue<string>(), file = Path.Combine(_folder, "export.json");
        Command export = ExportPerson.Create(TextWriter.Null, Console.Error);
        Assert.Equal(0, await export.Parse(["--person", person, "--out", file, $"--Storage:DataFolder={_folder}"]).InvokeAsync());
        Assert.Contains("\"Tickets\"", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
    }

    /// <summary>A password that occurs nowhere else.</summary>
    private string Plant()
    {
        _planted.Add($"Zq{_count++:000}!kWx7");
        return _planted[^1];
    }

    private void AssertNowhere(string when)
    {
        string[] texts =
        [
            .. Directory.EnumerateFiles(_folder).Select(ReadShared),
            string.Join('\n', _bot.Output),
            .. _connector.Calls.Select(call => call.Body?.ToJsonString() ?? ""),
        ];
        Assert.True(texts.Length > 20, $"{texts.Length} texts");
        Assert.True(_bot.Output.Count > 100, $"{_bot.Output.Count} lines");
        Assert.True(_planted.Count > 50, $"{_planted.Count} secrets");
        foreach (string secret in _planted)
        {
            string? place = texts.FirstOrDefault(text => text.Contains(secret, StringComparison.Ordinal) || text.Contains(Uri.EscapeDataString(secret), StringComparison.Ordinal));
            Assert.True(place is null, $"{secret} {when}: {Around(place, secret)}");
        }
    }

    private static string Around(string? text, string secret) =>
        text is null ? "" : text.Substring(Math.Max(0, text.IndexOf(secret, StringComparison.Ordinal) - 200), Math.Min(300, text.Length));

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await isSo())
        {
            await Task.Delay(5, timeout.Token);
        }
    }

    private static string ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return reader.ReadToEnd();
    }

    private static bool IsTicket(ConnectorCall call) => call.Conversation.Contains(";messageid=", StringComparison.Ordinal);

    private static bool Said(ConnectorCall call, string text) => call.Body?.ToJsonString().Contains(text, StringComparison.Ordinal) == true;

    private Task SayAsync(string text, Action<JsonObject>? change = null)
    {
        JsonObject message = Activity("message", new JsonObject { ["text"] = text });
        change?.Invoke(message);
        return PostAsync(message);
    }

    private async Task PostAsync(JsonObject activity)
    {
        using HttpResponseMessage answer = await _http.PostAsJsonAsync("api/messages", activity);
        Assert.True((int)answer.StatusCode is 200 or 501, await answer.Content.ReadAsStringAsync());
        string body = await answer.Content.ReadAsStringAsync();
        Assert.DoesNotContain(_planted, secret => body.Contains(secret, StringComparison.Ordinal));
    }

    private JsonObject Activity(string type, JsonObject members)
    {
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = Guid.NewGuid().ToString(),
            ["channelId"] = "msteams",
            ["serviceUrl"] = _connector.ServiceUrl.ToString(),
            ["from"] = new JsonObject { ["id"] = "29:robin", ["name"] = "Robin Sample" },
            ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "CsBot" },
            ["conversation"] = new JsonObject { ["id"] = "a:robin", ["conversationType"] = "personal", ["tenantId"] = "t" },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = "t" } },
        };
        foreach ((string name, JsonNode? value) in members)
        {
            activity[name] = value?.DeepClone();
        }

        return activity;
    }

    private static async Task<JsonObject> JsonAsync(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
}
