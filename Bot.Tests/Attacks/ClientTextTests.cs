using System.Net.Http.Json;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsBot.Hosting.Health;
using CsBot.Support.Inboxes;
using CsBot.Support.Search;
using CsBot.Tests.Support;
using CsBot.Turns.Outbox;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CsBot.Tests.Attacks;

/// <summary>No text of a client makes a card too large for the channel; one that is too large is made smaller, and what cannot be posted is known.</summary>
public sealed class ClientTextTests : SupportTest
{
    private const int Huge = 60_000;

    // A letter of another script counts as one.
    private static readonly JsonSerializerOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task AZeroCharacterIsDropped()
    {
        await Alex.PostAsync(Alex.Activity("message", new JsonObject
        {
            ["text"] = "zero here zonk",
            ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "text/html", ["content"] = "<p>zero&#0; here&#7; zonk</p>" }),
        }));
        Assert.DoesNotContain(await App.ReadAsync(db => db.Questions.Select(row => row.Text!).ToListAsync()), text => text.Any(char.IsControl));
    }

    [Theory]
    [InlineData("locale")]
    [InlineData("localTimezone")]
    [InlineData("from.name")]
    [InlineData("conversation.name")]
    [InlineData("platform")]
    public async Task WhatAClientTellsOfItselfIsBounded(string member)
    {
        string huge = new('a', Huge);
        await Alex.SayAsync("person");
        string nonce = Alex.Last.Actions.First(action => action.Title == "Send to support").Json["data"]!["card"]!.GetValue<string>();
        JsonObject send = Alex.Activity("message", new JsonObject
        {
            ["value"] = new JsonObject { ["verb"] = "person.send", ["card"] = nonce, ["problem"] = "It is blank", ["topic"] = "other" },
            ["entities"] = new JsonArray(new JsonObject { ["type"] = "clientInfo", ["platform"] = member == "platform" ? huge : "Windows" }),
        });
        string[] path = member.Split('.');
        if (member != "platform")
        {
            (path.Length == 1 ? send : send[path[0]]!.AsObject())[path[^1]] = huge;
        }

        await Alex.PostAsync(send);
        Scene.Card.Shows("It is blank");
        Assert.InRange(Scene.Card.Activity.ToJsonString().Length, 1000, 20_000);
        Assert.DoesNotContain(huge[..500], string.Concat(App.Connector.Calls.Select(call => call.Body?.ToJsonString())), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("name")]
    [InlineData("phrasings")]
    [InlineData("words")]
    public async Task ADraftOfAnyLengthIsRefusedWithTheLimits(string member)
    {
        await Scene.AskAsync(Alex, "It is blank");
        var data = new JsonObject { ["ticket"] = (await Scene.TicketAsync()).Number, ["name"] = "Blank", ["phrasings"] = "it is blank", ["words"] = "Press F5." };
        data[member] = new string('a', Huge);
        JsonObject answer = await Scene.Priya.ExecuteAsync(Scene.Card.Id, "answer.propose", data);
        Assert.Contains("too long for an answer", answer["value"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(0, await App.ReadAsync(db => db.LearnedAnswers.CountAsync()));
    }

    [Theory]
    [InlineData("\"\\")]
    [InlineData("\"消")]
    [InlineData("\"👩")]
    public async Task WhatTheChannelFindsTooLargeArrivesSmaller(string piece)
    {
        int refused = 0;
        App.Connector.Script = (_, call) => Task.FromResult<IResult?>(call.Body?.ToJsonString(Written).Length > 12_000 && ++refused > 0
            ? Results.Json(new { error = new { code = "MessageSizeTooBig", message = "too big" } }, statusCode: StatusCodes.Status413PayloadTooLarge)
            : null);
        await Scene.AskAsync(Alex, string.Concat(Enumerable.Repeat(piece, 8000)));
        Scene.Card.Shows("…");
        Assert.InRange(refused, 1, 2);
        Assert.False((await App.Services.GetRequiredService<InboxState>().ReadAsync(default)).IsUnheard);
    }

    [Theory]
    [InlineData(100_000, MessageSize.Usual)]
    [InlineData(300_000, MessageSize.Usual)]
    [InlineData(300_000, MessageSize.Least)]
    public void TheLongestTextsAreCutAndTheRestStays(int length, int most)
    {
        var message = new JsonObject
        {
            ["text"] = new string('x', length),
            ["attachments"] = new JsonArray(new JsonObject
            {
                ["content"] = new JsonObject
                {
                    ["body"] = new JsonArray(new JsonObject { ["type"] = "TextBlock", ["text"] = "Short" }, new JsonObject { ["text"] = new string('y', length) }),
                    ["actions"] = new JsonArray(new JsonObject { ["title"] = "Go", ["data"] = new JsonObject { ["ticket"] = "CS-1001" } }),
                },
            }),
        };
        string fitting = MessageSize.Fit(message.ToJsonString(), most);
        Assert.InRange(fitting.Length, most / 4, most);
        JsonNode content = JsonNode.Parse(fitting)!["attachments"]![0]!["content"]!;
        Assert.Equal("Short", content["body"]![0]!["text"]!.GetValue<string>());
        Assert.Equal("CS-1001", content["actions"]![0]!["data"]!["ticket"]!.GetValue<string>());
        Assert.EndsWith("…", content["body"]![1]!["text"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public void APictureCountsNotAndIsNeverCut()
    {
        string json = $$"""{"attachments":[{"contentUrl":"data:image/png;base64,{{new string('A', 500_000)}}","name":"{{new string('n', 300)}}"}],"text":"short"}""";
        Assert.Equal(500_022, JsonNode.Parse(MessageSize.Fit(json, MessageSize.Usual))!["attachments"]![0]!["contentUrl"]!.GetValue<string>().Length);
    }

    [Fact]
    public async Task WhatCouldNotBePostedIsKnownToHealth()
    {
        App.Connector.Script = (_, call) => Task.FromResult<IResult?>(call.Conversation.StartsWith("19:", StringComparison.Ordinal)
            ? Results.Json(new { error = new { code = "BadArgument", message = "no" } }, statusCode: StatusCodes.Status400BadRequest)
            : null);
        await Scene.AskAsync(Alex, "It is blank");
        JsonObject health = (await App.Http.GetFromJsonAsync<JsonObject>(HealthSetup.ReadyPath))!;
        Assert.Equal("Degraded", health["checks"]!["inboxes"]!["status"]!.GetValue<string>());
        Assert.Contains("1 could not be posted", health["checks"]!["inboxes"]!["say"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<b>bold</b> <script>x</script>", "<")]
    [InlineData("[click](https://evil.example)", "](")]
    [InlineData("see https://evil.example now", "://")]
    [InlineData("www.evil.example", "www.")]
    [InlineData("**loud** _soft_ `code`", "**")]
    [InlineData("&lt;img&gt;", "&")]
    public void ThePreviewOfASearchResultIsPlain(string words, string meant)
    {
        string plain = PlainPreview.Of(words);
        Assert.DoesNotContain(meant, plain, StringComparison.Ordinal);
        Assert.Equal(words.Count(char.IsLetterOrDigit), plain.Count(char.IsLetterOrDigit));
    }

    [Fact]
    public async Task ASearchResultCarriesNoTagOfACustomer()
    {
        await Scene.AskAsync(Alex, "blank <img src=x> [see](https://evil.example)");
        Chat sam = App.Support();
        HttpResponseMessage answer = await sam.PostAsync(sam.Activity("invoke", new JsonObject
        {
            ["name"] = "composeExtension/query",
            ["value"] = new JsonObject { ["commandId"] = "search", ["parameters"] = new JsonArray(new JsonObject { ["name"] = "words", ["value"] = "blank" }) },
        }));
        string found = (await answer.Content.ReadFromJsonAsync<JsonObject>())!["composeExtension"]!["attachments"]![0]!["preview"]!["content"]!["text"]!.GetValue<string>();
        Assert.StartsWith("blank ‹img", found, StringComparison.Ordinal);
        Assert.DoesNotContain("](", found, StringComparison.Ordinal);
    }
}
