using System.Text.Json.Nodes;
using CsBot.Admin.TestRequest;
using CsBot.Hosting.Credentials;
using CsBot.LocalChat;
using CsBot.Storage;
using CsBot.Tests.Admin.Doctor;
using CsBot.Tests.Support;
using CsBot.Tickets;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CsBot.Tests.Admin;

/// <summary>One command shows that what the bot sends arrives in the support team's channel, and leaves nothing behind but a card that says so.</summary>
public sealed class TestRequestTests
{
    [Fact]
    public async Task BesideARunningBotItPostsACardEditsItAndIsInNoFigure()
    {
        await using SupportScene scene = await SupportScene.StartAsync();
        await scene.AskAsync(scene.Alex, "It is blank");
        await scene.App.SettleAsync();
        string before = await RowsAsync(scene.App);
        Chat sam = scene.Sam;
        int calls = scene.App.Connector.Calls.Count;

        BotProgram run = await BotProgram.RunAsync("test-request", "--json", $"--Storage:DataFolder={scene.App.DataFolder}");
        Assert.Equal((0, ""), (run.Code, run.Errors));
        JsonObject said = JsonNode.Parse(run.Output)!.AsObject();
        Assert.True(said["ok"]!.GetValue<bool>());
        Assert.Equal(["channel", "credential", "post", "edit", "members", "customer"], said["stages"]!.AsArray().Select(stage => Text(stage, "stage")));
        Assert.Equal(["ok", "skipped", "ok", "ok", "ok", "skipped"], said["stages"]!.AsArray().Select(stage => Text(stage, "verdict")));
        Assert.All(said["stages"]!.AsArray().Skip(2).Take(2), stage => Assert.True(stage!["milliseconds"]!.GetValue<long>() > 0));
        Assert.Contains("only Teams can send it", Text(said["stages"]!.AsArray()[^1], "what"), StringComparison.Ordinal);

        ConnectorCall[] made = [.. scene.App.Connector.Calls.Skip(calls)];
        Assert.Equal(["POST", "PUT"], made.Select(call => call.Method));
        Assert.All(made, call => Assert.Equal($"{LocalChatIds.SupportChannelId};messageid={made[0].ActivityId}", call.Conversation));
        new CardView(made[0].ActivityId!, made[0].Body!).Shows("Test: this is not a request");
        new CardView(made[1].ActivityId!, made[1].Body!).Shows("Test: nothing to do");
        Assert.Equal(before, await RowsAsync(scene.App));

        await sam.ClickAsync("Take");
        sam.Screen[0].Shows("Sam Support");
    }

    [Fact]
    public async Task TheTeamReadsItInItsLanguage()
    {
        await using SupportScene scene = await SupportScene.StartAsync();
        (int code, string output, _) = await RunAsync(new TestWish(
            ["--environment=Development", $"--Storage:DataFolder={scene.App.DataFolder}", "--Escalation:Language=de"], null, Json: false));
        Assert.Equal(0, code);
        Assert.Contains("The card now says \"Test: nichts zu tun\".", output, StringComparison.Ordinal);
        Assert.Contains("Teams names 2 people of the channel, who may answer requests.", output, StringComparison.Ordinal);
        Assert.Matches(@"OK +post +\d\.\d seconds  Teams put the test card into the channel", output);
        Assert.EndsWith($"arrives in the support team's channel.{Environment.NewLine}", output, StringComparison.Ordinal);
        Assert.Contains("Die Prüfung ist beendet", scene.App.Connector.Calls[^1].Body!.ToJsonString(CsBot.Admin.CommandFile.Json), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OfSeveralChannelsTheAdminChoosesOne()
    {
        await using SupportScene scene = await SupportScene.StartAsync();
        await scene.InChannel("19:second@thread.tacv2", "Sam Support").MentionAsync($"use this channel {await scene.MakeCodeAsync()} for sign-in");
        string[] settings = ["--environment=Development", $"--Storage:DataFolder={scene.App.DataFolder}"];
        int calls = scene.App.Connector.Calls.Count;

        (int code, string output, string errors) = await RunAsync(new TestWish(settings, null, Json: true));
        Assert.Equal((2, ""), (code, output));
        Assert.Contains("19:second@thread.tacv2  sign-in", errors, StringComparison.Ordinal);
        Assert.Contains($"{LocalChatIds.SupportChannelId}  everything", errors, StringComparison.Ordinal);
        (code, output, _) = await RunAsync(new TestWish(settings, "19:other@thread.tacv2", Json: false));
        Assert.Equal(1, code);
        Assert.Contains("Channel 19:other@thread.tacv2 does not receive requests. These do:", output, StringComparison.Ordinal);
        Assert.Equal(calls, scene.App.Connector.Calls.Count);

        (code, _, _) = await RunAsync(new TestWish(settings, "19:second@thread.tacv2", Json: false));
        Assert.Equal(0, code);
        Assert.All(scene.App.Connector.Calls.Skip(calls), call => Assert.StartsWith("19:second@thread.tacv2;messageid=", call.Conversation, StringComparison.Ordinal));
    }

    [Fact]
    public async Task WithACredentialEachStageSaysWhatIsWrongAndWhatToDo()
    {
        await using DoctorScene scene = await DoctorScene.StartAsync();
        await using FakeConnector teams = await FakeConnector.StartAsync();
        var reference = new JsonObject { ["serviceUrl"] = teams.ServiceUrl.ToString(), ["channelId"] = "msteams", ["conversation"] = new JsonObject { ["id"] = "19:a" } };
        await scene.WriteAsync($"""UPDATE "Inboxes" SET "Reference" = '{reference.ToJsonString()}' """);
        string bearer = "";
        teams.Script = (http, _) =>
        {
            bearer = http.Request.Headers.Authorization.ToString();
            return Task.FromResult<IResult?>(null);
        };

        await FailsAsync(scene, "post", "The bot does not send to 127.0.0.1", "Security:ServiceUrlHosts");
        scene.Settings["Security:ServiceUrlHosts"] = "127.0.0.1";
        (int code, JsonArray stages) = await StagesAsync(scene);
        Assert.Equal(0, code);
        Assert.StartsWith("Bearer token-", bearer, StringComparison.Ordinal);
        Assert.Equal("Entra gives the bot its token.", Text(stages[1], "what"));

        teams.RosterFault = StatusCodes.Status403Forbidden;
        await FailsAsync(scene, "members", "(403)", "add it to the channel itself");
        teams.Script = (_, call) => Task.FromResult<IResult?>(call.Method == "PUT" ? Results.NotFound() : null);
        await FailsAsync(scene, "edit", "does not know this channel any more (404)", "connect another channel");
        teams.Script = (_, _) => Task.FromResult<IResult?>(Results.Accepted());
        await FailsAsync(scene, "post", "did not say where it is", "Look in the channel");
        scene.Entra.Refusal = System.Net.HttpStatusCode.Unauthorized;
        scene.Entra.RefusalCode = "AADSTS7000222";
        await FailsAsync(scene, "credential", "AADSTS7000222", "The client secret has expired");
        (scene.Settings["MicrosoftAppId"], scene.Settings["MicrosoftAppPassword"], scene.Settings["MicrosoftAppTenantId"]) = (null, null, null);
        await FailsAsync(scene, "credential", "Setting MicrosoftAppId is missing", "Set MicrosoftAppId");
        await scene.WriteAsync("""UPDATE "Inboxes" SET "Lost" = 1""");
        await FailsAsync(scene, "channel", "Every channel that received requests is lost", "inbox-code");
        await scene.WriteAsync("""DELETE FROM "Inboxes" """);
        await FailsAsync(scene, "channel", "No channel receives requests yet", "Install the app in the support team");
    }

    private static async Task FailsAsync(DoctorScene scene, string stage, string what, string cure)
    {
        (int code, JsonArray stages) = await StagesAsync(scene);
        JsonNode failed = Assert.Single(stages, found => Text(found, "verdict") == "problem")!;
        Assert.Equal((1, stage), (code, Text(failed, "stage")));
        Assert.Contains(what, Text(failed, "what"), StringComparison.Ordinal);
        Assert.Contains(cure, Text(failed, "cure"), StringComparison.Ordinal);
    }

    private static async Task<(int Code, JsonArray Stages)> StagesAsync(DoctorScene scene)
    {
        string[] settings = [.. scene.Settings.Where(setting => setting.Value is not null).Select(setting => $"--{setting.Key}={setting.Value}")];
        (int code, string output, _) = await RunAsync(
            new TestWish(settings, null, Json: true),
            services => services.AddHttpClient(AppProof.ClientName).ConfigurePrimaryHttpMessageHandler(scene.Entra.Handler));
        return (code, JsonNode.Parse(output)!["stages"]!.AsArray());
    }

    private static async Task<(int Code, string Output, string Errors)> RunAsync(TestWish wish, Action<IServiceCollection>? arrange = null)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        int code = await TestRequestCommand.RunAsync(wish, (output, errors), arrange ?? (_ => { }), CancellationToken.None);
        return (code, output.ToString(), errors.ToString());
    }

    /// <summary>What the database keeps that a figure could be made of.</summary>
    private static Task<string> RowsAsync(BotApp app) => app.ReadAsync(async db =>
        $"{await db.Tickets.CountAsync()} requests, {await db.Outbox.CountAsync()} messages, {await db.Timers.CountAsync()} timers, {await db.Set<JourneyRow>().CountAsync()} journeys");

    private static string Text(JsonNode? json, string name) => json![name]?.GetValue<string>() ?? "";
}
