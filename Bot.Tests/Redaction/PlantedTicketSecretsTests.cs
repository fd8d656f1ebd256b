using System.Text;
using System.Text.Json.Nodes;
using CsBot.Admin;
using CsBot.Storage;
using CsBot.Tests.Hosting.Security;
using CsBot.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CsBot.Tests.Redaction;

/// <summary>Secrets in everything that two sides say about a request, with every log on: none is in a table, a message, the log or an export.</summary>
public sealed class PlantedTicketSecretsTests : SupportTest, IDisposable
{
    private const string Question = "why does the purple banner blink on my screen";

    private readonly LogRecorder _log = new();
    private readonly List<string> _planted = [];
    private readonly List<string> _answers = [];

    protected override Task<SupportScene> StartAsync() => SupportScene.StartAsync(builder =>
        builder.ConfigureLogging(logging => logging.AddProvider(_log).SetMinimumLevel(LogLevel.Trace)));

    public void Dispose() => _log.Dispose();

    [Fact]
    public async Task NothingOfThemIsKeptOrCarriedAnywhere()
    {
        await Scene.AskAsync(Alex, $"It is blank, my password is {Plant()}");
        await ClickAsync(Scene.Priya, "Take", []);
        await ClickAsync(Scene.Priya, "Save the note", new JsonObject { ["note"] = $"Their password: {Plant()}" });
        await ClickAsync(Scene.Priya, "Send answer", new JsonObject { ["reply"] = $"Try it with password {Plant()}" });
        await ClickAsync(Scene.Priya, "Send and wait for the customer", new JsonObject { ["reply"] = $"Is your pw {Plant()}?" });
        await ClickAsync(Alex, "Send", new JsonObject { ["comment"] = $"No, the password: {Plant()}" });
        await TalkAndEditAsync();
        await SearchAsync();
        await ClickAsync(Scene.Priya, "Resolve it", new JsonObject { ["reason"] = "Solved", ["closing"] = $"Your password is {Plant()} now" });
        await LearnAsync();
        await AssertNowhereAsync();
    }

    private async Task TalkAndEditAsync()
    {
        await Alex.ClickAsync("Talk to Priya Nair here");
        string said = await SayAsync(Alex, new JsonObject { ["text"] = $"and here my password is {Plant()}" });
        await EditAsync(Alex, said, new JsonObject { ["text"] = $"sorry, password: {Plant()}" });
        string answered = await SayAsync(Scene.Priya, Chat.Mention($"I see, password {Plant()} it is"));
        await EditAsync(Scene.Priya, answered, Chat.Mention($"I see, your password is {Plant()}"));
        await Alex.SayAsync("bot");
        await Alex.SayAsync($"{Question}, password: {Plant()}");
    }

    private async Task SearchAsync()
    {
        Chat channel = App.Support();
        await channel.MentionAsync($"my password is {Plant()}");
        var parameter = new JsonObject { ["name"] = "query", ["value"] = $"password: {Plant()}" };
        HttpResponseMessage found = await channel.PostAsync(channel.Activity("invoke", new JsonObject
        {
            ["name"] = "composeExtension/query",
            ["value"] = new JsonObject { ["commandId"] = "search", ["parameters"] = new JsonArray(parameter) },
        }));
        _answers.Add(await found.Content.ReadAsStringAsync());
        await channel.MentionAsync("missed");
        await channel.MentionAsync("report");
        await channel.MentionAsync("open");
    }

    private async Task LearnAsync()
    {
        JsonObject proposed = await Scene.Priya.ExecuteAsync(Scene.Card.Id, "answer.propose", new JsonObject
        {
            ["ticket"] = (await Scene.TicketAsync()).Number,
            ["name"] = $"The banner blinks, password {Plant()}",
            ["phrasings"] = $"{Question}\nis my password {Plant()}",
            ["words"] = $"Unplug it. The password is {Plant()}.",
        });
        _answers.Add(proposed.ToJsonString());
        await Scene.Sam.ClickAsync("Approve");
        (await App.Customer("Berta").SayAsync(Question)).Shows("Unplug it.");
        LearnedAnswerRow row = await App.ReadAsync(db => db.LearnedAnswers.AsNoTracking().SingleAsync());
        _answers.Add(ExportAnswers.Write(row));
    }

    private async Task AssertNowhereAsync()
    {
        await App.SettleAsync();
        string[] texts =
        [
            .. Directory.EnumerateFiles(App.DataFolder).Select(ReadShared),
            .. App.Connector.Calls.Select(call => call.Body?.ToJsonString() ?? ""),
            .. _log.Lines,
            .. _answers,
        ];
        Assert.InRange(_planted.Count, 15, 99);
        Assert.Contains(texts, text => text.Contains("[password removed]", StringComparison.Ordinal));
        foreach (string secret in _planted)
        {
            string? place = texts.FirstOrDefault(text => text.Contains(secret, StringComparison.Ordinal));
            Assert.True(place is null, $"{secret}: {place?[Math.Max(0, place.IndexOf(secret, StringComparison.Ordinal) - 200)..][..250]}");
        }
    }

    private async Task ClickAsync(Chat who, string title, JsonObject inputs) => _answers.Add((await who.ClickAsync(title, inputs)).ToJsonString());

    private static async Task<string> SayAsync(Chat who, JsonObject members)
    {
        JsonObject activity = who.Activity("message", members);
        await who.PostAsync(activity);
        return activity["id"]!.GetValue<string>();
    }

    private static Task<HttpResponseMessage> EditAsync(Chat who, string id, JsonObject members)
    {
        JsonObject activity = who.Activity("messageUpdate", members);
        activity["id"] = id;
        activity["channelData"]!["eventType"] = "editMessage";
        return who.PostAsync(activity);
    }

    /// <summary>A password that occurs nowhere else.</summary>
    private string Plant()
    {
        _planted.Add($"Zq{_planted.Count:000}!kWx7");
        return _planted[^1];
    }

    private static string ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return reader.ReadToEnd();
    }
}
