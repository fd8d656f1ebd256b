using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CsBot.Dialogs.Guides;
using CsBot.Tests.Requirements;
using CsBot.Tickets;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Tests.Tickets;

/// <summary>Two things at once on two replicas with one PostgreSQL database: one wins, the other is told, nothing is lost or done twice.</summary>
public sealed class TicketRaceTests : IAsyncLifetime
{
    private const int Rounds = 10;

    private BotApp? _one;
    private BotApp? _two;

    public async Task InitializeAsync()
    {
        if (PostgresServer.Missing is null)
        {
            _one = await BotApp.StartOnAsync(await PostgresServer.NewDatabaseAsync());
            _two = await _one.ReplicaAsync();
        }
    }

    public async Task DisposeAsync()
    {
        await (_two?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (_one?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    [PostgresFact]
    public async Task OfTwoWhoTakeItOneHasItAndTheOtherIsToldWho()
    {
        await _one!.Support().InstallAsync();
        for (int round = 0; round < Rounds; round++)
        {
            (Chat thread, Ticket ticket) = await OpenAsync($"Customer {round}");
            string[] answers = await BothAsync(
                (thread, "Priya Nair", "ticket.take", Data(ticket)), (thread, "Sam Support", "ticket.take", Data(ticket)));
            Ticket taken = await TicketAsync(ticket.Number);
            string winner = taken.AssigneeName!, loser = winner == "Priya Nair" ? "Sam Support" : "Priya Nair";
            Assert.Contains($"{winner} already has {ticket.Number}", answers[loser == "Priya Nair" ? 0 : 1], StringComparison.Ordinal);
            Assert.Equal(1, await EventsAsync(ticket, "Take"));
            Assert.Single(_one.Customer($"Customer {round}").Screen, card => card.Text.Contains($"{winner} has it", StringComparison.Ordinal));
        }
    }

    [PostgresFact]
    public async Task ATakeAndAWithdrawalAreBothTrueInSomeOrder()
    {
        await _one!.Support().InstallAsync();
        for (int round = 0; round < Rounds; round++)
        {
            (Chat thread, Ticket ticket) = await OpenAsync($"Customer {round}");
            await BothAsync((thread, "Priya Nair", "ticket.take", Data(ticket)), (_one.Customer($"Customer {round}"), "", "mine.withdraw", Data(ticket)));
            Assert.Equal(TicketState.Withdrawn, (await TicketAsync(ticket.Number)).State);
            int takes = await EventsAsync(ticket, "Take");
            Assert.Single(_one.Customer($"Customer {round}").Screen, card => card.Text.Contains("Withdrawn", StringComparison.Ordinal));
            Assert.Equal(takes, _one.Connector.Calls.Count(call => call.Conversation == ticket.CustomerConversation
                && call.Body!.ToJsonString().Contains("Priya Nair has it", StringComparison.Ordinal)));
        }
    }

    [PostgresFact]
    public async Task AnAnswerWhileItIsResolvedIsSentOrRefusedButNeverLost()
    {
        await _one!.Support().InstallAsync();
        for (int round = 0; round < Rounds; round++)
        {
            (Chat thread, Ticket ticket) = await OpenAsync($"Customer {round}");
            JsonObject reply = Data(ticket), reason = Data(ticket);
            reply["reply"] = "Try again";
            reason["reason"] = "Solved";
            string[] answers = await BothAsync((thread, "Priya Nair", "ticket.reply", reply), (thread, "Sam Support", "ticket.resolve", reason));
            bool sent = _one.Customer($"Customer {round}").Screen.Any(card => card.Text.Contains("Try again", StringComparison.Ordinal));
            Assert.Equal(!sent, answers[0].Contains("already closed", StringComparison.Ordinal));
            Assert.Equal(TicketState.Resolved, (await TicketAsync(ticket.Number)).State);
        }
    }

    [PostgresFact]
    public async Task NumbersGoUpByOneAndNoneIsGivenTwice()
    {
        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => AskAsync(i % 2 == 0 ? _one! : _two!, $"Customer {i}")));
        string[] numbers = await _one!.ReadAsync(db => db.Tickets.Select(ticket => ticket.Number).ToArrayAsync());
        Assert.Equal(Enumerable.Range(1001, 40).Select(n => $"CS-{n}"), numbers.Order());
    }

    [PostgresFact]
    public async Task ARequestThatRacesTheFirstChannelIsPosted()
    {
        Task asks = Task.WhenAll(Enumerable.Range(0, 10).Select(i => AskAsync(_two!, $"Customer {i}")));
        Chat channel = _one!.Support();
        await channel.PostAsync(channel.Activity("installationUpdate", new JsonObject { ["action"] = "add" }));
        await asks;
        await _one.SettleAsync();
        Assert.Equal(0, await _one.ReadAsync(db => db.Tickets.CountAsync(ticket => ticket.State == TicketState.Waiting)));
        Assert.Equal(10, _one.Connector.Calls.Count(call => call.Method == "POST" && call.Body?["attachments"] is not null
            && call.Conversation.EndsWith($";messageid={call.ActivityId}", StringComparison.Ordinal)));
    }

    private static JsonObject Data(Ticket ticket) => new() { ["ticket"] = ticket.Number };

    private static async Task AskAsync(BotApp app, string customer)
    {
        Chat chat = app.Customer(customer);
        foreach (string said in new[] { "person", "It is blank" })
        {
            HttpResponseMessage answer = await app.Http.PostAsJsonAsync("/api/messages", chat.Activity("message", new JsonObject { ["text"] = said }));
            Assert.True(answer.IsSuccessStatusCode, answer.StatusCode.ToString());
        }
    }

    private async Task<(Chat Thread, Ticket Ticket)> OpenAsync(string customer)
    {
        await AskAsync(_one!, customer);
        await _one!.SettleAsync();
        Ticket ticket = await _one.ReadAsync(db => db.Tickets.AsNoTracking().SingleAsync(row => row.CustomerName == customer));
        string conversation = await _one.ReadAsync(db => db.Outbox.Where(row => row.Id == ticket.ThreadOutboxId).Select(row => row.CreatedConversation!).SingleAsync());
        return (_one.Support(conversation), ticket);
    }

    /// <summary>Both clicks at once, each at its replica. Gives what each client got.</summary>
    private async Task<string[]> BothAsync(params (Chat Chat, string Who, string Verb, JsonObject Data)[] clicks)
    {
        BotApp[] apps = [_one!, _two!];
        string[] answers = await Task.WhenAll(clicks.Select(async (click, i) =>
        {
            JsonObject activity = click.Chat.Activity("invoke", new JsonObject
            {
                ["name"] = "adaptiveCard/action",
                ["replyToId"] = "1",
                ["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = click.Verb, ["data"] = click.Data.DeepClone() } },
            });
            if (click.Who.Length > 0)
            {
                activity["from"] = new JsonObject { ["id"] = $"29:{click.Who}", ["name"] = click.Who };
            }

            HttpResponseMessage answer = await apps[i].Http.PostAsJsonAsync("/api/messages", activity);
            Assert.True(answer.IsSuccessStatusCode, answer.StatusCode.ToString());
            return await answer.Content.ReadAsStringAsync();
        }));
        await _one!.SettleAsync();
        return answers;
    }

    private Task<Ticket> TicketAsync(string number) => _one!.ReadAsync(db => db.Tickets.AsNoTracking().SingleAsync(row => row.Number == number));

    private Task<int> EventsAsync(Ticket ticket, string action) =>
        _one!.ReadAsync(db => db.TicketEvents.CountAsync(row => row.Number == ticket.Number && row.Action == action));
}
