using System.Text.Json.Nodes;
using CsBot.Tests.Support;

namespace CsBot.Tests.Dialogs.Requests;

/// <summary>A customer talks to somebody of the team in the bot's chat.</summary>
public sealed class TalkTests : SupportTest
{
    protected override async Task ArrangeAsync()
    {
        await Alex.SayAsync("go to step 3");
        await Scene.AskAsync(Alex, "It is blank");
    }

    [Fact]
    public async Task WhatIsTypedGoesToThePersonUntilTheBotIsCalled()
    {
        await Scene.Priya.ClickAsync("Take");
        (await Alex.SayAsync("where am i")).Shows("Where you are");
        await Alex.ClickAsync("Talk to Priya Nair here");
        Alex.Last.Shows("You are talking to **Priya Nair** now");
        Assert.Contains("is talking to you here now", Scene.Lines, StringComparison.Ordinal);

        (int before, int lines) = (Alex.Screen.Count, Scene.Sam.Screen.Count);
        await Alex.SayAsync("next");
        Assert.Contains("(customer) writes: next", Scene.Lines, StringComparison.Ordinal);
        await Scene.Priya.MentionAsync("Press F5 please");
        Alex.Last.Shows("Press F5 please");
        Assert.Equal((before + 1, lines + 1), (Alex.Screen.Count, Scene.Sam.Screen.Count));

        CardView back = await Alex.SayAsync("Bot!");
        back.Shows("You are talking to me again");
        Assert.Contains("\"Show step 3\"", back.Activity["suggestedActions"]!.ToJsonString(), StringComparison.Ordinal);
        (await Alex.SayAsync("Show step 3")).Shows("Step 3 of 14");
        (await Alex.SayAsync("next")).Shows("Step 4 of 14");
    }

    [Fact]
    public async Task TheCardsStillWorkMeanwhile()
    {
        await Alex.ClickAsync("Show step 3");
        await Scene.Priya.ClickAsync("Take");
        CardView step = Alex.Screen.Last(card => card.Text.Contains("Step 3 of 14", StringComparison.Ordinal));
        await Alex.ClickAsync("Talk to Priya Nair here");
        await Alex.ClickAsync(step, step.Actions.First(action => action.Title is "Done" or "I see it").Title);
        Alex.Screen.Single(card => card.Id == step.Id).Shows("Step 4 of 14");
    }

    [Fact]
    public async Task ThePersonCanEndItToo()
    {
        await Scene.Priya.ClickAsync("Take");
        await Alex.ClickAsync("Talk to Priya Nair here");
        await Scene.Priya.MentionAsync("end talk");
        Alex.Last.Shows("You are talking to me again");
        (await Alex.SayAsync("next")).Shows("Step 4 of 14");
    }

    [Fact]
    public async Task ResolvingEndsIt()
    {
        await Scene.Priya.ClickAsync("Take");
        await Alex.ClickAsync("Talk to Priya Nair here");
        await Scene.Priya.ClickAsync("Resolve it", new JsonObject { ["reason"] = "Solved" });
        (await Alex.SayAsync("next")).Shows("Step 4 of 14");
    }

    [Fact]
    public async Task WhereNobodyHasItThereIsNobodyToTalkTo()
    {
        Assert.DoesNotContain(Alex.Screen.SelectMany(card => card.Actions), action => action.Title.StartsWith("Talk to", StringComparison.Ordinal));
        await Alex.ExecuteAsync("1", "mine.talk", new JsonObject { ["ticket"] = (await Scene.TicketAsync()).Number });
        Alex.Last.Shows("nobody to talk to");
    }

    [Fact]
    public async Task EveryLineCallsWhoHasTheRequestAndIsNeverFormatting()
    {
        await Scene.Priya.ClickAsync("Take");
        await Alex.ClickAsync("Talk to Priya Nair here");
        await Alex.SayAsync("<at>all</at> **now**\nplease");
        CardView line = Scene.Priya.Last;
        Assert.Equal("29:Priya Nair", line.Activity["entities"]!.AsArray().Single()!["mentioned"]!["id"]!.GetValue<string>());
        Assert.Equal("xml", line.Activity["textFormat"]!.GetValue<string>());
        line.Shows("<at>Priya Nair</at>: Alex Example (customer) writes: &lt;at&gt;all&lt;/at&gt; **now**<br/>please");
    }

    [Fact]
    public async Task WhoGetsTheRequestMeanwhileIsNamed()
    {
        await Scene.Priya.ClickAsync("Take");
        await Alex.ClickAsync("Talk to Priya Nair here");
        string number = (await Scene.TicketAsync()).Number;
        await Scene.Priya.ExecuteAsync(Scene.Card.Id, "ticket.assign", new JsonObject { ["ticket"] = number, ["member"] = "29:Sam Support" });
        Alex.Last.Shows($"<b>Sam Support</b> has {number} now. You are talking to <b>Sam Support</b>.");
        await Alex.SayAsync("hello Sam");
        Assert.Equal("29:Sam Support", Scene.Sam.Last.Activity["entities"]!.AsArray().Single()!["mentioned"]!["id"]!.GetValue<string>());
    }

    [Fact]
    public async Task AButtonNeverLeadsToAnotherPersonThanItNames()
    {
        await Scene.Priya.ClickAsync("Send answer", new JsonObject { ["reply"] = "Try again" });
        CardView named = Alex.Last;
        string number = (await Scene.TicketAsync()).Number;
        await Scene.Priya.ExecuteAsync(Scene.Card.Id, "ticket.assign", new JsonObject { ["ticket"] = number, ["member"] = "29:Sam Support" });
        await Alex.ClickAsync(named, "Reply to Priya Nair");
        Alex.Last.Shows($"<b>Sam Support</b> has {number} now");
        Assert.False((await Scene.TicketAsync()).Talking);
        await Alex.ClickAsync(Alex.Last, "Reply to Sam Support");
        Alex.Last.Shows("You are talking to **Sam Support** now");
    }

    [Fact]
    public async Task ASecretIsTakenOutOfTheTalk()
    {
        await Scene.Priya.ClickAsync("Take");
        await Alex.ClickAsync("Talk to Priya Nair here");
        CardView notice = await Alex.SayAsync("my password is Sommer2026!");
        Assert.Contains("password", notice.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("[password removed]", Scene.Lines, StringComparison.Ordinal);
        Assert.DoesNotContain("Sommer2026", Scene.Lines, StringComparison.Ordinal);
    }
}
