using System.Text.Json.Nodes;
using CsBot.Tests.Support;
using CsBot.Tickets;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CsBot.Tests.Tickets;

/// <summary>Office hours, expected answers, reminders and snoozing, with time that flies.</summary>
public sealed class OverdueTests : SupportTest
{
    // A Monday; the team works in Berlin, the customer is in New York.
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero));

    protected override Task<SupportScene> StartAsync() => SupportScene.StartAsync(builder => builder
        .UseSetting("Escalation:Hours", "Mon-Fri 09:00-17:00")
        .UseSetting("Escalation:TimeZone", "Europe/Berlin")
        .UseSetting("Escalation:OnCall", "29:Priya Nair|Priya Nair")
        .ConfigureTestServices(services => services.AddSingleton<TimeProvider>(_time)));

    [Fact]
    public async Task ACustomerHearsInTheirOwnTimeWhenToExpectAnAnswer()
    {
        await AskFromNewYorkAsync();
        Alex.Last.Shows("expect an answer by Mon 2 Nov 06:00");
    }

    [Fact]
    public async Task AtNightItIsSaidThatNobodyIsThereAndWhatHappensNext()
    {
        await PassAsync(TimeSpan.FromHours(12));
        await AskFromNewYorkAsync();
        Alex.Last.Shows("Nobody is at work right now. The team is back on Tue 3 Nov 03:00");
        Alex.Last.Shows("by Tue 3 Nov 05:00");
    }

    [Fact]
    public async Task AnOverdueRequestIsRemindedOfOnceThenSomebodyIsCalledAndThenThereIsSilence()
    {
        await AskFromNewYorkAsync();
        await PassAsync(TimeSpan.FromHours(1.9));
        Assert.DoesNotContain("overdue", Scene.Lines, StringComparison.Ordinal);
        await PassAsync(TimeSpan.FromMinutes(10));
        Assert.Contains("is overdue", Scene.Lines, StringComparison.Ordinal);
        Assert.DoesNotContain("on call", Scene.Lines, StringComparison.Ordinal);
        await PassAsync(TimeSpan.FromHours(1));
        CardView call = Scene.Sam.Screen.Single(message => message.Text.Contains("You are on call", StringComparison.Ordinal));
        Assert.Equal("29:Priya Nair", call.Activity["entities"]![0]!["mentioned"]!["id"]!.GetValue<string>());
        await PassAsync(TimeSpan.FromDays(1));
        Assert.Equal(2, Scene.Sam.Screen.Count(message => message.Text.Contains("waited", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task AnAnswerInTimeIsNotReminded()
    {
        await AskFromNewYorkAsync();
        await Scene.Priya.ClickAsync("Send answer", new JsonObject { ["reply"] = "Try again" });
        await PassAsync(TimeSpan.FromDays(1));
        Assert.DoesNotContain("overdue", Scene.Lines, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsPutOffComesBack()
    {
        await AskFromNewYorkAsync();
        await Scene.Priya.ClickAsync("Save for later", new JsonObject { ["until"] = "tomorrow" });
        Scene.Card.Shows("set this aside until {{DATE(2026-11-03T");
        await PassAsync(TimeSpan.FromHours(25));
        Assert.Contains("is back. It was set aside until now", Scene.Lines, StringComparison.Ordinal);
        Assert.Equal((TicketState.Taken, "Priya Nair"), ((await Scene.TicketAsync()).State, (await Scene.TicketAsync()).AssigneeName));
    }

    [Fact]
    public async Task WhatIsPutOffIsNotRemindedOfBeforeItIsDueAnew()
    {
        await AskFromNewYorkAsync();
        await Scene.Priya.ClickAsync("Save for later", new JsonObject { ["until"] = "tomorrow" });
        await PassAsync(TimeSpan.FromHours(25));
        Assert.DoesNotContain("overdue", Scene.Lines, StringComparison.Ordinal);
        await PassAsync(TimeSpan.FromHours(2));
        Assert.Contains("is overdue", Scene.Lines, StringComparison.Ordinal);
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

    private Task PassAsync(TimeSpan span) => App.PassAsync(_time, span, pieces: 10);
}
