using System.Text.Json.Nodes;
using CsBot.Tests.Support;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CsBot.Tests.Dialogs.Requests;

/// <summary>Whoever asks for a person chooses: the form says when one is there, and a question that the bot can answer is offered, not sent.</summary>
public sealed class AsideTests : SupportTest
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 2, 12, 0, 0, TimeSpan.Zero));

    protected override Task<SupportScene> StartAsync() => SupportScene.StartAsync(builder => builder
        .UseSetting("Escalation:Hours", "Mon-Fri 09:00-17:00")
        .ConfigureTestServices(services => services.AddSingleton<TimeProvider>(_time)));

    [Theory]
    [InlineData("which browser can I use?")]
    [InlineData("What is a work or school account")]
    public async Task AQuestionThatTheBotCanAnswerIsOffered(string question)
    {
        await Alex.SayAsync("person");
        CardView offer = await Alex.SayAsync(question);
        offer.Shows("I can answer that: ");
        Assert.Equal(0, await CountAsync());
        await Alex.ClickAsync(offer, "Show the answer");
        Assert.Equal(offer.Text.Split('\n')[0]["I can answer that: ".Length..], Alex.Last.Text.Split('\n')[0]);
        Assert.Equal(0, await CountAsync());
        (await Alex.SayAsync("where am i")).Shows("not started the guide");
    }

    [Fact]
    public async Task OrSentWhenThePersonSaysSo()
    {
        await Alex.SayAsync("person");
        await Alex.ClickAsync(await Alex.SayAsync("which browser can I use?"), "Send to support");
        Assert.Equal("which browser can I use?", (await Scene.TicketAsync()).Problem);
    }

    [Fact]
    public async Task InAGuideTheAnswerLeadsBackToTheStep()
    {
        await Alex.SayAsync("go to step 3");
        await Alex.SayAsync("person");
        await Alex.ClickAsync(await Alex.SayAsync("which browser can I use?"), "Show the answer");
        Alex.Last.Shows("You are at **step 3 of 14**");
        (await Alex.SayAsync("next")).Shows("Step 4 of 14");
    }

    [Theory]
    [InlineData("The page stays white after I sign in, and I have tried two browsers")]
    [InlineData("it says the address is already taken")]
    public async Task WhoDescribesAProblemIsNotAskedAgain(string problem)
    {
        await Alex.SayAsync("person");
        await Alex.SayAsync(problem);
        Assert.Equal(problem, (await Scene.TicketAsync()).Problem);
    }

    [Fact]
    public async Task SmallTalkIsNoRequest()
    {
        await Alex.SayAsync("person");
        await Alex.SayAsync("how are you?");
        Assert.Equal(0, await CountAsync());
        Assert.Contains(Alex.Last.Actions, action => action.Title == "Send to support");
    }

    [Theory]
    [InlineData(2, "at work now")]
    [InlineData(7, "The team is back on Mon 9 Nov 09:00")]
    public async Task TheFormSaysWhenSomebodyIsThere(int day, string text)
    {
        await App.PassAsync(_time, TimeSpan.FromDays(day - 2));
        (await Alex.SayAsync("person")).Shows(text);
    }

    [Fact]
    public async Task WhatIsKnownIsFoldedAndSentAllTheSame()
    {
        await Alex.SayAsync("go to step 2");
        CardView form = await Alex.SayAsync("person");
        JsonObject fold = form.Card!["body"]!.AsArray().OfType<JsonObject>().Single(element => element["id"]?.ToString() == "more");
        Assert.False(fold["isVisible"]!.GetValue<bool>());
        Assert.Equal(["topic", "urgency"], fold["items"]!.AsArray().Select(item => item!["id"]?.ToString()).OfType<string>());
        await Alex.ClickAsync("Send to support", new JsonObject { ["problem"] = "It is blank" });
        Assert.Equal("create-account", (await Scene.TicketAsync()).Topic);
    }

    private Task<int> CountAsync() => App.ReadAsync(db => db.Set<CsBot.Tickets.Ticket>().CountAsync());
}
