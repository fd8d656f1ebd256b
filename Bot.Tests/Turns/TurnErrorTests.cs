using System.Net;
using System.Text.Json.Nodes;
using CsBot.Dialogs.Guides;
using CsBot.Turns;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Bot.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CsBot.Tests.Turns;

public sealed class TurnErrorTests
{
    [Fact]
    public async Task NothingOfAFailedTurnStaysAndThePersonHearsOneApology()
    {
        await using BotApp app = await StartAsync(recovery: null);
        CardView apology = await app.Customer().SayAsync("boom");
        Assert.Matches("[0-9a-f]{8}", apology.Text);
        Assert.Single(app.Customer().Screen);
        Assert.Equal(0, await app.ReadAsync(db => db.States.CountAsync()));
    }

    [Fact]
    public async Task ARedeliveryOfAFailedTurnIsNotRunAgain()
    {
        await using BotApp app = await StartAsync(recovery: null);
        Chat alex = app.Customer();
        JsonObject boom = alex.Activity("message", new JsonObject { ["text"] = "boom" });
        await alex.PostAsync(boom);
        Assert.Equal(HttpStatusCode.OK, (await alex.PostAsync(boom)).StatusCode);
        Assert.Single(alex.Screen);
    }

    [Fact]
    public async Task TheSameFailureTwiceAtTheSamePlaceIsRepeated()
    {
        await using BotApp app = await StartAsync(new Recovery());
        Chat alex = app.Customer();
        await alex.SayAsync("boom");
        await alex.SayAsync("boom");
        await alex.SayAsync("boom");
        Assert.Equal(["sorry", "sorry again", "sorry"], alex.Screen.Select(card => card.Text));
    }

    [Fact]
    public async Task AnotherFailureOrAnotherPlaceIsNotRepeated()
    {
        await using BotApp app = await StartAsync(new Recovery());
        Chat alex = app.Customer();
        await alex.SayAsync("boom");
        await alex.SayAsync("bang");
        await alex.SayAsync("boom at home");
        Assert.Equal(["sorry", "sorry", "sorry"], alex.Screen.Select(card => card.Text));
    }

    [Fact]
    public async Task ARecoveryThatFailsItselfLeavesAPlainApology()
    {
        await using BotApp app = await StartAsync(new Recovery { Fails = true });
        CardView apology = await app.Customer().SayAsync("boom");
        Assert.Matches("[0-9a-f]{8}", apology.Text);
        Assert.Single(app.Customer().Screen);
    }

    [Fact]
    public async Task AStateThatIsTooLargeIsRolledBack()
    {
        await using BotApp app = await StartAsync(recovery: null);
        await app.Customer().SayAsync("swell");
        Assert.Equal(0, await app.ReadAsync(db => db.States.CountAsync()));
        Assert.Matches("[0-9a-f]{8}", Assert.Single(app.Customer().Screen).Text);
    }

    private static Task<BotApp> StartAsync(Recovery? recovery) => BotApp.StartAsync(configure: builder => builder.ConfigureTestServices(services =>
    {
        services.AddSingleton<IBot, FailingBot>();
        foreach (ServiceDescriptor known in services.Where(service => service.ServiceType == typeof(ITurnRecovery)).ToList())
        {
            services.Remove(known);
        }

        if (recovery is not null)
        {
            services.AddSingleton<ITurnRecovery>(recovery);
        }
    }));

    private sealed class FailingBot(ConversationState state) : IBot
    {
        public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            string text = turnContext.Activity.Text!;
            await state.CreateProperty<string>("said").SetAsync(turnContext, text == "swell" ? new string('x', 300_000) : text, cancellationToken);
            await state.SaveChangesAsync(turnContext, cancellationToken: cancellationToken);
            await turnContext.SendActivityAsync("never seen", cancellationToken: cancellationToken);
            throw text == "bang" ? new TimeoutException() : new InvalidOperationException(text);
        }
    }

    private sealed class Recovery : ITurnRecovery
    {
        public bool Fails { get; init; }

        public string PlaceOf(Turn turn) => turn.Activity.Text!.EndsWith("home", StringComparison.Ordinal) ? "home" : "away";

        public Task RecoverAsync(Turn turn, TurnFailure failure, CancellationToken cancellationToken)
        {
            turn.Say(failure.Repeated ? "sorry again" : "sorry");
            return Fails ? throw new InvalidOperationException("and again") : Task.CompletedTask;
        }
    }
}
