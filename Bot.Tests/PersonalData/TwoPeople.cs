using System.Text;
using System.Text.Json.Nodes;
using CsBot.Storage;
using CsBot.Tests.Invitations;
using CsBot.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CsBot.Tests.PersonalData;

/// <summary>Somebody whose every trace can be recognised.</summary>
/// <param name="Mark">Stands in everything that they write, and in their picture.</param>
public sealed record Customer(string Name, string ObjectId, string Mark)
{
    public string Id => $"29:{Name}";

    public string Chat => $"a:{Name}";

    /// <summary>In threes, so that it is the same in base64 wherever it stands.</summary>
    public byte[] Picture => [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R', 0, 0, 0, 2, 0, 0, 0, 3, .. Encoding.ASCII.GetBytes(Mark)];

    public IEnumerable<string> Traces => [Name, ObjectId, Mark, Convert.ToBase64String(Encoding.ASCII.GetBytes(Mark))];
}

/// <summary>Two customers who have done everything a person can do, so that each table has something about each.</summary>
public sealed class TwoPeople : IAsyncDisposable
{
    public static readonly Customer Zara = new("Zara Quill", "11111111-aaaa-4000-8000-00000000000a", "zebra4711abc");
    public static readonly Customer Yoko = new("Yoko Marsh", "22222222-bbbb-4000-8000-00000000000b", "yak0815defxy");

    private TwoPeople(SupportScene scene) => Scene = scene;

    public SupportScene Scene { get; }

    public BotApp App => Scene.App;

    /// <param name="connectionString">Of PostgreSQL; null for SQLite.</param>
    public static async Task<TwoPeople> StartAsync(string? connectionString = null)
    {
        BotApp app = connectionString is null ? await BotApp.StartAsync() : await BotApp.StartOnAsync(connectionString);
        await app.Support().InstallAsync();
        var people = new TwoPeople(new SupportScene(app));
        foreach (Customer customer in new[] { Zara, Yoko })
        {
            await people.LiveAsync(customer);
        }

        return people;
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();

    public Chat ChatOf(Customer customer) => App.Customer(customer.Name);

    private async Task LiveAsync(Customer customer)
    {
        Chat chat = ChatOf(customer);
        await chat.InstallAsync();
        await ArriveAsync(customer, chat);
        await chat.SayAsync($"my fish tank {customer.Mark} leaks on the carpet since sunday");
        await RateAsync(customer, chat);
        string first = await RequestAsync(customer, chat);
        await LearnAsync(customer);
        await chat.SayAsync("go to step 4");
        await chat.SayAsync("remind me later");
        await chat.ClickAsync("Pause the guide", new JsonObject { ["when"] = "hour" });
        await Scene.AskAsync(chat, $"The second matter of {customer.Mark}", new JsonObject { ["topic"] = "other" });
        await Scene.Priya.ClickAsync("Take");
        Assert.NotEqual(first, (await Scene.TicketAsync()).Number);
        await ParkAsync(customer);
        await FailAsync(customer);
    }

    /// <summary>With all that Teams tells of a person.</summary>
    private static async Task ArriveAsync(Customer customer, Chat chat)
    {
        JsonObject hello = chat.Activity("message", new JsonObject { ["text"] = "go to step 3", ["localTimezone"] = "Europe/Lisbon" });
        hello["from"]!["aadObjectId"] = customer.ObjectId;
        await chat.PostAsync(hello);
    }

    private static async Task RateAsync(Customer customer, Chat chat)
    {
        await chat.SayAsync("my boss forwarded me the invitation, can i use it?");
        string answer = chat.Screen.Last(message => message.Activity["channelData"]?["feedbackLoop"] is not null).Id;
        var rating = new JsonObject { ["reaction"] = "dislike", ["feedback"] = new JsonObject { ["feedbackText"] = $"no word of {customer.Mark}" }.ToJsonString() };
        await chat.PostAsync(chat.Activity("invoke", new JsonObject
        {
            ["name"] = "message/submitAction",
            ["replyToId"] = answer,
            ["value"] = new JsonObject { ["actionName"] = "feedback", ["actionValue"] = rating },
        }));
    }

    /// <summary>A request that is taken, talked about, illustrated, answered, listed in the channel and resolved.</summary>
    private async Task<string> RequestAsync(Customer customer, Chat chat)
    {
        string number = await Scene.AskAsync(chat, $"It shows {customer.Mark} and nothing else");
        await Scene.Priya.ClickAsync("Take");
        await chat.ClickAsync("Talk to Priya Nair here");
        await chat.SayAsync($"are you there, {customer.Mark}?");
        await chat.SayAsync("bot");
        await chat.ClickAsync("Add a picture");
        await using (FileHost host = await FileHost.StartAsync(customer.Picture))
        {
            await chat.PostAsync(chat.Activity("message", new JsonObject
            {
                ["attachments"] = new JsonArray(new JsonObject
                {
                    ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
                    ["name"] = "screen.png",
                    ["contentUrl"] = "https://contoso.sharepoint.com/x",
                    ["content"] = new JsonObject { ["downloadUrl"] = host.Address, ["uniqueId"] = "1", ["fileType"] = "png" },
                }),
            }));
        }

        chat.Last.Shows("picture is with the team");
        await Scene.Priya.ClickAsync("Send answer", new JsonObject { ["reply"] = $"Unplug the {customer.Mark}." });
        await Scene.Priya.MentionAsync("open");
        await Scene.Priya.ClickAsync(Scene.Card, "Resolve it", new JsonObject { ["reason"] = "Solved" });
        await chat.ClickAsync("2");
        return number;
    }

    /// <summary>What they asked becomes an answer for everybody.</summary>
    private async Task LearnAsync(Customer customer)
    {
        JsonObject form = await Scene.Priya.ClickAsync(Scene.Card, "Make this an answer");
        Assert.Contains(customer.Mark, form.ToJsonString(), StringComparison.Ordinal);
        await Scene.Priya.ExecuteAsync(Scene.Card.Id, "answer.propose", new JsonObject
        {
            ["ticket"] = (await Scene.TicketAsync()).Number,
            ["name"] = "A blinking banner",
            ["phrasings"] = $"It shows {customer.Mark} and nothing else\nwhy does the banner blink",
            ["words"] = "Unplug it.",
        });
        await Scene.Sam.ClickAsync("Approve");
    }

    /// <summary>What no conversation brings about on purpose.</summary>
    private async Task FailAsync(Customer customer)
    {
        RowWrites rows = App.Services.GetRequiredService<RowWrites>();
        await App.Services.GetRequiredService<IDatabase>().WriteAsync(
        [
            rows.Put(new FailureRow { Conversation = customer.Chat, Place = "somewhere", Reference = "abc", At = TimeProvider.System.GetUtcNow() }),
            rows.Put(new LeaseRow { Conversation = customer.Chat, Owner = "a process that is gone" }),
        ]);
    }

    /// <summary>The team answers while the person has blocked the bot, and a list for the team cannot be delivered.</summary>
    private async Task ParkAsync(Customer customer)
    {
        App.Connector.Script = (_, call) => Task.FromResult(call.Body?.ToJsonString().Contains(customer.Mark, StringComparison.Ordinal) == true
            ? Results.Json(new { error = new { code = "ConversationBlockedByUser", message = "gone" } }, statusCode: 403)
            : null);
        await Scene.Priya.ClickAsync("Send answer", new JsonObject { ["reply"] = $"Once more: unplug the {customer.Mark}." });
        await App.Support().MentionAsync("open");
        App.Connector.Script = null;
        Assert.True(await App.ReadAsync(db => db.Outbox.CountAsync(row => row.State == OutboxState.Parked)) >= 2);
    }
}
