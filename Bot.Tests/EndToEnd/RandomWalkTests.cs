using System.Globalization;
using System.Text.Json.Nodes;
using Xunit.Abstractions;

namespace CsBot.Tests.EndToEnd;

/// <summary>
/// A customer who clicks and types at random, also on used cards, while the process restarts now and then. Whatever they do, they get an
/// answer, nothing breaks, and "where am I" says where they are. CSBOT_WALK_STEPS makes the walk longer, CSBOT_WALK_SEED another.
/// </summary>
public sealed class RandomWalkTests(ITestOutputHelper output)
{
    private const int UsualSeed = 20150216;
    private const int StepsBetweenRestarts = 125;
    private const int StepsBetweenQuestions = 10;

    private static readonly string[] Words =
    [
        "start", "done", "next", "back", "repeat", "where am i", "help", "short version", "links", "restart", "stop", "yes", "no", "not sure",
        "person", "something else", "what is wrong", "go to step 7", "go to step 14", "step 99", "hello", "thanks", "1", "2", "none of these",
        "practice", "stop practice", "region", "how do i close all browsers", "no reminders", "reminders on", "what do you keep about me",
        "the verification mail does not come", "is this safe?", "blah blah", "🎉", "", "delete my data", "weiter", "atrás", "aide", "nexxt",
        "cancel", "not now", "skip", "picture", "remind me later", "tomorrow", "request an invitation", "it has arrived", "what else",
    ];

    private static readonly int Steps = Setting("CSBOT_WALK_STEPS") ?? 500;
    private static readonly int Seed = Setting("CSBOT_WALK_SEED") ?? UsualSeed;

    private readonly Dictionary<string, int> _done = [];

    [Fact]
    public async Task NeverReachesADeadEnd()
    {
        var chance = new Random(Seed);
        BotApp app = await BotApp.StartAsync();
        try
        {
            for (int step = 1; step <= Steps; step++)
            {
                await StepAsync(app.Customer(), chance, step);
                if (step % StepsBetweenRestarts == 0)
                {
                    app = await app.RestartAsync();
                    Count("restart");
                    await app.Customer().SayAsync("repeat");
                }
            }
        }
        finally
        {
            await app.DisposeAsync();
            output.WriteLine(string.Join(", ", _done.Select(entry => $"{entry.Key}: {entry.Value}")));
        }
    }

    private async Task StepAsync(Chat alex, Random chance, int step)
    {
        IReadOnlyList<CardView> screen = alex.Screen;
        CardView[] clickable = [.. screen.Where(card => card.Actions.Any(IsForTheBot))];
        if (clickable.Length > 0 && chance.Next(100) < 55)
        {
            await ClickAsync(alex, clickable[^1], chance);
            Count("click");
        }
        else if (screen.Count > 0 && chance.Next(100) < 15)
        {
            var data = new JsonObject { ["card"] = "old", ["verb"] = "step.done" };
            JsonObject answer = await alex.ExecuteAsync(screen[chance.Next(screen.Count)].Id, "step.done", data);
            Assert.Contains("Nothing has changed", answer.ToJsonString(), StringComparison.Ordinal);
            Count("stale click");
        }
        else
        {
            await SayAsync(alex, Words[chance.Next(Words.Length)]);
        }

        Assert.DoesNotContain("went wrong", alex.Screen.Count == 0 ? "" : alex.Last.Text, StringComparison.Ordinal);
        if (step % StepsBetweenQuestions == 0)
        {
            string where = (await alex.SayAsync("where am i")).Text;
            Assert.True(Answers.Any(where.Contains), $"\"where am i\" at step {step}: {where}");
            Count("where am i");
        }
    }

    private static readonly string[] Answers =
        ["steps done. Choose a step to go there", "not started", "finished the guide", "paused the guide", "You are waiting for"];

    private async Task SayAsync(Chat alex, string words)
    {
        int before = alex.Screen.Count;
        await alex.SayAsync(words);
        Assert.True(alex.Screen.Count > before, $"\"{words}\" was not answered. Before it: {alex.Last.Text}");
        Count("words");
    }

    private static async Task ClickAsync(Chat alex, CardView card, Random chance)
    {
        CardButton[] buttons = [.. card.Actions.Where(IsForTheBot)];
        JsonObject action = buttons[chance.Next(buttons.Length)].Json;
        JsonObject data = action["data"]!.DeepClone().AsObject();
        foreach (JsonObject input in Inputs(card.Card))
        {
            JsonArray? choices = input["choices"] as JsonArray;
            data[input["id"]!.GetValue<string>()] = choices is { Count: > 0 }
                ? choices[chance.Next(choices.Count)]!["value"]!.DeepClone()
                : JsonValue.Create("It says not valid");
        }

        await alex.ExecuteAsync(card.Id, action["verb"]!.GetValue<string>(), data);
    }

    private static bool IsForTheBot(CardButton button) => button.Json["type"]!.GetValue<string>() == "Action.Execute";

    private static IEnumerable<JsonObject> Inputs(JsonNode? node) => node switch
    {
        JsonObject element => element.SelectMany(member => Inputs(member.Value))
            .Concat(element["type"]?.ToString().StartsWith("Input.", StringComparison.Ordinal) == true ? [element] : []),
        JsonArray list => list.SelectMany(Inputs),
        _ => [],
    };

    private static int? Setting(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out int value) ? value : null;

    private void Count(string what) => _done[what] = _done.GetValueOrDefault(what) + 1;
}
