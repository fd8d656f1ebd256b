using System.Text.Json.Nodes;
using CsBot.Dialogs;
using CsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Tests.Attacks;

/// <summary>What only the bot itself makes of words or a file is not to be clicked, with the newest card's mark or without.</summary>
public sealed class InnerVerbTests : AppTest
{
    [Theory]
    [InlineData("talk.say")]
    [InlineData("talk.end")]
    [InlineData("picture.send")]
    [InlineData("question.ask")]
    [InlineData("mail.check")]
    public async Task AClickOnItMeansNothing(string verb)
    {
        await Alex.SayAsync("go to step 3");
        string nonce = Nonce(Alex.Last.Activity)!;
        foreach (string card in new[] { nonce, "", "forged" })
        {
            await Alex.ExecuteAsync(Alex.Last.Id, verb, new JsonObject { ["card"] = card, ["ticket"] = "CS-1001", ["problem"] = "x" });
            await Alex.PostAsync(Alex.Activity("message", new JsonObject { ["value"] = new JsonObject { ["verb"] = verb, ["card"] = card } }));
        }

        Assert.DoesNotContain(Alex.Screen, card => card.Text.Contains("went wrong", StringComparison.Ordinal));
        Assert.Equal(0, await App.ReadAsync(db => db.Set<FailureRow>().CountAsync()));
        (await Alex.SayAsync("where am I?")).Shows("3.");
    }

    [Fact]
    public async Task NoVerbOfATableFailsWithTheNewestMarkAndOddFields()
    {
        foreach (string verb in App.Version.Get<CommandTable>().Names)
        {
            await Alex.SayAsync("go to step 3");
            await Alex.ExecuteAsync(Alex.Last.Id, verb, new JsonObject
            {
                ["card"] = Nonce(Alex.Last.Activity),
                ["ticket"] = new JsonArray(1),
                ["topic"] = "../..",
                ["next"] = "no such",
                ["guide"] = "%",
                ["step"] = "x",
                ["wait"] = "?",
                ["score"] = "9e9",
            });
        }

        Assert.Equal(0, await App.ReadAsync(db => db.Set<FailureRow>().CountAsync()));
    }

    private static string? Nonce(JsonNode? node) => node switch
    {
        JsonObject members => members.TryGetPropertyValue("card", out JsonNode? card) && card is JsonValue value && value.TryGetValue(out string? nonce) && nonce.Length > 0
            ? nonce
            : members.Select(member => Nonce(member.Value)).FirstOrDefault(found => found is not null),
        JsonArray items => items.Select(Nonce).FirstOrDefault(found => found is not null),
        _ => null,
    };
}
