using System.Text.Json.Nodes;
using CsBot.Tests.Support;
using CsBot.Tickets;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CsBot.Tests.Dialogs.Requests;

/// <summary>What a customer does with their own requests.</summary>
public sealed class RequestTests : SupportTest
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 2, 12, 0, 0, TimeSpan.Zero));

    protected override Task<SupportScene> StartAsync() => SupportScene.StartAsync(builder => builder
        .UseSetting("Escalation:ReopenDays", "1")
        .ConfigureTestServices(services => services.AddSingleton<TimeProvider>(_time)));

    [Theory]
    [InlineData("my requests", "Sent", "Open {number}")]
    [InlineData("meine Anfragen", "Gesendet", "{number} öffnen")]
    [InlineData("mis solicitudes", "Enviada", "Abrir {number}")]
    [InlineData("mes demandes", "Envoyée", "Ouvrir {number}")]
    public async Task TheyAreListed(string said, string state, string open)
    {
        string number = await Scene.AskAsync(Alex, "It is blank");
        CardView list = await Alex.SayAsync(said);
        list.Shows($"{number}\n{state}");
        JsonObject shown = await Alex.ClickAsync(list, open.Replace("{number}", number, StringComparison.Ordinal));
        Assert.Contains("It is blank", shown["value"]!.ToJsonString(), StringComparison.Ordinal);
        (await Alex.SayAsync(number.ToLowerInvariant())).Shows("It is blank");
    }

    [Fact]
    public async Task WhoHasNoneIsToldHowToMakeOne() =>
        (await Alex.SayAsync("my requests")).Shows("You have no requests");

    [Fact]
    public async Task ASecondAskAboutTheSameMatterAddsToTheFirst()
    {
        await Alex.SayAsync("go to step 2");
        string number = await Scene.AskAsync(Alex, "It is blank");
        await Scene.AskAsync(Alex, "And now it is white");
        Assert.Contains(Alex.Screen, card => card.Text.Contains($"added your words to {number}", StringComparison.Ordinal));
        Alex.Last.Shows("And now it is white");
        Assert.Contains("And now it is white", Scene.Lines, StringComparison.Ordinal);
        Assert.Equal(1, await App.ReadAsync(db => db.Tickets.CountAsync()));
    }

    [Fact]
    public async Task WordsThatTheBotDoesNotUnderstandMayAnswerTheTeam()
    {
        await Scene.AskAsync(Alex, "It is blank");
        await Scene.Priya.ClickAsync("Take");
        await Scene.Priya.ClickAsync("Send and wait for the customer", new JsonObject { ["reply"] = "Which colour has the cat on it?" });

        await Alex.SayAsync("the cat is grey with one white paw");
        Alex.Last.Shows("Is this for Priya Nair?");
        Assert.DoesNotContain("grey with one", Scene.Lines, StringComparison.Ordinal);
        await Alex.ClickAsync("Send it to Priya Nair");
        Assert.Contains("the cat is grey with one white paw", Scene.Lines, StringComparison.Ordinal);
        Assert.Contains(Alex.Screen, card => card.Text.Contains("Sent to Priya Nair", StringComparison.Ordinal));

        await Alex.SayAsync("the dog is brown with one black paw");
        Assert.DoesNotContain("Is this for", Alex.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ANumberInASentenceShowsTheRequest()
    {
        string number = await Scene.AskAsync(Alex, "It is blank");
        await Alex.SayAsync($"please take {number} back, I did not mean it");
        Alex.Last.Shows($"Your request {number}");
        await Alex.ClickAsync("Withdraw it");
        Assert.Contains("Withdrawn", Alex.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OneTooManyIsAddedToTheNewestWithAFriendlyWord()
    {
        foreach (string topic in new[] { "create-account", "connect-account", "sign-in" })
        {
            await App.PassAsync(_time, TimeSpan.FromMinutes(1));
            await Scene.AskAsync(Alex, $"Problem with {topic}", new JsonObject { ["topic"] = topic });
        }

        await Scene.AskAsync(Alex, "One more", new JsonObject { ["topic"] = "other" });
        Assert.Contains(Alex.Screen, card => card.Text.Contains("You have 3 open requests", StringComparison.Ordinal));
        Assert.Contains("One more", Scene.Lines, StringComparison.Ordinal);
        Assert.Equal(3, await App.ReadAsync(db => db.Tickets.CountAsync()));
    }

    [Fact]
    public async Task OneCanBeWithdrawn()
    {
        string number = await Scene.AskAsync(Alex, "It is blank");
        CardView card = Scene.Card;
        JsonObject left = await Alex.ClickAsync("Withdraw it");
        Assert.Contains($"{number} is withdrawn", left["value"]!.ToJsonString(), StringComparison.Ordinal);
        Scene.Card.Shows("Withdrawn by **Alex Example**");
        JsonObject notice = await Scene.Sam.ClickAsync(card, "Take");
        Assert.Contains("already closed", notice["value"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OneThatIsSolvedCanBeRatedAndOpenedAgainForSomeDays()
    {
        string number = await Scene.AskAsync(Alex, "It is blank");
        await Alex.ClickAsync("It's solved");
        Assert.Contains($"says that {number} is solved", Scene.Lines, StringComparison.Ordinal);
        await Alex.ClickAsync("4");
        Assert.Contains($"gives 4 of 5 for {number}", Scene.Lines, StringComparison.Ordinal);
        await Alex.ClickAsync("Open it again");
        Assert.Contains($"(customer) opened {number} again", Scene.Lines, StringComparison.Ordinal);

        await Alex.ClickAsync("It's solved");
        CardView card = Alex.Screen.Last(message => message.Actions.Any(action => action.Title == "Open it again"));
        await App.PassAsync(_time, TimeSpan.FromHours(25));
        await Alex.ClickAsync(card, "Open it again");
        Alex.Last.Shows("closed too long ago");
        Assert.Equal(TicketState.Resolved, (await Scene.TicketAsync()).State);
    }

    [Fact]
    public async Task NobodySeesTheRequestOfAnother()
    {
        string number = await Scene.AskAsync(Alex, "It is blank");
        Chat eve = App.Customer("Eve");
        foreach (string verb in new[] { "mine.show", "mine.withdraw", "mine.solved", "mine.talk", "mine.rate", "mine.reopen" })
        {
            await eve.ExecuteAsync("1", verb, new JsonObject { ["ticket"] = number, ["score"] = "1" });
            eve.Last.Shows("no request with this number");
        }

        await eve.SayAsync(number);
        Assert.DoesNotContain(eve.Screen, card => card.Text.Contains("It is blank", StringComparison.Ordinal));
        Assert.Equal(TicketState.Open, (await Scene.TicketAsync()).State);
    }

    [Fact]
    public async Task WhoRemovesTheBotWithARequestOpenIsNamedToTheTeam()
    {
        string number = await Scene.AskAsync(Alex, "It is blank");
        await Alex.PostAsync(Alex.Activity("installationUpdate", new JsonObject { ["action"] = "remove" }));
        Assert.Contains($"has removed the bot. Answers to {number}", Scene.Lines, StringComparison.Ordinal);
    }
}
