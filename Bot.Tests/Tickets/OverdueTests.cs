using System.Text.Json.Nodes;
using CsBot.Tests.Support;
using CsBot.Tickets;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CsBot.Tests.Tickets;

/// <summary>Office hours, expected answers, reminders and snoozing, with time that flies.</summary>
public sealed class OverdueTests : IAsyncLifetime
{
    // A Monday; the team works in Berlin, the customer is in New York.
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero));
    private SupportScene _scene = null!;

    public async Task InitializeAsync() => _scene = await SupportScene.StartAsync(builder => builder
        .UseSetting("Escalation:Hours", "Mon-Fri 09:00-17:00")
        .UseSetting("Escalation:TimeZone", "Europe/Berlin")
        .UseSetting("Escalation:OnCall", "29:Priya Nair|Priya Nair")
        .ConfigureTestServices(services => services.AddSingleton<TimeProvider>(_time)));

    public async Task DisposeAsync() => await _scene.DisposeAsync();

    private Chat Alex => _scene.Alex;

    [Fact]
    public async Task ACustomerHearsInTheirOwnTimeWhenToExpectAnAnswer()
    {
        await AskFromNewYorkAsync();
        Assert.Contains("expect an answer by Mon 2 Nov 06:00", Alex.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AtNightItIsSaidThatNobodyIsThereAndWhatHappensNext()
    {
        await PassAsync(TimeSpan.FromHours(12));
        await AskFromNewYorkAsync();
        Assert.Contains("Nobody is at work now. The team is back on Tue 3 Nov 03:00", Alex.Last.Text, StringComparison.Ordinal);
        Assert.Contains("by Tue 3 Nov 05:00", Alex.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnOverdueRequestIsRemindedOfOnceThenSomebodyIsCalledAndThenThereIsSilence()
    {
        await AskFromNewYorkAsync();
        await PassAsync(TimeSpan.FromHours(1.9));
        Assert.DoesNotContain("overdue", _scene.Lines, StringComparison.Ordinal);
        await PassAsync(TimeSpan.FromMinutes(10));
        Assert.Contains("is overdue", _scene.Lines, StringComparison.Ordinal);
        Assert.DoesNotContain("on call", _scene.Lines, StringComparison.Ordinal);
        await PassAsync(TimeSpan.FromHours(1));
        CardView call = _scene.Sam.Screen.Single(message => message.Text.Contains("You are on call", StringComparison.Ordinal));
        Assert.Equal("29:Priya Nair", call.Activity["entities"]![0]!["mentioned"]!["id"]!.GetValue<string>());
        await PassAsync(TimeSpan.FromDays(1));
        Assert.Equal(2, _scene.Sam.Screen.Count(message => message.Text.Contains("waited", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task AnAnswerInTimeIsNotReminded()
    {
        await AskFromNewYorkAsync();
        await _scene.Priya.ClickAsync("Send answer", new JsonObject { ["reply"] = "Try again" });
        await PassAsync(TimeSpan.FromDays(1));
        Assert.DoesNotContain("overdue", _scene.Lines, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsPutOffComesBack()
    {
        await AskFromNewYorkAsync();
        await _scene.Priya.ClickAsync("Put it off", new JsonObject { ["until"] = "tomorrow" });
        Assert.Contains("Put off until Tue 3 Nov", _scene.Card.Text, StringComparison.Ordinal);
        await PassAsync(TimeSpan.FromHours(25));
        Assert.Contains("the time it was put off for is over", _scene.Lines, StringComparison.Ordinal);
        Assert.Equal((TicketState.Taken, "Priya Nair"), ((await _scene.TicketAsync()).State, (await _scene.TicketAsync()).AssigneeName));
    }

    [Fact]
    public async Task WhatIsPutOffIsNotRemindedOfBeforeItIsDueAnew()
    {
        await AskFromNewYorkAsync();
        await _scene.Priya.ClickAsync("Put it off", new JsonObject { ["until"] = "tomorrow" });
        await PassAsync(TimeSpan.FromHours(25));
        Assert.DoesNotContain("overdue", _scene.Lines, StringComparison.Ordinal);
        await PassAsync(TimeSpan.FromHours(2));
        Assert.Contains("is overdue", _scene.Lines, StringComparison.Ordinal);
    }

    private async Task AskFromNewYorkAsync()
    {
        await Alex.SayAsync("person");
        CardView form = Alex.Last;
        JsonObject action = form.Actions.First(button => button.Title == "Send to support").Json;
        JsonObject data = action["data"]!.DeepClone().AsObject();
        (data["problem"], data["urgency"], data["verb"]) = ("It is blank", "High", "person.send");
        await Alex.PostAsync(Alex.Activity("message", new JsonObject { ["value"] = data, ["replyToId"] = form.Id, ["localTimezone"] = "America/New_York" }));
    }

    private Task PassAsync(TimeSpan span) => _scene.App.PassAsync(_time, span, pieces: 10);
}
