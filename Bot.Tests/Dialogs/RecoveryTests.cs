using System.Text.Json.Nodes;
using CsBot.Dialogs;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CsBot.Tests.Dialogs;

/// <summary>A turn that fails, and a conversation that an earlier version of the bot has stored: nobody loses their place.</summary>
public sealed class RecoveryTests
{
    [Fact]
    public async Task AFailedTurnIsExcusedAndTheStepComesBack()
    {
        await using BotApp app = await StartAsync();
        Chat alex = app.Customer();
        await alex.SayAsync("go to step 5");
        CardView step = await BreakAsync(alex);
        step.Shows("Step 5 of 14");
        Assert.Matches("(?i)reference: [0-9a-f]{8}", step.Text);
        (await alex.SayAsync("done")).Shows("Step 6 of 14");
    }

    [Fact]
    public async Task AFailureThatRepeatsOffersAPersonAndKeepsTheProgress()
    {
        await using BotApp app = await StartAsync();
        Chat alex = app.Customer();
        await alex.SayAsync("go to step 5");
        await BreakAsync(alex);
        CardView again = await BreakAsync(alex);
        again.Shows("went wrong again");
        again.Shows("Ask a person");
        again.Shows("Step 5 of 14");
        (await alex.SayAsync("done")).Shows("Step 6 of 14");
    }

    [Fact]
    public async Task AConversationOfAnEarlierVersionGoesOnAtItsStepAndSaysWhatWasNotTaken()
    {
        await using BotApp app = await BotApp.StartAsync();
        Chat alex = app.Customer();
        await alex.SayAsync("go to step 5");
        await alex.SayAsync("Something else happened");
        await AgeAsync(app);
        await alex.ClickAsync("What to do");
        CardView step = alex.Last;
        step.Shows("Step 5 of 14");
        step.Shows("I was updated");
        (await alex.SayAsync("done")).Shows("Step 6 of 14");
    }

    private static Task<BotApp> StartAsync() => BotApp.StartAsync(configure: builder =>
        builder.ConfigureTestServices(services => services.AddSingleton<ICommandGroup, Breaking>()));

    private static async Task<CardView> BreakAsync(Chat chat)
    {
        string card = chat.Last.Actions.First(action => action.Json["data"]?["card"] is not null).Json["data"]!["card"]!.ToString();
        await chat.PostAsync(chat.Activity("message", new JsonObject { ["value"] = new JsonObject { ["verb"] = Breaking.Verb, ["card"] = card } }));
        return chat.Last;
    }

    /// <summary>Stores the dialogs as a program with other dialogs would have.</summary>
    private static async Task AgeAsync(BotApp app)
    {
        string json = await app.ReadAsync(db => db.States.Select(row => row.Json).SingleAsync());
        var state = JsonNode.Parse(json)!;
        int versions = 0;
        Age(state["dialogs"]!);
        Assert.True(versions > 0);
        await app.ReadAsync(db => db.States.ExecuteUpdateAsync(row => row.SetProperty(r => r.Json, state.ToJsonString())));

        void Age(JsonNode node)
        {
            foreach (JsonNode? child in node is JsonObject members ? members.Select(m => m.Value).ToList() : node is JsonArray list ? [.. list] : [])
            {
                if (child is JsonObject or JsonArray)
                {
                    Age(child);
                }
            }

            // The official packages write "Version".
            if (node is JsonObject instance && instance.FirstOrDefault(m => m.Key is "version" or "Version").Key is { } version)
            {
                instance[version] = "of another program";
                versions++;
            }
        }
    }

    private sealed class Breaking : ICommandGroup
    {
        public const string Verb = "test.break";

        IEnumerable<Command> ICommandGroup.Commands => [new(Verb, (_, _) => throw new InvalidOperationException("broken on purpose"))];
    }
}
