using System.Text.Json.Nodes;
using CsBot.Admin;
using CsBot.Storage;
using CsBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CsBot.Tests.Attacks;

/// <summary>No answer becomes live that one person alone has seen, whatever that person deletes, changes or takes back in between.</summary>
public sealed class FourEyesTests : SupportTest
{
    private const string Question = "why does the purple banner blink on my screen";

    protected override async Task ArrangeAsync()
    {
        await Scene.AskAsync(Alex, Question);
        await Scene.Sam.ClickAsync("Resolve it", new JsonObject { ["reason"] = "Solved" });
    }

    [Fact]
    public Task WhoDeletesTheirDataInBetweenApprovesNothing() => EraseAndApproveAsync(async () =>
    {
        Chat sam = App.Customer("Sam Support");
        await sam.SayAsync("delete my data");
        await sam.ClickAsync("Yes, delete it");
    });

    [Fact]
    public Task WhoRemovesTheirDataByTheChannelApprovesNothing() => EraseAndApproveAsync(() =>
    {
        Chat sam = App.Customer("Sam Support");
        return sam.PostAsync(sam.Activity("deleteUserData", []));
    });

    [Fact]
    public Task WhoIsErasedByTheAdminApprovesNothing() => EraseAndApproveAsync(async () => Assert.Equal(0, await ErasePerson
        .Create(new EraseConsole(new StringReader(""), new StringWriter(), new StringWriter()))
        .Parse(["--person", "29:Sam Support", "--yes", $"--Storage:DataFolder={App.DataFolder}", "--Escalation:SupportTeamId=19:support@thread.tacv2"]).InvokeAsync()));

    [Fact]
    public async Task ADraftWhoseAuthorIsUnknownIsApprovedByNobody()
    {
        CardView draft = await ProposeAsync(Scene.Sam);
        await App.Services.GetRequiredService<IDatabase>().WriteAsync([new Write("""UPDATE "LearnedAnswers" SET "Author" = '', "AuthorName" = 'a former member' """, [])]);
        foreach (Chat person in new[] { Scene.Sam, Scene.Priya })
        {
            JsonObject answer = await person.ClickAsync(draft, "Approve");
            Assert.Contains("it can no longer be approved", answer["value"]!.GetValue<string>(), StringComparison.Ordinal);
        }

        Assert.Equal(LearnedState.Draft, await StateAsync());
    }

    [Fact]
    public async Task WhoTakesTheirDraftBackDoesNotApproveItAfterwards()
    {
        CardView draft = await ProposeAsync(Scene.Sam);
        await Scene.Sam.ClickAsync(draft, "Take it back");
        await Scene.Sam.ExecuteAsync(draft.Id, "answer.approve", new JsonObject { ["answer"] = await IdAsync() });
        await Scene.Sam.ExecuteAsync(draft.Id, "answer.undo", new JsonObject { ["answer"] = await IdAsync() });
        await Scene.Sam.ExecuteAsync(draft.Id, "answer.approve", new JsonObject { ["answer"] = await IdAsync() });
        Assert.Equal(LearnedState.Undone, await StateAsync());
    }

    [Fact]
    public async Task WhatAnotherHasWrittenAndApprovedStaysWhenItsAuthorIsErased()
    {
        CardView draft = await ProposeAsync(Scene.Sam);
        await Scene.Priya.ClickAsync(draft, "Approve");
        Chat sam = App.Customer("Sam Support");
        await sam.PostAsync(sam.Activity("deleteUserData", []));
        LearnedAnswerRow row = await App.ReadAsync(db => db.LearnedAnswers.AsNoTracking().SingleAsync());
        Assert.Equal((LearnedState.Live, "", "a former member"), (row.State, row.Author, row.AuthorName));
    }

    private async Task EraseAndApproveAsync(Func<Task> erase)
    {
        CardView draft = await ProposeAsync(Scene.Sam);
        string id = await IdAsync();
        await erase();
        JsonObject answer = await Scene.Sam.ExecuteAsync(draft.Id, "answer.approve", new JsonObject { ["answer"] = id });
        Assert.Contains("no longer exists", answer["value"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(0, await App.ReadAsync(db => db.LearnedAnswers.CountAsync()));
        (await App.Customer("Berta").SayAsync(Question)).DoesNotShow("Unplug");
    }

    private async Task<CardView> ProposeAsync(Chat author)
    {
        await author.ExecuteAsync(Scene.Card.Id, "answer.propose", new JsonObject
        {
            ["ticket"] = (await Scene.TicketAsync()).Number,
            ["name"] = "The banner blinks",
            ["phrasings"] = Question,
            ["words"] = "Unplug the fridge.",
        });
        return Scene.Sam.Last;
    }

    private Task<string> IdAsync() => App.ReadAsync(db => db.LearnedAnswers.Select(row => row.Id).SingleAsync());

    private Task<LearnedState> StateAsync() => App.ReadAsync(db => db.LearnedAnswers.Select(row => row.State).SingleAsync());
}
