using System.Text.Json.Nodes;

namespace CsBot.Tests.EndToEnd;

public sealed class JourneyTests
{
    [Fact]
    public async Task WalksFromTheInstallationToSignedInByClicking()
    {
        await using BotApp app = await BotApp.StartAsync();
        Chat alex = app.Customer();
        CardView welcome = await alex.InstallAsync();
        welcome.Shows("You are not alone");
        Assert.Equal("28:bot", welcome.Activity["from"]!["id"]!.GetValue<string>());
        Assert.Equal("29:Alex Example", welcome.Activity["recipient"]!["id"]!.GetValue<string>());
        await alex.ClickAsync("Start the guide");
        await alex.ClickAsync("Begin at step 1");
        for (int step = 1; step < 14; step++)
        {
            CardView card = alex.Last;
            card.Shows($"Step {step} of 14");
            card.Shows("You should see");
            JsonObject next = await alex.ClickAsync(card, card.Actions.First(a => a.Title is "Done" or "I see it").Title);
            Assert.Equal(200, next["statusCode"]!.GetValue<int>());
            Assert.Contains($"Step {step + 1} of 14", next["value"]!.ToJsonString(), StringComparison.Ordinal);
            Assert.Equal(card.Id, alex.Last.Id);
        }

        alex.Last.Shows("Step 14 of 14");
        await alex.ClickAsync("I am signed in");
        alex.Last.Shows("at the top right");
        await alex.ClickAsync("Yes, I see it");
        alex.Last.Shows("You are in");
        alex.Last.Shows("https://mbs.microsoft.com/customersource/northamerica");
        Assert.Single(alex.Screen, card => card.Actions.Count > 0);
    }

    [Fact]
    public async Task WalksTheSameWayInWords()
    {
        await using BotApp app = await BotApp.StartAsync();
        Chat alex = app.Customer();
        await alex.InstallAsync();
        await alex.SayAsync("Let's go!");
        await alex.SayAsync("start");
        for (int step = 1; step < 14; step++)
        {
            alex.Last.Shows($"Step {step} of 14");
            await alex.SayAsync(step % 2 == 0 ? "done" : "Next, please.");
        }

        await alex.SayAsync("done");
        CardView last = await alex.SayAsync("yes");
        last.Shows("You are in");
    }

    [Fact]
    public async Task WithoutTheProofTheGuideIsNotFinished()
    {
        await using BotApp app = await BotApp.StartAsync();
        Chat alex = app.Customer();
        await alex.SayAsync("go to step 14");
        await alex.SayAsync("done");
        CardView step = await alex.SayAsync("no");
        step.Shows("Step 14 of 14");
        step.Shows("not signed in yet");
    }

    [Fact]
    public async Task APersonIsAskedAndAnswersBothWays()
    {
        await using BotApp app = await BotApp.StartAsync();
        await app.Support().InstallAsync();
        Chat alex = app.Customer();
        await alex.SayAsync("go to step 2");
        await alex.ClickAsync("Ask a person");
        await alex.ClickAsync("Send to support", new JsonObject { ["problem"] = "The page is *blank*" });
        string number = alex.Last.Summary!.Split(' ')[^1];
        Assert.Matches("^CS-[0-9]{4}$", number);
        Assert.Contains(alex.Last.Actions, action => action.Title == "Show step 2");

        Chat thread = app.Support(app.Connector.Calls.First(c => c.Conversation.Contains(";messageid=", StringComparison.Ordinal)).Conversation);
        thread.Last.Shows("The page is *blank*");
        thread.Last.Shows("Step 2 of 14");
        await thread.ClickAsync("Send answer", new JsonObject { ["reply"] = "Please close all browsers." });
        alex.Last.Shows("Please close all browsers.");
        alex.Last.Shows("Sam Support");

        await alex.ClickAsync("Send", new JsonObject { ["comment"] = "I did, thanks" });
        thread.Last.Shows("I did, thanks");

        await thread.MentionAsync("good luck then");
        await thread.ClickAsync("Send");
        alex.Last.Shows("good luck then");
        JsonObject closed = await thread.ClickAsync("Resolve it", new JsonObject { ["reason"] = "Solved", ["closing"] = "All the best" });
        Assert.Contains("Closed by **Sam Support**: Solved. All the best", closed.ToJsonString(), StringComparison.Ordinal);
        alex.Last.Shows($"closed your request {number}: Solved. All the best");
    }
}
