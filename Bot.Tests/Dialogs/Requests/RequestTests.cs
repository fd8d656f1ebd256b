using System.Text.Json.Nodes;
using CsBot.Tests.Support;
using CsBot.Tickets;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CsBot.Tests.Dialogs.Requests;

/// <summary>What a customer does with their own requests.</summary>
public sealed class RequestTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 2, 12, 0, 0, TimeSpan.Zero));
    private SupportScene _scene = null!;

    public async Task InitializeAsync() => _scene = await SupportScene.StartAsync(builder => builder
        .UseSetting("Escalation:ReopenDays", "1")
        .ConfigureTestServices(services => services.AddSingleton<TimeProvider>(_time)));

    public async Task DisposeAsync() => await _scene.DisposeAsync();

    private Chat Alex => _scene.Alex;

    [Theory]
    [InlineData("my requests")]
    [InlineData("meine Anfragen")]
    [InlineData("mis solicitudes")]
    [InlineData("mes demandes")]
    public async Task TheyAreListed(string said)
    {
        string number = await _scene.AskAsync(Alex, "It is blank");
        CardView list = await Alex.SayAsync(said);
        Assert.Contains($"{number}: is with the team", list.Text, StringComparison.Ordinal);
        JsonObject shown = await Alex.ClickAsync(list, $"Open {number}");
        Assert.Contains("It is blank", shown["value"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("It is blank", (await Alex.SayAsync(number.ToLowerInvariant())).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoHasNoneIsToldHowToMakeOne() =>
        Assert.Contains("You have none", (await Alex.SayAsync("my requests")).Text, StringComparison.Ordinal);

    [Fact]
    public async Task ASecondAskAboutTheSameMatterAddsToTheFirst()
    {
        await Alex.SayAsync("go to step 2");
        string number = await _scene.AskAsync(Alex, "It is blank");
        await _scene.AskAsync(Alex, "And now it is white");
        Assert.Contains($"added your words to {number}", Alex.Screen[^2].Text, StringComparison.Ordinal);
        Assert.Contains("And now it is white", _scene.Lines, StringComparison.Ordinal);
        Assert.Equal(1, await _scene.App.ReadAsync(db => db.Tickets.CountAsync()));
    }

    [Fact]
    public async Task OneTooManyIsAddedToTheNewestWithAFriendlyWord()
    {
        foreach (string topic in new[] { "create-account", "connect-account", "sign-in" })
        {
            await _scene.App.PassAsync(_time, TimeSpan.FromMinutes(1));
            await _scene.AskAsync(Alex, $"Problem with {topic}", new JsonObject { ["topic"] = topic });
        }

        await _scene.AskAsync(Alex, "One more", new JsonObject { ["topic"] = "other" });
        Assert.Contains("You have 3 requests open", Alex.Last.Text, StringComparison.Ordinal);
        Assert.Contains("One more", _scene.Lines, StringComparison.Ordinal);
        Assert.Equal(3, await _scene.App.ReadAsync(db => db.Tickets.CountAsync()));
    }

    [Fact]
    public async Task OneCanBeWithdrawn()
    {
        string number = await _scene.AskAsync(Alex, "It is blank");
        CardView card = _scene.Card;
        JsonObject left = await Alex.ClickAsync("Withdraw it");
        Assert.Contains($"{number} is withdrawn", left["value"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("Withdrawn by **Alex Example**", _scene.Card.Text, StringComparison.Ordinal);
        JsonObject notice = await _scene.Sam.ClickAsync(card, "Take");
        Assert.Contains("closed already", notice["value"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OneThatIsSolvedCanBeRatedAndOpenedAgainForSomeDays()
    {
        string number = await _scene.AskAsync(Alex, "It is blank");
        await Alex.ClickAsync("It is solved");
        Assert.Contains($"says that {number} is solved", _scene.Lines, StringComparison.Ordinal);
        await Alex.ClickAsync("Send my answer", new JsonObject { ["score"] = "4" });
        Assert.Contains($"gives 4 of 5 for {number}", _scene.Lines, StringComparison.Ordinal);
        await Alex.ClickAsync("Open it again");
        Assert.Contains($"(customer) opened {number} again", _scene.Lines, StringComparison.Ordinal);

        await Alex.ClickAsync("It is solved");
        CardView card = Alex.Screen.Last(message => message.Actions.Any(action => action.Title == "Open it again"));
        await _scene.App.PassAsync(_time, TimeSpan.FromHours(25));
        await Alex.ClickAsync(card, "Open it again");
        Assert.Contains("closed too long ago", Alex.Last.Text, StringComparison.Ordinal);
        Assert.Equal(TicketState.Resolved, (await _scene.TicketAsync()).State);
    }

    [Fact]
    public async Task NobodySeesTheRequestOfAnother()
    {
        string number = await _scene.AskAsync(Alex, "It is blank");
        Chat eve = _scene.App.Customer("Eve");
        foreach (string verb in new[] { "mine.show", "mine.withdraw", "mine.solved", "mine.talk", "mine.rate", "mine.reopen" })
        {
            await eve.ExecuteAsync("1", verb, new JsonObject { ["ticket"] = number, ["score"] = "1" });
            Assert.Contains("no request with this number", eve.Last.Text, StringComparison.Ordinal);
        }

        await eve.SayAsync(number);
        Assert.DoesNotContain(eve.Screen, card => card.Text.Contains("It is blank", StringComparison.Ordinal));
        Assert.Equal(TicketState.Open, (await _scene.TicketAsync()).State);
    }

    [Fact]
    public async Task WhoRemovesTheBotWithARequestOpenIsNamedToTheTeam()
    {
        string number = await _scene.AskAsync(Alex, "It is blank");
        await Alex.PostAsync(Alex.Activity("installationUpdate", new JsonObject { ["action"] = "remove" }));
        Assert.Contains($"has removed the bot: answers to {number}", _scene.Lines, StringComparison.Ordinal);
    }
}
