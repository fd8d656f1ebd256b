using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using CsBot.Tests.Hosting.Security;
using CsBot.Tests.Support;
using CsBot.Tickets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CsBot.Tests.Attacks;

/// <summary>What is there twice in an activity, in words or on the screen does its work once, and is no fault.</summary>
public sealed class TwiceTests : SupportTest
{
    private LogRecorder Log => App.Services.GetServices<ILoggerProvider>().OfType<LogRecorder>().Single();

    protected override Task<SupportScene> StartAsync() =>
        SupportScene.StartAsync(builder => builder.ConfigureServices(services => services.AddSingleton<ILoggerProvider, LogRecorder>()));

    [Theory]
    [InlineData("\"value\":{\"verb\":\"help\",\"verb\":\"step.done\"}")]
    [InlineData("\"value\":{\"verb\":\"help\",\"\\u0076erb\":\"step.done\"}")]
    [InlineData("\"channelData\":{\"a\":{\"tenant\":1,\"tenant\":2}}")]
    [InlineData("\"text\":\"one\",\"text\":\"two\"")]
    [InlineData("\"attachments\":[{\"contentType\":\"x\",\"content\":{\"a\":1,\"a\":2}}]")]
    public async Task AMemberOfAnActivityIsRefused(string members)
    {
        JsonObject activity = App.Customer().Activity("message", []);
        activity.Remove("channelData");
        string body = $"{activity.ToJsonString()[..^1]},{members}}}";
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using HttpResponseMessage answer = await App.Http.PostAsync(new Uri("/api/messages", UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(Log.Faults);
    }

    [Theory]
    [InlineData("{\"a\":1,\"a\":2}")]
    [InlineData("[{\"verb\":\"x\",\"verb\":\"y\"}]")]
    [InlineData("{\"a\":{\"b\":1,\"b\":{}}}")]
    public async Task TypedAsWordsItIsWords(string words)
    {
        await Alex.SayAsync(words);
        Assert.DoesNotContain("went wrong", Alex.Last.Text, StringComparison.Ordinal);
        string number = await Scene.AskAsync(Alex, words);
        Assert.Equal(words, await App.ReadAsync(db => db.Tickets.Where(ticket => ticket.Number == number).Select(ticket => ticket.Problem).SingleAsync()));
        Assert.Empty(Log.Faults);
    }

    [Fact]
    public async Task ATalkBegunTwiceGoesOn()
    {
        await Scene.AskAsync(Alex, "It is blank");
        await Scene.Priya.ClickAsync("Take");
        CardView card = Alex.Screen.Last(shown => shown.Actions.Any(action => action.Title == "Talk to Priya Nair here"));
        JsonNode data = card.Actions.First(action => action.Title == "Talk to Priya Nair here").Json["data"]!;
        for (int i = 0; i < 3; i++)
        {
            JsonObject click = Alex.Activity("invoke", new JsonObject
            {
                ["name"] = "adaptiveCard/action",
                ["replyToId"] = card.Id,
                ["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "mine.talk", ["data"] = data.DeepClone() }, ["trigger"] = "manual" },
            });
            using HttpResponseMessage answer = await App.Http.PostAsJsonAsync("/api/messages", click);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        await Alex.SayAsync("next");
        Assert.Contains("(customer) writes: next", Scene.Lines, StringComparison.Ordinal);
        Assert.Empty(Log.Faults);
    }
}
