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
        Assert.Contains("You are not alone", welcome.Text, StringComparison.Ordinal);
        Assert.Equal("28:bot", welcome.Activity["from"]!["id"]!.GetValue<string>());
        Assert.Equal("29:Alex Example", welcome.Activity["recipient"]!["id"]!.GetValue<string>());
        await alex.ClickAsync("Start the guide");
        await alex.ClickAsync("Begin at step 1");
        for (int step = 1; step < 14; step++)
        {
            CardView card = alex.Last;
            Assert.Contains($"Step {step} of 14", card.Text, StringComparison.Ordinal);
            Assert.Contains("What you should see", card.Text, StringComparison.Ordinal);
            JsonObject collapsed = await alex.ClickAsync(card, card.Actions.First(a => a.Title is "Done" or "I see it").Title);
            Assert.Equal(200, collapsed["statusCode"]!.GetValue<int>());
            Assert.StartsWith($"✓ Step {step} of 14", collapsed["value"]!["body"]![0]!["text"]!.GetValue<string>(), StringComparison.Ordinal);
        }

        Assert.Contains("Step 14 of 14", alex.Last.Text, StringComparison.Ordinal);
        await alex.ClickAsync("I am signed in");
        Assert.Contains("at the top right", alex.Last.Text, StringComparison.Ordinal);
        await alex.ClickAsync("Yes, I see it");
        Assert.Contains("You are in", alex.Last.Text, StringComparison.Ordinal);
        Assert.Contains("https://mbs.microsoft.com/customersource/northamerica", alex.Last.Text, StringComparison.Ordinal);
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
            Assert.Contains($"Step {step} of 14", alex.Last.Text, StringComparison.Ordinal);
            await alex.SayAsync(step % 2 == 0 ? "done" : "Next, please.");
        }

        await alex.SayAsync("done");
        CardView last = await alex.SayAsync("yes");
        Assert.Contains("You are in", last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutTheProofTheGuideIsNotFinished()
    {
        await using BotApp app = await BotApp.StartAsync();
        Chat alex = app.Customer();
        await alex.SayAsync("go to step 14");
        await alex.SayAsync("done");
        CardView step = await alex.SayAsync("no");
        Assert.Contains("Step 14 of 14", step.Text, StringComparison.Ordinal);
        Assert.Contains("not signed in yet", step.Text, StringComparison.Ordinal);
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
        CardView confirmation = alex.Screen[^2];
        string number = confirmation.Summary!.Split(' ')[^1];
        Assert.Matches("^CS-[0-9]{4}$", number);
        Assert.Contains("Step 2 of 14", alex.Last.Text, StringComparison.Ordinal);

        Chat thread = app.Support(app.Connector.Calls.First(c => c.Conversation.Contains(";messageid=", StringComparison.Ordinal)).Conversation);
        Assert.Contains("The page is *blank*", thread.Last.Text, StringComparison.Ordinal);
        Assert.Contains("Step 2 of 14", thread.Last.Text, StringComparison.Ordinal);
        await thread.ClickAsync("Send answer", new JsonObject { ["reply"] = "Please close all browsers." });
        Assert.Contains("Please close all browsers.", alex.Last.Text, StringComparison.Ordinal);
        Assert.Contains("Sam Support", alex.Last.Text, StringComparison.Ordinal);

        await alex.ClickAsync("Send", new JsonObject { ["comment"] = "I did, thanks" });
        Assert.Contains("I did, thanks", thread.Last.Text, StringComparison.Ordinal);

        await thread.MentionAsync("good luck then");
        Assert.Contains("good luck then", alex.Last.Text, StringComparison.Ordinal);
        JsonObject closed = await thread.ClickAsync("Resolve it", new JsonObject { ["reason"] = "Solved", ["closing"] = "All the best" });
        Assert.Contains("Closed by **Sam Support**: Solved. All the best", closed.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains($"{number} is closed", alex.Last.Text, StringComparison.Ordinal);
    }
}
