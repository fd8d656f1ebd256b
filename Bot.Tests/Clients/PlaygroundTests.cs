using System.Text.Json.Nodes;
using CsBot.LocalChat;
using CsBot.Tests.Hosting.Security;
using CsBot.Tests.Requirements;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Tests.Clients;

/// <summary>The bot in Microsoft's own stand-in for Teams.</summary>
public sealed class PlaygroundTests
{
    private const int Steps = 14;

    [NodeFact(Playground.Package)]
    public async Task ThePersonalChatGoesFromTheWelcomeToSignedIn()
    {
        await using BotApp app = await BotApp.StartAsync();
        await using Playground playground = await Playground.StartAsync(app.Address);
        await WalkAsync(playground.Personal);
    }

    [NodeFact(Playground.Package)]
    public async Task TheSameWayIsWalkedWithAuthenticationOnThroughASigningProxy()
    {
        await using SecureBot bot = await SecureBot.StartAsync(builder => builder.UseSetting("Security:AllowedTenants", PlaygroundCast.Tenant));
        await using SigningProxy proxy = await SigningProxy.StartAsync(bot);
        await using Playground playground = await Playground.StartAsync(proxy.Address, serviceUrl: proxy.ServiceUrl);
        proxy.Playground = playground.Address;
        await WalkAsync(playground.Personal);
        Assert.Empty(proxy.Refusals);
        Assert.InRange(proxy.Proven, Steps, int.MaxValue);
        int seen = await bot.App.ReadAsync(db => db.Seen.CountAsync());
        await using Playground unsigned = await Playground.StartAsync(bot.App.Address);
        await unsigned.Personal.OpenAsync();
        Assert.Equal(seen, await bot.App.ReadAsync(db => db.Seen.CountAsync()));
    }


    [NodeFact(Playground.Package)]
    public async Task OpeningTheChatAgainChangesNothing()
    {
        await using BotApp app = await BotApp.StartAsync();
        await using Playground playground = await Playground.StartAsync(app.Address);
        PlaygroundChat chat = playground.Personal;
        await chat.OpenAsync();
        CardView welcome = await chat.SeeCardAsync("Hello, I am CsBot");
        await chat.OpenAsync();
        await chat.ClickAsync(welcome, "Start the guide");
        await chat.ClickAsync(await chat.SeeCardAsync("What have you done so far?"), "Begin at step 1");
        CardView step = await chat.SeeCardAsync($"Step 1 of {Steps}");
        await chat.OpenAsync();
        await app.SettleAsync();
        await chat.ClickAsync(step, "Done");
        await chat.SeeCardAsync($"Step 2 of {Steps}");
        Assert.Collection(chat.Screen, card => card.Shows($"Step 2 of {Steps}"));
    }

    [NodeFact(Playground.Package)]
    public async Task AMentionInAGroupChatOrAChannelGetsAShortAnswer()
    {
        await using BotApp app = await BotApp.StartAsync();
        await using Playground playground = await Playground.StartAsync(app.Address);
        foreach (PlaygroundChat chat in (PlaygroundChat[])[playground.Group, playground.Channel("Announcements")])
        {
            await chat.OpenAsync();
            PlaygroundChat answered = await chat.MentionAsync("what can you do?");
            CardView answer = await answered.SeeAsync("personal chat with me");
            await app.SettleAsync();
            Assert.Contains(answer.Actions, action => action.Json["type"]!.GetValue<string>() == "Action.OpenUrl");
            Assert.InRange(answer.Text.Length, 1, 400);
            Assert.DoesNotContain(answered.Screen, card => card.Text.Contains("Step 1 of", StringComparison.Ordinal));
        }
    }

    [NodeFact(Playground.Package)]
    public async Task ARequestGoesToTheSupportChannelAndItsAnswerComesBack()
    {
        await using BotApp app = await BotApp.StartAsync();
        await using Playground playground = await Playground.StartAsync(app.Address, LocalChatIds.SupportTeamId);
        PlaygroundChat channel = playground.Channel("General");
        await channel.OpenAsync();
        PlaygroundChat customer = playground.Personal;
        await customer.OpenAsync();
        await customer.ClickAsync(await customer.SeeCardAsync("Hello, I am CsBot"), "Start the guide");
        await customer.ClickAsync(await customer.SeeCardAsync("What have you done so far?"), "Begin at step 1");
        await customer.ClickAsync(await customer.SeeCardAsync($"Step 1 of {Steps}"), "Ask a person");
        await customer.ClickAsync(await customer.SeeCardAsync("What is going wrong?"), "Send to support", new() { ["problem"] = "It says *not valid*" });

        CardView ticket = await channel.SeeCardAsync("It says *not valid*");
        PlaygroundChat thread = channel.Thread(ticket);
        await thread.ClickAsync(ticket, "Take");
        await customer.SeeAsync("Sam Support has it");
        await thread.SeeAsync("Sam Support took CS-");
        await thread.ClickAsync(ticket, "Send answer", new() { ["reply"] = "Please close all browsers." });
        await customer.ClickAsync(await customer.SeeCardAsync("Please close all browsers."), "Send", new() { ["comment"] = "I did, thanks" });
        await thread.SeeAsync("I did, thanks");
        await thread.MentionAsync("good luck then");
        await thread.ClickAsync(await thread.SeeCardAsync("Send this to"), "Send");
        await customer.SeeAsync("good luck then");
        await thread.ClickAsync(ticket, "Resolve it", new() { ["reason"] = "Solved" });
        await customer.SeeAsync("closed your request");
        await channel.SeeAsync("Closed by **Sam Support**");
    }

    private static async Task WalkAsync(PlaygroundChat chat)
    {
        await chat.OpenAsync();
        await chat.ClickAsync(await chat.SeeCardAsync("Hello, I am CsBot"), "Start the guide");
        await chat.ClickAsync(await chat.SeeCardAsync("What have you done so far?"), "Begin at step 1");
        for (int step = 1; step < Steps; step++)
        {
            CardView card = await chat.SeeCardAsync($"Step {step} of {Steps}");
            JsonObject answer = await chat.ClickAsync(card, card.Actions.First(a => a.Title is "Done" or "I see it").Title);
            new CardView("", Message(answer)).Shows($"Step {step + 1} of {Steps}");
        }

        await chat.ClickAsync(await chat.SeeCardAsync($"Step {Steps} of {Steps}"), "I am signed in");
        await chat.ClickAsync(await chat.SeeCardAsync("at the top right"), "Yes, I see it");
        await chat.SeeAsync("You are in");
    }

    private static JsonObject Message(JsonObject answer) =>
        new() { ["attachments"] = new JsonArray(new JsonObject { ["content"] = answer["value"]!.DeepClone() }) };
}
