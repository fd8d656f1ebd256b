using System.Text.Json.Nodes;
using CsBot.Tests.Support;
using CsBot.Tickets;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CsBot.Tests.Dialogs.Requests;

/// <summary>A customer has one card of a request, always the same message; what people say are plain messages.</summary>
public sealed class CustomerCardTests : SupportTest
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 2, 12, 0, 0, TimeSpan.Zero));

    private string _number = "";

    private CardView Card => Assert.Single(Alex.Screen, message => message.Text.StartsWith($"Your request {_number}\n", StringComparison.Ordinal));

    protected override Task<SupportScene> StartAsync() => SupportScene.StartAsync(builder => builder
        .ConfigureTestServices(services => services.AddSingleton<TimeProvider>(_time)));

    protected override async Task ArrangeAsync() => _number = await Scene.AskAsync(Alex, "It is blank");

    [Fact]
    public async Task ItIsTheSameMessageInEveryState()
    {
        string id = Card.Id;
        Assert.Equal("Sent", Badge);
        await Scene.Priya.ClickAsync("Take");
        Assert.Equal("Priya Nair has it", Badge);
        await Scene.Priya.ClickAsync("Send answer", new JsonObject { ["reply"] = "Press F5" });
        Assert.Equal("Answered", Badge);
        Card.Shows("Priya Nair: \nPress F5");
        await Alex.ClickAsync(Card, "Send", new JsonObject { ["comment"] = "Still blank" });
        Assert.Equal("Priya Nair has it", Badge);
        Card.Shows("You: \nStill blank");
        await Scene.Priya.MentionAsync("later in a week");
        Assert.Equal("Put off", Badge);
        await Scene.Priya.ClickAsync("Resolve it", new JsonObject { ["reason"] = "Solved" });
        Assert.Equal("Solved", Badge);
        Assert.Equal(id, Card.Id);
        Assert.Single(App.Connector.Calls, call => call.Method == "POST" && call.Body!["summary"]?.ToString().StartsWith($"Your request {_number}", StringComparison.Ordinal) == true);
    }

    [Theory]
    [InlineData("Solved", "Solved")]
    [InlineData("No answer from the customer", "Closed")]
    public async Task AClosedOneHasNothingToTypeInto(string reason, string badge)
    {
        Assert.Contains(Inputs(Card), id => id == "comment");
        await Scene.Priya.ClickAsync("Resolve it", new JsonObject { ["reason"] = reason });
        Assert.Equal(badge, Badge);
        Assert.DoesNotContain(Alex.Screen, message => Inputs(message).Any());
        Assert.All(["1", "5", "Open it again"], button => Assert.Contains(Card.Actions, action => action.Title == button));
    }

    [Fact]
    public async Task WhatAPersonSaysIsTextWithTwoButtonsAndNoFormatting()
    {
        await Scene.Priya.ClickAsync("Send answer", new JsonObject { ["reply"] = "Press <F5> **now**\n[here](https://evil.example) & there" });
        Assert.Equal(
            $"<b>Priya Nair</b> (support, {_number}): Press &lt;F5&gt; **now**<br/>[here](https://evil.example) &amp; there", Alex.Last.Activity["text"]!.GetValue<string>());
        Assert.Equal(["Reply to Priya Nair", "It's solved"], Alex.Last.Actions.Select(action => action.Title));
        Assert.Empty(Inputs(Alex.Last));
    }

    [Fact]
    public async Task OnlyTheNewestMessageHasButtons()
    {
        foreach (string words in (string[])["one", "two", "three"])
        {
            await Scene.Priya.ClickAsync("Send answer", new JsonObject { ["reply"] = words });
        }

        CardView[] said = [.. Alex.Screen.Where(message => message.Text.Contains("(support, ", StringComparison.Ordinal))];
        Assert.Equal(["0", "0", "2"], said.Select(message => $"{message.Actions.Count}"));
        await Alex.ClickAsync("Reply to Priya Nair");
        Assert.All(Alex.Screen.Where(message => message.Text.Contains("(support, ", StringComparison.Ordinal)), message => Assert.Empty(message.Actions));
        await Scene.Priya.MentionAsync("four");
        Assert.Empty(Alex.Last.Actions);
    }

    [Fact]
    public async Task SolvedBelowAMessageTheScoreIsAskedForThere()
    {
        await Scene.Priya.ClickAsync("Send answer", new JsonObject { ["reply"] = "Press F5" });
        JsonObject left = await Alex.ClickAsync(Alex.Last, "It's solved");
        Assert.Contains("Good to hear", left["value"]!.ToJsonString(), StringComparison.Ordinal);
        Alex.Last.Shows("Press F5");
        await Alex.ClickAsync(Alex.Last, "5");
        Alex.Last.Shows("Thank you");
        Assert.DoesNotContain(Alex.Last.Actions, action => action.Title == "5");
        Assert.Equal((TicketState.Resolved, 5), ((await Scene.TicketAsync()).State, (await Scene.TicketAsync()).Score));
    }

    [Fact]
    public async Task AskedForItComesToTheEndAndLeavesALine()
    {
        string former = Card.Id;
        await Alex.SayAsync("help");
        await Alex.SayAsync(_number);
        Assert.Equal(Alex.Last.Id, Card.Id);
        Assert.Equal($"Your request {_number} (continued below)", Alex.Screen.Single(message => message.Id == former).Text);
        await Scene.Priya.ClickAsync("Take");
        Assert.Equal("Priya Nair has it", Badge);
    }

    [Fact]
    public async Task WhatIsTakenBackIsNotOnIt()
    {
        await Scene.Priya.ClickAsync("Take");
        JsonObject said = Scene.Priya.Activity("message", Chat.Mention("Press F6"));
        await Scene.Priya.PostAsync(said);
        await Scene.Priya.ClickAsync("Send");
        Card.Shows("Press F6");
        JsonObject gone = Scene.Priya.Activity("messageDelete", []);
        gone["id"] = said["id"]!.DeepClone();
        gone["channelData"]!["eventType"] = "softDeleteMessage";
        await Scene.Priya.PostAsync(gone);
        Assert.DoesNotContain(Alex.Screen, message => message.Text.Contains("Press F6", StringComparison.Ordinal));
    }

    [Fact]
    public async Task OnePutOffComesBackWhenItsCustomerWrites()
    {
        await Scene.Priya.MentionAsync("take");
        await Scene.Priya.MentionAsync("later in a week");
        await App.PassAsync(_time, TimeSpan.FromDays(2));
        await Alex.ClickAsync(Card, "Send", new JsonObject { ["comment"] = "It can't wait" });
        Ticket ticket = await Scene.TicketAsync();
        Assert.Equal((TicketState.Taken, null), (ticket.State, ticket.SnoozedUntil));
        Assert.True(ticket.Due > _time.GetUtcNow());
        Assert.Equal("29:Priya Nair", Scene.Priya.Last.Activity["entities"]!.AsArray().Single()!["mentioned"]!["id"]!.GetValue<string>());
    }

    [Fact]
    public async Task AClientOutsideTeamsGetsPlainText()
    {
        Chat web = App.Customer("Webster");
        foreach (string said in (string[])["person", "It is white"])
        {
            JsonObject activity = web.Activity("message", new JsonObject { ["text"] = said });
            activity["channelId"] = "directline";
            await web.PostAsync(activity);
        }

        await Scene.Priya.ClickAsync("Send answer", new JsonObject { ["reply"] = "a < b" });
        Assert.Contains("(support, CS-", web.Last.Activity["text"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.EndsWith("a < b", web.Last.Activity["text"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", web.Last.Activity["text"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    private string Badge => Card.Card!["body"]!.AsArray().Single(element => element!["type"]!.GetValue<string>() == "Badge")!["text"]!.GetValue<string>();

    private static IEnumerable<string> Inputs(CardView message) => message.Card is null ? [] : Inputs(message.Card);

    private static IEnumerable<string> Inputs(JsonNode? node) => node switch
    {
        JsonObject element => element.SelectMany(member => Inputs(member.Value))
            .Concat(element["type"]?.ToString().StartsWith("Input.", StringComparison.Ordinal) == true ? [element["id"]!.ToString()] : []),
        JsonArray list => list.SelectMany(Inputs),
        _ => [],
    };
}
