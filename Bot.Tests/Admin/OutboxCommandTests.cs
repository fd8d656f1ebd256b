using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CsBot.Admin;
using CsBot.Storage;
using CsBot.Support.Deliveries;
using CsBot.Tests.Requirements;
using CsBot.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Tests.Admin;

/// <summary>What was given up is told in words and can be sent again, while the bot runs.</summary>
public sealed partial class OutboxCommandTests
{
    [Fact]
    public async Task OnSqlite()
    {
        await using BotApp app = await BotApp.StartAsync();
        await SendsAgainAsync(app, $"--Storage:DataFolder={app.DataFolder}");
    }

    [PostgresFact]
    public async Task OnPostgreSql()
    {
        string database = await PostgresServer.NewDatabaseAsync();
        await using BotApp app = await BotApp.StartOnAsync(database);
        await SendsAgainAsync(app, "--Storage:Provider=PostgreSql", $"--Storage:ConnectionString={database}");
    }

    [Fact]
    public async Task AThreadThatIsSentAgainBringsWhatWaitedForIt()
    {
        await using SupportScene scene = await SupportScene.StartAsync();
        Refuse(scene.App, "19:", StatusCodes.Status400BadRequest, "BadArgument");
        string number = await scene.AskAsync(scene.Alex, "It is blank");
        await scene.Alex.ClickAsync("Send", new JsonObject { ["comment"] = "Hello?" });
        scene.App.Connector.Script = null;
        string setting = $"--Storage:DataFolder={scene.App.DataFolder}";
        (_, string list, _) = await RunAsync(["list", setting]);
        Assert.Contains($"for the support team, about {number}: the first message of a thread", list, StringComparison.Ordinal);

        await RunAsync(["retry", "--message", NumberIn(list), setting]);
        await scene.App.SettleAsync();
        Assert.Contains("Hello?", scene.Lines, StringComparison.Ordinal);
        scene.Card.Shows("It is blank");
    }

    [Fact]
    public async Task AThreadThatTheRequestHasLeftIsNotSentAgain()
    {
        await using SupportScene scene = await SupportScene.StartAsync();
        Refuse(scene.App, "19:", StatusCodes.Status400BadRequest, "BadArgument");
        await scene.AskAsync(scene.Alex, "It is blank");
        scene.App.Connector.Script = null;
        await scene.App.Support().MentionAsync("use this channel");
        int calls = scene.App.Connector.Calls.Count;
        string setting = $"--Storage:DataFolder={scene.App.DataFolder}";
        (_, string list, _) = await RunAsync(["list", setting]);
        Assert.Contains("The bot has not given up on any message.", list, StringComparison.Ordinal);
        Assert.Contains("1 more is out of date", list, StringComparison.Ordinal);
        (int code, string said, _) = await RunAsync(["retry", "--all", setting]);
        await scene.App.SettleAsync();
        Assert.Equal((0, "There is nothing to send again."), (code, said.Trim()));
        Assert.Equal(calls, scene.App.Connector.Calls.Count);
    }

    [Fact]
    public async Task AChangeThatWasChangedSinceIsNotSentAgain()
    {
        await using SupportScene scene = await SupportScene.StartAsync();
        await scene.AskAsync(scene.Alex, "It is blank");
        scene.App.Connector.Script = (_, call) => Task.FromResult<IResult?>(
            call.Method == "PUT" ? Results.Json(new { error = new { code = "BadSyntax", message = "no" } }, statusCode: StatusCodes.Status400BadRequest) : null);
        await scene.Priya.ClickAsync("Take");
        string setting = $"--Storage:DataFolder={scene.App.DataFolder}";
        Assert.Contains("a change to a message", (await RunAsync(["list", setting])).Output, StringComparison.Ordinal);

        scene.App.Connector.Script = null;
        await scene.Priya.ExecuteAsync(scene.Card.Id, "ticket.release", new JsonObject { ["ticket"] = (await scene.TicketAsync()).Number });
        await RunAsync(["retry", "--all", setting]);
        await scene.App.SettleAsync();
        scene.Card.Shows("Nobody has it yet");
    }

    [Fact]
    public async Task WhatWaitsForSomebodyIsToldAndCanBeTriedAtOnce()
    {
        await using BotApp app = await BotApp.StartAsync();
        Chat alex = app.Customer();
        await alex.SayAsync("hello");
        Refuse(app, "a:", StatusCodes.Status403Forbidden, "BotDisabledByAdmin");
        await alex.PostAsync(alex.Activity("message", new JsonObject { ["text"] = "begin at step 1" }));
        app.Connector.Script = null;
        string setting = $"--Storage:DataFolder={app.DataFolder}";
        (_, string list, _) = await RunAsync(["list", setting]);
        Assert.Contains("The bot has not given up on any message.", list, StringComparison.Ordinal);
        Assert.Matches(@"^\d+ messages? waits? for people|\d+ messages? wait", list.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1]);
        await RunAsync(["retry", "--waiting", setting]);
        await app.SettleAsync();
        Assert.Contains("Step 1 of 14", string.Concat(alex.Screen.Select(message => message.Card?.ToJsonString())), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("400 BadArgument no", "does not accept this message")]
    [InlineData("401 Unauthorized", "Run doctor")]
    [InlineData("403 Forbidden", "installed there")]
    [InlineData("404 NotFound", "no longer exists")]
    [InlineData("413", "too large")]
    [InlineData("429 TooManyRequests", "too busy")]
    [InlineData("500 ServiceError x", "problem of its own for a whole day")]
    [InlineData("501 NotImplemented", "Teams refused the message")]
    [InlineData("The connector did not answer in time.", "did not answer for a whole day")]
    [InlineData("The person did not come back. 403 x", "did not come back in time")]
    [InlineData("The thread for out-1 could not be created.", "could not be started")]
    [InlineData("The bot does not send to evil.example: it is no https host", "Security:ServiceUrlHosts")]
    [InlineData("Connection refused (smba.trafficmanager.net:443)", "could not be reached")]
    [InlineData(null, "No reason was recorded")]
    public void TheReasonIsToldInWords(string? error, string words)
    {
        Assert.Contains(words, DeliveryWords.Of(error), StringComparison.Ordinal);
        Assert.Contains(error ?? "", DeliveryWords.Of(error), StringComparison.Ordinal);
    }

    private static async Task SendsAgainAsync(BotApp app, params string[] settings)
    {
        Chat alex = app.Customer();
        Assert.Equal((0, "The bot has not given up on any message."), await SaidAsync(["list", .. settings]));
        Assert.Equal((2, ""), await SaidAsync(["retry", .. settings]));
        Refuse(app, "a:", StatusCodes.Status401Unauthorized, "Unauthorized");
        await alex.PostAsync(alex.Activity("message", new JsonObject { ["text"] = "begin at step 1" }));
        app.Connector.Script = null;

        int failed = await app.ReadAsync(db => db.Outbox.CountAsync(row => row.State == OutboxState.Failed));
        (int code, string list, _) = await RunAsync(["list", .. settings]);
        Assert.Equal(0, code);
        Assert.InRange(failed, 1, 9);
        Assert.StartsWith(failed == 1 ? "The bot gave up on 1 message." : $"The bot gave up on {failed} messages.", list, StringComparison.Ordinal);
        Assert.Contains("to Alex Example: a card, from ", list, StringComparison.Ordinal);
        Assert.Contains("tried 1 time.", list, StringComparison.Ordinal);
        Assert.Contains("Teams did not accept the bot's credential. Run doctor", list, StringComparison.Ordinal);
        Assert.DoesNotContain("State", list, StringComparison.Ordinal);
        Assert.DoesNotContain("Step 1", list, StringComparison.Ordinal);

        (code, string sent, string errors) = await RunAsync(["retry", "--message", NumberIn(list), "--message", "987654321", .. settings]);
        Assert.Equal(1, code);
        Assert.Contains("1 message will be sent again", sent, StringComparison.Ordinal);
        Assert.Contains("Message 987654321 cannot be sent again", errors, StringComparison.Ordinal);
        await RunAsync(["retry", "--all", .. settings]);
        await app.SettleAsync();
        Assert.Contains("Step 1 of 14", string.Concat(alex.Screen.Select(message => message.Card?.ToJsonString())), StringComparison.Ordinal);
        Assert.Equal((0, "The bot has not given up on any message."), await SaidAsync(["list", .. settings]));
    }

    private static void Refuse(BotApp app, string conversations, int status, string code) => app.Connector.Script = (_, call) => Task.FromResult<IResult?>(
        call.Conversation.StartsWith(conversations, StringComparison.Ordinal) && call.Body?["type"]?.GetValue<string>() == "message"
            ? Results.Json(new { error = new { code, message = "no" } }, statusCode: status)
            : null);

    private static string NumberIn(string list) =>
        long.Parse(Number().Match(list).Groups[1].Value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);

    private static async Task<(int Code, string Output)> SaidAsync(string[] args)
    {
        (int code, string output, _) = await RunAsync(args);
        return (code, output.Trim());
    }

    private static async Task<(int Code, string Output, string Errors)> RunAsync(string[] args)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        int code = await OutboxCommand.Create(output, errors).Parse(args).InvokeAsync();
        return (code, output.ToString(), errors.ToString());
    }

    [GeneratedRegex(@"Message (\d+)")]
    private static partial Regex Number();
}
