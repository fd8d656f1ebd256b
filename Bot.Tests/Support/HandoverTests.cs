using System.Text.Json.Nodes;
using CsBot.LocalChat;
using CsBot.Tickets;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Tests.Support;

/// <summary>The whole story of a request, the customer's side and the team's in one script.</summary>
public sealed class HandoverTests : IAsyncLifetime
{
    private SupportScene _scene = null!;

    public async Task InitializeAsync() => _scene = await SupportScene.StartAsync();

    public async Task DisposeAsync() => await _scene.DisposeAsync();

    [Fact]
    public async Task ARequestIsTakenAnsweredAskedResolvedAndOpenedAgain()
    {
        Chat alex = _scene.Alex;
        await alex.SayAsync("go to step 2");
        string number = await _scene.AskAsync(alex, "It says the address is taken", new JsonObject { ["urgency"] = "High" });
        Assert.Contains($"Your request {number}", alex.Screen[^2].Text, StringComparison.Ordinal);
        Assert.Contains("you can expect an answer by", alex.Screen[^2].Text, StringComparison.Ordinal);
        Assert.Contains("Step 2 of 14", alex.Last.Text, StringComparison.Ordinal);
        Assert.Contains("Nobody has it yet", _scene.Card.Text, StringComparison.Ordinal);
        Assert.Contains("I cannot go on", _scene.Card.Text, StringComparison.Ordinal);

        await _scene.Priya.ClickAsync("Take");
        Assert.Contains($"Priya Nair has your request {number}", alex.Last.Text, StringComparison.Ordinal);
        Assert.Contains("**Priya Nair** has it", _scene.Card.Text, StringComparison.Ordinal);
        Assert.Contains($"Priya Nair took {number}", _scene.Lines, StringComparison.Ordinal);

        await _scene.Priya.ClickAsync("Send answer", new JsonObject { ["reply"] = "Choose sign in instead" });
        Assert.Contains("Choose sign in instead", alex.Last.Text, StringComparison.Ordinal);
        await alex.ClickAsync("Send", new JsonObject { ["comment"] = "It asks for a code" });
        Assert.Contains("Alex Example (customer) writes: It asks for a code", _scene.Lines, StringComparison.Ordinal);

        await _scene.Priya.ClickAsync("Send and wait for the customer", new JsonObject { ["reply"] = "By mail?" });
        Assert.Contains($"Priya Nair asks about your request {number}", alex.Last.Text, StringComparison.Ordinal);
        Assert.Contains("waits for the customer", _scene.Card.Text, StringComparison.Ordinal);
        await alex.ClickAsync("Send", new JsonObject { ["comment"] = "Yes" });
        Assert.Contains("**Priya Nair** has it", _scene.Card.Text, StringComparison.Ordinal);

        await _scene.Priya.ClickAsync("Resolve it", new JsonObject { ["reason"] = "Solved", ["closing"] = "Good luck!" });
        Assert.Contains($"Your request {number} is closed", alex.Last.Text, StringComparison.Ordinal);
        Assert.Contains("Priya Nair says: Solved. Good luck!", alex.Last.Text, StringComparison.Ordinal);
        await _scene.Sam.ClickAsync(_scene.Card, "Open it again");
        Assert.Contains("is open again", alex.Last.Text, StringComparison.Ordinal);
        Assert.Contains("Sam Support opened", _scene.Lines, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ANoteNeverLeavesTheTeam()
    {
        await _scene.AskAsync(_scene.Alex, "It is blank");
        int seen = _scene.Alex.Screen.Count;
        await _scene.Priya.ClickAsync("Keep the note", new JsonObject { ["note"] = "Same company as last week" });
        Assert.Contains("Note of Priya Nair, for the team alone: Same company as last week", _scene.Lines, StringComparison.Ordinal);
        Assert.Equal(seen, _scene.Alex.Screen.Count);
    }

    [Fact]
    public async Task AReadyAnswerNeedNotBeTyped()
    {
        await _scene.AskAsync(_scene.Alex, "It is blank");
        await _scene.Priya.ClickAsync("Send answer", new JsonObject { ["canned"] = "close-browsers", ["reply"] = "Then write again." });
        Assert.Contains("Please close every browser window", _scene.Alex.Last.Text, StringComparison.Ordinal);
        Assert.Contains("Then write again.", _scene.Alex.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnAnswerWithoutWordsIsNotSent()
    {
        await _scene.AskAsync(_scene.Alex, "It is blank");
        int seen = _scene.Alex.Screen.Count;
        JsonObject notice = await _scene.Priya.ClickAsync("Send answer");
        Assert.Contains("Please write an answer", notice["value"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(seen, _scene.Alex.Screen.Count);
    }

    [Fact]
    public async Task OneWhoComesTooLateIsToldWhoHasIt()
    {
        await _scene.AskAsync(_scene.Alex, "It is blank");
        CardView card = _scene.Card;
        await _scene.Priya.ClickAsync(card, "Take");
        JsonObject notice = await _scene.Sam.ClickAsync(card, "Take");
        Assert.Contains("Priya Nair has taken", notice["value"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("29:Priya Nair", (await _scene.TicketAsync()).Assignee);
    }

    [Fact]
    public async Task ItIsGivenToAMemberWhoIsCalledInTheThread()
    {
        await _scene.AskAsync(_scene.Alex, "It is blank");
        JsonObject form = await _scene.Sam.ClickAsync("Give to");
        Assert.Contains("Priya Nair", form.ToJsonString(), StringComparison.Ordinal);
        string number = (await _scene.TicketAsync()).Number;
        await _scene.Sam.ExecuteAsync(_scene.Card.Id, "ticket.assign", new JsonObject { ["ticket"] = number, ["member"] = "29:Priya Nair" });
        CardView line = _scene.Sam.Screen.Last(message => message.Text.Contains("was given to you", StringComparison.Ordinal));
        Assert.Equal("29:Priya Nair", line.Activity["entities"]![0]!["mentioned"]!["id"]!.GetValue<string>());
        Assert.Contains("<at>Priya Nair</at>", line.Text, StringComparison.Ordinal);
        Assert.Contains("Priya Nair has your request", _scene.Alex.Last.Text, StringComparison.Ordinal);

        await _scene.Sam.ExecuteAsync(_scene.Card.Id, "ticket.assign", new JsonObject { ["ticket"] = number, ["member"] = "29:Eve" });
        Assert.Equal("29:Priya Nair", (await _scene.TicketAsync()).Assignee);
        await _scene.Sam.ExecuteAsync(_scene.Card.Id, "ticket.release", new JsonObject { ["ticket"] = number });
        Assert.Contains("Nobody has it yet", _scene.Card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OnlyMembersOfTheTeamMayAct()
    {
        await _scene.AskAsync(_scene.Alex, "It is blank");
        int seen = _scene.Alex.Screen.Count;
        Chat eve = _scene.Thread("Eve Guest");
        JsonObject notice = await eve.ClickAsync("Take");
        Assert.Contains("Only members of this team", notice["value"]!.GetValue<string>(), StringComparison.Ordinal);
        await eve.MentionAsync("let me in");
        Assert.Contains("Only members of this team", eve.Last.Text, StringComparison.Ordinal);
        Assert.Equal((seen, TicketState.Open), (_scene.Alex.Screen.Count, (await _scene.TicketAsync()).State));
    }

    [Fact]
    public async Task WhoLeavesTheTeamLeavesTheirRequestsInTheQueue()
    {
        await _scene.AskAsync(_scene.Alex, "It is blank");
        await _scene.Priya.ClickAsync("Take");
        Chat channel = _scene.App.Support();
        JsonObject left = channel.Activity("conversationUpdate", new JsonObject { ["membersRemoved"] = new JsonArray(new JsonObject { ["id"] = "29:Priya Nair" }) });
        left["channelData"]!["eventType"] = "teamMemberRemoved";
        _scene.App.Connector.Roster.TryRemove("29:Priya Nair", out _);
        await channel.PostAsync(left);
        Assert.Contains("Nobody has it yet", _scene.Card.Text, StringComparison.Ordinal);
        JsonObject notice = await _scene.Priya.ClickAsync(_scene.Card, "Take");
        Assert.Contains("Only members", notice["value"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheCardSaysWhatTheBotKnowsAndNoSecret()
    {
        Chat alex = _scene.App.Customer("Ana Berg", "Windows");
        _scene.App.Connector.Roster["29:Ana Berg"] = "Ana Berg";
        await alex.SayAsync("go to step 8");
        await alex.SayAsync("how do i reset the password of my netflix, mine is Sommer2026!");
        await alex.SayAsync("something else");
        string seen = alex.Last.Card!["body"]!.AsArray().First(e => e!["id"]?.ToString() == "trouble")!["choices"]![0]!["title"]!.GetValue<string>();
        await alex.SayAsync(seen);
        await alex.SayAsync("person");
        Assert.Contains(seen, alex.Last.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sommer2026", alex.Last.Card!.ToJsonString(), StringComparison.Ordinal);
        await alex.ClickAsync("Send to support", new JsonObject { ["problem"] = "my password is Sommer2026! and it fails" });
        foreach (string expected in new[] { "Ana Berg", "Step 8 of 14", seen, "Windows", "en-GB", "Connect", "[password removed]", "contoso.example", LocalChatIds.CustomerTenantId })
        {
            Assert.Contains(expected, _scene.Card.Text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(_scene.App.Connector.Calls, call => call.Body?.ToJsonString().Contains("Sommer2026", StringComparison.Ordinal) == true);
        Assert.DoesNotContain("Sommer2026", await _scene.App.ReadAsync(db => db.Tickets.Select(t => t.Problem + t.Diagnosis).SingleAsync()), StringComparison.Ordinal);
    }
}
