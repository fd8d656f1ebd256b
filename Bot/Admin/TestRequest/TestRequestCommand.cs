using System.CommandLine;
using System.Text.Json.Nodes;
using CsBot.Admin.Doctor;
using CsBot.Admin.Output;
using CsBot.Storage;
using CsBot.Tickets;
using Screen = CsBot.Admin.Output.Screen;

namespace CsBot.Admin.TestRequest;

/// <param name="Settings">Of the command line.</param>
/// <param name="Channel">Null for the only one there is.</param>
internal sealed record TestWish(string[] Settings, string? Channel, bool Json);

/// <summary><c>test-request</c>: shows that what the bot sends arrives in the support team's channel, with a card that says that it is a test.</summary>
internal static class TestRequestCommand
{
    public static Command Create(TextWriter output, TextWriter errors)
    {
        var channel = new Option<string>("--channel") { Description = "The id of the channel (19:...). Needed only if several receive requests." };
        var json = new Option<bool>("--json") { Description = "Write one JSON object." };
        var command = new Verb("test-request", "Send a test card to the support team's channel, through Teams, and say what worked.") { channel, json };
        command.SetAction((result, token) =>
        {
            var wish = new TestWish([.. result.UnmatchedTokens], result.GetValue(channel), result.GetValue(json));
            return RunAsync(wish, (output, errors), _ => { }, token);
        });
        return command;
    }

    /// <param name="arrange">Changes what the card is sent with, for a test.</param>
    /// <exception cref="StorageException">The database cannot be reached, or is not of this version.</exception>
    public static async Task<int> RunAsync(
        TestWish wish, (TextWriter Output, TextWriter Errors) to, Action<IServiceCollection> arrange, CancellationToken cancellationToken)
    {
        WebApplicationBuilder builder = CommandHost.CreateBuilder(wish.Settings).AddBot();
        arrange(builder.Services);
        await using WebApplication app = builder.Build();
        await app.Services.GetRequiredService<DatabaseMigration>().PrepareAsync(cancellationToken);
        InboxChoice choice = await InboxChoice.OfAsync(app.Services.GetRequiredService<InboxDirectory>(), wish.Channel, cancellationToken);
        if (choice.Question is { } question)
        {
            await to.Errors.WriteLineAsync(question);
            return ExitCode.Misused;
        }

        var stages = new List<Stage> { new("channel", choice.Finding, TimeSpan.Zero) };
        if (choice.Inbox is { } inbox)
        {
            stages.AddRange(await Screen.WhileAsync(
                "Sending a test card", () => ActivatorUtilities.CreateInstance<TestRun>(app.Services).RunAsync(inbox, cancellationToken)));
        }

        bool isWell = stages.TrueForAll(stage => stage.Finding.Verdict != Verdict.Problem);
        if (wish.Json)
        {
            await to.Output.WriteLineAsync(ToJson(stages, isWell));
        }
        else
        {
            Write(stages, Screen.Of(to.Output));
        }

        return isWell ? ExitCode.Done : ExitCode.Failed;
    }

    private static void Write(List<Stage> stages, Screen screen)
    {
        screen.Table([.. stages.Select(stage => FindingWords.Row(stage.Name, stage.Finding, stage.Took > TimeSpan.Zero ? Figure.Of(stage.Took) : ""))]);
        screen.Line();
        if (stages.Find(stage => stage.Finding.Verdict == Verdict.Problem) is { } failed)
        {
            screen.Line($"The test stopped at: {failed.Name}.", Tone.Bad);
        }
        else
        {
            screen.Line("What the bot sends arrives in the support team's channel.", Tone.Good);
        }
    }

    private static string ToJson(IEnumerable<Stage> stages, bool isWell) => new JsonObject
    {
        ["ok"] = isWell,
        ["stages"] = new JsonArray([.. stages.Select(JsonOf)]),
    }.ToJsonString(CommandFile.IndentedJson);

    private static JsonNode JsonOf(Stage stage)
    {
        JsonObject json = FindingWords.Json("stage", stage.Name, stage.Finding);
        json["milliseconds"] = (long)stage.Took.TotalMilliseconds;
        return json;
    }
}
