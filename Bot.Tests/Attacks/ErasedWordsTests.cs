using CsBot.LocalChat;
using CsBot.Storage;
using CsBot.Tests.Support;
using CsBot.Tickets;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Tests.Attacks;

/// <summary>Erasing takes what is the person's, whatever they are called and however they write, and nothing that is the team's or another's.</summary>
public sealed class ErasedWordsTests : SupportTest
{
    private const string Fridge = "why does the purple banner blink on my screen";

    [Theory]
    [InlineData("e")]
    [InlineData("I")]
    [InlineData("The")]
    [InlineData("Report")]
    [InlineData("报告")]
    [InlineData("и")]
    [InlineData("1")]
    public async Task TheTeamsPendingReportIsNotTheirs(string name)
    {
        Chat customer = Named(name);
        await Scene.AskAsync(customer, "The page stays white");
        await App.Customer("Berta").SayAsync(Fridge);
        await WithTheInboxAwayAsync(() => App.Support().MentionAsync("report"));
        int waiting = await WaitingAsync();
        Assert.InRange(waiting, 1, 10);
        await EraseAsync(customer);
        Assert.Equal(1, await App.ReadAsync(db => db.Outbox.CountAsync(row => row.State != OutboxState.Delivered && row.Activity.Contains(Fridge))));
    }

    [Theory]
    [InlineData("message")]
    [InlineData("microsoft")]
    [InlineData("TextBlock")]
    [InlineData("questions")]
    [InlineData("msteams")]
    [InlineData("person.ask")]
    public async Task NorByAWordThatEveryMessageHas(string problem)
    {
        await Scene.AskAsync(Alex, problem);
        await App.Customer("Berta").SayAsync(Fridge);
        await WithTheInboxAwayAsync(() => App.Support().MentionAsync("missed"));
        await EraseAsync(Alex);
        Assert.Equal(1, await App.ReadAsync(db => db.Outbox.CountAsync(row => row.State != OutboxState.Delivered && row.Activity.Contains(Fridge))));
    }

    [Theory]
    [InlineData("Zara", "The page stays white since noon")]
    [InlineData("e", "no")]
    [InlineData("马", "打不开网页")]
    [InlineData("Мария", "страница белая")]
    public async Task WhatTellsOfTheirRequestGoes(string name, string problem)
    {
        Chat customer = Named(name);
        string number = await Scene.AskAsync(customer, problem);
        await WithTheInboxAwayAsync(() => App.Support().MentionAsync("open"));
        Assert.Equal(1, await NamingAsync(number));
        await EraseAsync(customer);
        Assert.Equal(0, await NamingAsync(number));
        Assert.Equal(0, await App.ReadAsync(db => db.Tickets.CountAsync()));
    }

    [Theory]
    [InlineData("glorp zonk")]
    [InlineData("重置密码呢")]
    [InlineData("zonk")]
    public async Task AQuestionOfTheirsAloneLeavesThePendingList(string question)
    {
        await Alex.SayAsync(question);
        Assert.Equal(1, await App.ReadAsync(db => db.Questions.CountAsync()));
        await WithTheInboxAwayAsync(() => App.Support().MentionAsync("missed"));
        await EraseAsync(Alex);
        Assert.Equal(0, await App.ReadAsync(db => db.Outbox.CountAsync(row => row.State != OutboxState.Delivered && row.Activity.Contains(question))));
    }

    [Fact]
    public async Task AQuestionThatOthersAskedTooStays()
    {
        await Alex.SayAsync(Fridge);
        await App.Customer("Berta").SayAsync(Fridge);
        await WithTheInboxAwayAsync(() => App.Support().MentionAsync("missed"));
        await EraseAsync(Alex);
        Assert.Equal(1, await App.ReadAsync(db => db.Outbox.CountAsync(row => row.State != OutboxState.Delivered && row.Activity.Contains(Fridge))));
    }

    private Chat Named(string name) => new(App, new ChatPlace("a:erased", "personal", LocalChatIds.CustomerTenantId, "29:erased", name, null));

    /// <summary>What is said to the bot in the channel is heard; its answer cannot be posted.</summary>
    private async Task WithTheInboxAwayAsync(Func<Task> say)
    {
        App.Connector.Script = (_, call) => Task.FromResult<IResult?>(call.Conversation.StartsWith("19:", StringComparison.Ordinal)
            ? Results.Json(new { error = new { code = "BotNotInConversationRoster", message = "gone" } }, statusCode: StatusCodes.Status403Forbidden)
            : null);
        await say();
    }

    private static async Task EraseAsync(Chat customer)
    {
        await customer.SayAsync("delete my data");
        await customer.ClickAsync("Yes, delete it");
    }

    private Task<int> WaitingAsync() => App.ReadAsync(db => db.Outbox.CountAsync(row => row.State != OutboxState.Delivered));

    private Task<int> NamingAsync(string number) => App.ReadAsync(db => db.Outbox.CountAsync(row =>
        row.State != OutboxState.Delivered && row.Conversation == LocalChatIds.SupportChannelId && row.Activity.Contains(number)));
}
