using System.Text.Json.Nodes;
using CsBot.Tests.Support;
using CsBot.Tickets;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Tests.Dialogs.Requests;

/// <summary>What is edited or deleted on one side is edited or deleted on the other, and in what is kept.</summary>
public sealed class EditTests : IAsyncLifetime
{
    private SupportScene _scene = null!;

    public async Task InitializeAsync()
    {
        _scene = await SupportScene.StartAsync();
        await _scene.AskAsync(_scene.Alex, "It is blank");
        await _scene.Priya.ClickAsync("Take");
        await _scene.Alex.ClickAsync("Talk to Priya Nair here");
    }

    public async Task DisposeAsync() => await _scene.DisposeAsync();

    [Fact]
    public async Task ACustomersEditReachesTheThread()
    {
        string id = await SayAsync(_scene.Alex, new JsonObject { ["text"] = "It is blue" });
        int count = _scene.Sam.Screen.Count;
        await ChangeAsync(_scene.Alex, "messageUpdate", id, new JsonObject { ["text"] = "It is green, password Sommer2026!" });
        Assert.Equal(count, _scene.Sam.Screen.Count);
        Assert.Contains("It is green", _scene.Lines, StringComparison.Ordinal);
        Assert.DoesNotContain("It is blue", _scene.Lines, StringComparison.Ordinal);
        Assert.DoesNotContain("Sommer2026", _scene.Lines, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ACustomersDeletionReachesTheThreadAndTheHistory()
    {
        string id = await SayAsync(_scene.Alex, new JsonObject { ["text"] = "It is blue" });
        await ChangeAsync(_scene.Alex, "messageDelete", id, []);
        Assert.DoesNotContain("It is blue", _scene.Lines, StringComparison.Ordinal);
        Assert.Contains("was taken back", _scene.Lines, StringComparison.Ordinal);
        Assert.Equal(0, await _scene.App.ReadAsync(db => db.TicketEvents.CountAsync(row => row.Text == "It is blue")));
    }

    [Fact]
    public async Task AnAnswersEditReachesTheCustomer()
    {
        string id = await SayAsync(_scene.Priya, Chat.Mention("Press F6"));
        await ChangeAsync(_scene.Priya, "messageUpdate", id, Chat.Mention("Press F5"));
        Assert.Contains("Press F5", _scene.Alex.Last.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(_scene.Alex.Screen, card => card.Text.Contains("Press F6", StringComparison.Ordinal));
        await ChangeAsync(_scene.Priya, "messageDelete", id, []);
        Assert.Contains("was taken back", _scene.Alex.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NobodyEditsWhatAnotherHasSaid()
    {
        string id = await SayAsync(_scene.Alex, new JsonObject { ["text"] = "It is blue" });
        await ChangeAsync(_scene.App.Customer("Eve"), "messageUpdate", id, new JsonObject { ["text"] = "forged" });
        Assert.Contains("It is blue", _scene.Lines, StringComparison.Ordinal);
    }

    private static async Task<string> SayAsync(Chat chat, JsonObject message)
    {
        JsonObject activity = chat.Activity("message", message);
        await chat.PostAsync(activity);
        return activity["id"]!.GetValue<string>();
    }

    private static async Task ChangeAsync(Chat chat, string type, string id, JsonObject members)
    {
        JsonObject activity = chat.Activity(type, members);
        activity["id"] = id;
        activity["channelData"]!["eventType"] = type == "messageUpdate" ? "editMessage" : "softDeleteMessage";
        await chat.PostAsync(activity);
    }
}
