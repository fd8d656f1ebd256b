using System.Text.Json.Nodes;
using CsBot.LocalChat;
using CsBot.Tickets;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Tests.Support;

/// <summary>The whole story of a request, the customer's side and the team's in one script.</summary>
public sealed class HandoverTests : SupportTest
{
    [Fact]
    public async Task ARequestIsTakenAnsweredAskedResolvedAndOpenedAgain()
    {
        Chat alex = Alex;
        await alex.SayAsync("go to step 2");
        string number = await Scene.AskAsync(alex, "It says the address is taken", new JsonObject { ["urgency"] = "High" });
        alex.Last.Shows($"Your request {number}");
        alex.Last.Shows("You can expect an answer by");
        Scene.Card.Shows("Nobody has it yet");
        Scene.Card.Shows("Urgent");

        await Scene.Priya.ClickAsync("Take");
        alex.Last.Shows("Priya Nair has it");
        Scene.Card.Shows("**Priya Nair** has it");
        Assert.Contains($"Priya Nair took {number}", Scene.Lines, StringComparison.Ordinal);

        await Scene.Priya.ClickAsync("Send answer", new JsonObject { ["reply"] = "Choose sign in instead" });
        alex.Last.Shows("Choose sign in instead");
        await alex.ClickAsync("Send", new JsonObject { ["comment"] = "It asks for a code" });
        Assert.Contains("Alex Example (customer) writes: It asks for a code", Scene.Lines, StringComparison.Ordinal);

        await Scene.Priya.ClickAsync("Send and wait for the customer", new JsonObject { ["reply"] = "By mail?" });
        alex.Last.Shows($"<b>Priya Nair</b> (support, {number}): By mail?");
        Scene.Card.Shows("is waiting for the customer");
        await alex.ClickAsync("Send", new JsonObject { ["comment"] = "Yes" });
        Scene.Card.Shows("**Priya Nair** has it");

        await Scene.Priya.ClickAsync("Resolve it", new JsonObject { ["reason"] = "Solved", ["closing"] = "Good luck!" });
        alex.Last.Shows($"<b>Priya Nair</b> closed your request {number}: Solved. Good luck!");
        await Scene.Sam.ClickAsync(Scene.Card, "Open it again");
        alex.Last.Shows($"<b>Sam Support</b> opened your request {number} again");
        Assert.Contains("Sam Support opened", Scene.Lines, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ANoteNeverLeavesTheTeam()
    {
        await Scene.AskAsync(Alex, "It is blank");
        int seen = Alex.Screen.Count;
        await Scene.Priya.ClickAsync("Save the note", new JsonObject { ["note"] = "Same company as last week" });
        Assert.Contains("Note from Priya Nair, for the team only: Same company as last week", Scene.Lines, StringComparison.Ordinal);
        Assert.Equal(seen, Alex.Screen.Count);
    }

    [Fact]
    public async Task AReadyAnswerNeedNotBeTyped()
    {
        await Scene.AskAsync(Alex, "It is blank");
        await Scene.Priya.ClickAsync("Send answer", new JsonObject { ["canned"] = "close-browsers", ["reply"] = "Then write again." });
        Alex.Last.Shows("Please close every browser window");
        Alex.Last.Shows("Then write again.");
    }

    [Fact]
    public async Task AnAnswerWithoutWordsIsNotSent()
    {
        await Scene.AskAsync(Alex, "It is blank");
        int seen = Alex.Screen.Count;
        JsonObject notice = await Scene.Priya.ClickAsync("Send answer");
        Assert.Contains("Please write an answer", notice["value"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(seen, Alex.Screen.Count);
    }

    [Fact]
    public async Task OneWhoComesTooLateIsToldWhoHasIt()
    {
        await Scene.AskAsync(Alex, "It is blank");
        CardView card = Scene.Card;
        await Scene.Priya.ClickAsync(card, "Take");
        JsonObject notice = await Scene.Sam.ClickAsync(card, "Take");
        Assert.Contains("Priya Nair already has", notice["value"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("29:Priya Nair", (await Scene.TicketAsync()).Assignee);
    }

    [Fact]
    public async Task ItIsGivenToAMemberWhoIsCalledInTheThread()
    {
        await Scene.AskAsync(Alex, "It is blank");
        JsonObject form = await Scene.Sam.ClickAsync("Give to");
        Assert.Contains("Priya Nair", form.ToJsonString(), StringComparison.Ordinal);
        string number = (await Scene.TicketAsync()).Number;
        await Scene.Sam.ExecuteAsync(Scene.Card.Id, "ticket.assign", new JsonObject { ["ticket"] = number, ["member"] = "29:Priya Nair" });
        CardView line = Scene.Sam.Screen.Last(message => message.Text.Contains("was given to you", StringComparison.Ordinal));
        Assert.Equal("29:Priya Nair", line.Activity["entities"]![0]!["mentioned"]!["id"]!.GetValue<string>());
        line.Shows("<at>Priya Nair</at>");
        Assert.Contains(Alex.Screen, message => message.Text.Contains("Priya Nair has it", StringComparison.Ordinal));

        await Scene.Sam.ExecuteAsync(Scene.Card.Id, "ticket.assign", new JsonObject { ["ticket"] = number, ["member"] = "29:Eve" });
        Assert.Equal("29:Priya Nair", (await Scene.TicketAsync()).Assignee);
        await Scene.Sam.ExecuteAsync(Scene.Card.Id, "ticket.release", new JsonObject { ["ticket"] = number });
        Scene.Card.Shows("Nobody has it yet");
    }

    [Fact]
    public async Task OnlyMembersOfTheTeamMayAct()
    {
        await Scene.AskAsync(Alex, "It is blank");
        int seen = Alex.Screen.Count;
        Chat eve = Scene.Thread("Eve Guest");
        JsonObject notice = await eve.ClickAsync("Take");
        Assert.Contains("Only members of this team", notice["value"]!.GetValue<string>(), StringComparison.Ordinal);
        await eve.MentionAsync("let me in");
        eve.Last.Shows("Only members of this team");
        Assert.Equal((seen, TicketState.Open), (Alex.Screen.Count, (await Scene.TicketAsync()).State));
    }

    [Fact]
    public async Task WhoLeavesTheTeamLeavesTheirRequestsInTheQueue()
    {
        await Scene.AskAsync(Alex, "It is blank");
        await Scene.Priya.ClickAsync("Take");
        Chat channel = App.Support();
        JsonObject left = channel.Activity("conversationUpdate", new JsonObject { ["membersRemoved"] = new JsonArray(new JsonObject { ["id"] = "29:Priya Nair" }) });
        left["channelData"]!["eventType"] = "teamMemberRemoved";
        App.Connector.Roster.TryRemove("29:Priya Nair", out _);
        await channel.PostAsync(left);
        Scene.Card.Shows("Nobody has it yet");
        JsonObject notice = await Scene.Priya.ClickAsync(Scene.Card, "Take");
        Assert.Contains("Only members", notice["value"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheCardSaysWhatTheBotKnowsAndNoSecret()
    {
        Chat alex = App.Customer("Ana Berg", "Windows");
        App.Connector.Roster["29:Ana Berg"] = "Ana Berg";
        await alex.SayAsync("go to step 8");
        await alex.SayAsync("how do i reset the password of my netflix, mine is Sommer2026!");
        await alex.SayAsync("something else");
        string seen = alex.Last.Card!["body"]!.AsArray().Select(e => e!["selectAction"]).First(e => e?["verb"]?.ToString() == "trouble.show")!["title"]!.GetValue<string>();
        await alex.SayAsync(seen);
        await alex.SayAsync("person");
        alex.Last.Shows(seen);
        Assert.DoesNotContain("Sommer2026", alex.Last.Card!.ToJsonString(), StringComparison.Ordinal);
        await alex.ClickAsync("Send to support", new JsonObject { ["problem"] = "my password is Sommer2026! and it fails" });
        foreach (string expected in new[] { "Ana Berg", "Step 8 of 14", seen, "Windows", "en-GB", "Connect", "[password removed]", "contoso.example", LocalChatIds.CustomerTenantId })
        {
            Scene.Card.Shows(expected);
        }

        Assert.DoesNotContain(App.Connector.Calls, call => call.Body?.ToJsonString().Contains("Sommer2026", StringComparison.Ordinal) == true);
        Assert.DoesNotContain("Sommer2026", await App.ReadAsync(db => db.Tickets.Select(t => t.Problem + t.Diagnosis).SingleAsync()), StringComparison.Ordinal);
    }
}
