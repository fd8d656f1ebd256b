using System.Text.Json.Nodes;
using CsBot.Dialogs.Guides;
using CsBot.LocalChat;
using CsBot.Storage;
using CsBot.Support.Inboxes;
using CsBot.Tickets;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CsBot.Tests.Support;

/// <summary>A customer in one tenant, and two people of the support team in another.</summary>
public sealed class SupportScene(BotApp app) : IAsyncDisposable
{
    public BotApp App => app;

    public Chat Alex => app.Customer();

    public static async Task<SupportScene> StartAsync(Action<IWebHostBuilder>? configure = null, bool connected = true)
    {
        var scene = new SupportScene(await BotApp.StartAsync(configure: configure));
        if (connected)
        {
            await scene.App.Support().InstallAsync();
        }

        return scene;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    /// <summary>The newest thread that begins with a request, as one of the team sees it.</summary>
    public Chat Thread(string name = "Sam Support") => app.Support(
        app.Connector.Calls.Last(call => call.Method == "POST" && call.Conversation.EndsWith($";messageid={call.ActivityId}", StringComparison.Ordinal)
            && call.Body!["attachments"] is JsonArray { Count: > 0 }).Conversation,
        name);

    public Chat Priya => Thread("Priya Nair");

    public Chat Sam => Thread();

    /// <summary>Fills in the form; gives the number.</summary>
    public async Task<string> AskAsync(Chat customer, string problem, JsonObject? more = null)
    {
        await customer.SayAsync("person");
        JsonObject inputs = more ?? [];
        inputs["problem"] = problem;
        await customer.ClickAsync("Send to support", inputs);
        return await app.ReadAsync(db => db.Tickets.OrderByDescending(ticket => ticket.Opened).ThenByDescending(ticket => ticket.Number)
            .Select(ticket => ticket.Number).FirstAsync());
    }

    /// <summary>A one-time code, as the admin gets it.</summary>
    public async Task<string> MakeCodeAsync()
    {
        (string code, InboxCodeRow row) = app.Services.GetRequiredService<InboxCodes>().Make();
        await app.Services.GetRequiredService<IDatabase>().WriteAsync([app.Services.GetRequiredService<RowWrites>().Insert(row)]);
        return code;
    }

    /// <summary>Somebody in a channel of the support team; a member only if the roster says so.</summary>
    public Chat InChannel(string channel, string name, string team = LocalChatIds.SupportTeamId) =>
        new(app, new ChatPlace(channel, "channel", LocalChatIds.SupportTenantId, $"29:{name}", name, team));

    /// <summary>The bot is removed from the team.</summary>
    public Task<HttpResponseMessage> LoseChannelAsync() =>
        app.Support().PostAsync(app.Support().Activity("installationUpdate", new JsonObject { ["action"] = "remove" }));

    /// <summary>Somebody leaves the team.</summary>
    public async Task LeaveTeamAsync(string person)
    {
        JsonObject left = app.Support().Activity("conversationUpdate", new JsonObject { ["membersRemoved"] = new JsonArray(new JsonObject { ["id"] = person }) });
        left["channelData"]!["eventType"] = "teamMemberRemoved";
        app.Connector.Roster.TryRemove(person, out _);
        await app.Support().PostAsync(left);
    }

    /// <summary>The request's card in its thread, as it is now.</summary>
    public CardView Card => Sam.Screen.First(message => message.Card is not null);

    /// <summary>What stands below the card.</summary>
    public string Lines => string.Join('\n', Sam.Screen.Where(message => message.Card is null).Select(message => message.Text));

    internal Task<Ticket> TicketAsync() => app.ReadAsync(db => db.Tickets.AsNoTracking().OrderByDescending(ticket => ticket.Number).FirstAsync());
}
