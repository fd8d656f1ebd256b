using System.Text.Json.Nodes;
using CsBot.Tests.Support;
using CsBot.Tickets;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Tests.Dialogs.Requests;

/// <summary>What is edited or deleted on one side is edited or deleted on the other, and in what is kept.</summary>
public sealed class EditTests : SupportTest
{
    protected override async Task ArrangeAsync()
    {
        await Scene.AskAsync(Alex, "It is blank");
        await Scene.Priya.ClickAsync("Take");
        await Alex.ClickAsync("Talk to Priya Nair here");
    }

    [Fact]
    public async Task ACustomersEditReachesTheThread()
    {
        string id = await SayAsync(Alex, new JsonObject { ["text"] = "It is blue" });
        int count = Scene.Sam.Screen.Count;
        await ChangeAsync(Alex, "messageUpdate", id, new JsonObject { ["text"] = "It is green, password Sommer2026!" });
        Assert.Equal(count, Scene.Sam.Screen.Count);
        Assert.Contains("It is green", Scene.Lines, StringComparison.Ordinal);
        Assert.DoesNotContain("It is blue", Scene.Lines, StringComparison.Ordinal);
        Assert.DoesNotContain("Sommer2026", Scene.Lines, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ACustomersDeletionReachesTheThreadAndTheHistory()
    {
        string id = await SayAsync(Alex, new JsonObject { ["text"] = "It is blue" });
        await ChangeAsync(Alex, "messageDelete", id, []);
        Assert.DoesNotContain("It is blue", Scene.Lines, StringComparison.Ordinal);
        Assert.Contains("author deleted this message", Scene.Lines, StringComparison.Ordinal);
        Assert.Equal(0, await App.ReadAsync(db => db.TicketEvents.CountAsync(row => row.Text == "It is blue")));
    }

    [Fact]
    public async Task ACustomersDeletionThatIsTakenBackBringsTheWordsBack()
    {
        string id = await SayAsync(Alex, new JsonObject { ["text"] = "It is blue" });
        await ChangeAsync(Alex, "messageDelete", id, []);
        await ChangeAsync(Alex, "messageUpdate", id, new JsonObject { ["text"] = "It is blue" }, "undeleteMessage");
        Assert.Contains("(customer) writes: It is blue", Scene.Lines, StringComparison.Ordinal);
        Assert.DoesNotContain("was taken back", Scene.Lines, StringComparison.Ordinal);
        Assert.Equal(1, await App.ReadAsync(db => db.TicketEvents.CountAsync(row => row.Text == "It is blue")));
    }

    [Fact]
    public async Task AnAnswersEditReachesTheCustomer()
    {
        string id = await SayAsync(Scene.Priya, Chat.Mention("Press F6"));
        await ChangeAsync(Scene.Priya, "messageUpdate", id, Chat.Mention("Press F5"));
        Alex.Last.Shows("Press F5");
        Assert.DoesNotContain(Alex.Screen, card => card.Text.Contains("Press F6", StringComparison.Ordinal));
        await ChangeAsync(Scene.Priya, "messageDelete", id, []);
        Alex.Last.Shows("author deleted this message");
    }

    [Fact]
    public async Task NobodyEditsWhatAnotherHasSaid()
    {
        string id = await SayAsync(Alex, new JsonObject { ["text"] = "It is blue" });
        await ChangeAsync(App.Customer("Eve"), "messageUpdate", id, new JsonObject { ["text"] = "forged" });
        Assert.Contains("It is blue", Scene.Lines, StringComparison.Ordinal);
    }

    private static async Task<string> SayAsync(Chat chat, JsonObject message)
    {
        JsonObject activity = chat.Activity("message", message);
        await chat.PostAsync(activity);
        return activity["id"]!.GetValue<string>();
    }

    private static async Task ChangeAsync(Chat chat, string type, string id, JsonObject members, string? eventType = null)
    {
        JsonObject activity = chat.Activity(type, members);
        activity["id"] = id;
        activity["channelData"]!["eventType"] = eventType ?? (type == "messageUpdate" ? "editMessage" : "softDeleteMessage");
        await chat.PostAsync(activity);
    }
}
