using System.Net;
using System.Text.Json;
using CsBot.LocalChat;
using CsBot.Storage;
using CsBot.Tickets;
using Microsoft.Extensions.DependencyInjection;

namespace CsBot.Tests.Board;

/// <summary>A bot with a week behind it: six requests, six people in the guide, answers, questions, invitations, and a message that was given up.</summary>
public sealed class BoardScene : IAsyncLifetime
{
    public const string Formula = "=HYPERLINK(\"https://bad.example\",\"look\")";

    private static readonly string[] Chats = ["a:one", "a:two", "a:three", "a:four", "a:five", "a:six"];

    public BotApp App { get; private set; } = null!;

    public static DateTimeOffset Now { get; } = TimeProvider.System.GetUtcNow();

    public async Task InitializeAsync()
    {
        App = await BotApp.StartAsync();
        await SeedAsync(App);
    }

    public Task DisposeAsync() => App.DisposeAsync().AsTask();

    /// <summary>Connects the team's channel, and writes down what has happened.</summary>
    public static async Task SeedAsync(BotApp app)
    {
        await app.Support().InstallAsync();
        await SeedAsync(app, [.. Requests, .. Journeys, .. Questions, .. Counts, GivenUp]);
    }

    internal static async Task SeedAsync(BotApp app, IEnumerable<object> rows)
    {
        RowWrites writes = app.Services.GetRequiredService<RowWrites>();
        WriteResult result = await app.Services.GetRequiredService<IDatabase>().WriteAsync([.. rows.Select(row => writes.Insert(row))]);
        Assert.Equal(WriteOutcome.Committed, result.Outcome);
    }

    public Task<JsonElement> DataAsync(int weeks = 4) => DataAsync(App, weeks);

    public static async Task<JsonElement> DataAsync(BotApp app, int weeks)
    {
        using HttpResponseMessage answer = await app.Http.GetAsync($"/board/data?weeks={weeks}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
    }

    /// <summary>The rows of a table, each with its cells as the page gets them.</summary>
    public static string[] Rows(JsonElement data, string table) =>
        [.. Table(data, table).GetProperty("rows").EnumerateArray().Select(row => string.Join(" | ", row.EnumerateArray().Select(cell => cell.ToString())))];

    public static JsonElement Table(JsonElement data, string name) =>
        data.GetProperty("tables").EnumerateArray().Single(table => table.GetProperty("name").GetString() == name);

    internal static Ticket Request(int number, TicketState state, double firstAnswer, double? solved = null, string? holder = null, string inbox = LocalChatIds.SupportChannelId)
    {
        DateTimeOffset opened = Now.AddHours(-40);
        var ticket = new Ticket
        {
            Number = $"CS-{number}",
            Customer = "{}",
            CustomerConversation = Chats[number % Chats.Length],
            CustomerName = "Ana Secret",
            Topic = "other",
            Step = number % 2 == 0 ? "fill-in-form" : null,
            Problem = "It is blank",
            Opened = opened,
            State = state,
            Inbox = state == TicketState.Waiting ? null : inbox,
            FirstReply = firstAnswer > 0 ? opened.AddHours(firstAnswer) : null,
            Due = firstAnswer > 0 ? null : opened.AddHours(8),
            ClosedAt = solved is { } hours ? opened.AddHours(hours) : null,
        };
        ticket.Owner = holder is null ? null : new TicketActor(TicketParty.Member, $"29:{holder}", holder);
        return ticket;
    }

    private static IEnumerable<object> Requests =>
    [
        Request(1, TicketState.Open, 0),
        Request(2, TicketState.Taken, 1, holder: "Priya Nair"),
        Request(3, TicketState.Resolved, 2, 10, "Priya Nair"),
        Request(4, TicketState.Resolved, 3, 12, "Sam Support"),
        Request(5, TicketState.Resolved, 4, 14, "Sam Support"),
        Request(6, TicketState.Resolved, 5, 16, "Sam Support"),
        Request(7, TicketState.Resolved, 6, 30, "Sam Support"),
        Request(8, TicketState.Waiting, 0),
        Request(9, TicketState.Open, 0, inbox: "19:another-team@thread.tacv2"),
    ];

    private static IEnumerable<object> Journeys =>
    [
        Journey(0, "fill-in-form", silent: true),
        Journey(1, "fill-in-form", silent: true),
        Journey(2, "fill-in-form", silent: false),
        Journey(3, "account-created", silent: false),
        Journey(4, "look-around", silent: false, confirmed: true),
        Journey(5, "look-around", silent: false, confirmed: true),
        Journey(5, "open-signup", silent: true, replaced: true),
        Journey(5, "open-signup", silent: true, practice: true),
    ];

    private static IEnumerable<object> Questions =>
    [
        .. Chats.Take(5).Select((chat, number) => Question(chat, number, QuestionKind.NotKnown, null, Formula)),
        Question("a:six", 6, QuestionKind.Unsure, null, "who pays for the plan"),
        Question("a:one", 7, QuestionKind.Helpful, "account-locked", null),
        Question("a:two", 8, QuestionKind.Unhelpful, "account-locked", null),
    ];

    private static IEnumerable<object> Counts =>
    [
        Count(DailyCountKind.Answer, "account-locked", 0, 4),
        Count(DailyCountKind.Answer, "account-locked", 1, 3),
        Count(DailyCountKind.Answer, "account-locked", 400, 90),
        Count(DailyCountKind.Verdict, "genuine", 0, 5),
        Count(DailyCountKind.Verdict, "forwarded", 1, 2),
    ];

    private static OutboxRow GivenUp => new()
    {
        Id = "given-up",
        Conversation = "a:one",
        Kind = OutboxKind.Send,
        Reference = """{"serviceUrl":"http://127.0.0.1:9/","user":{"id":"29:one","name":"Ana Secret"},"conversation":{"id":"a:one","conversationType":"personal"},"channelId":"msteams"}""",
        Activity = """{"type":"message","text":"Hello"}""",
        State = OutboxState.Failed,
        Attempts = 3,
        Error = "403 Forbidden",
        Created = Now.AddHours(-3),
    };

    private static JourneyRow Journey(int person, string step, bool silent, bool confirmed = false, bool replaced = false, bool practice = false) => new()
    {
        Id = $"{Chats[person]}/{Guid.NewGuid():N}",
        Conversation = Chats[person],
        GuideId = "customersource",
        Started = Now.AddDays(-8),
        LastSign = silent ? Now.AddDays(-3) : Now.AddHours(-1),
        LastStep = step,
        Confirmed = confirmed,
        Replaced = replaced,
        Practice = practice,
    };

    private static QuestionRow Question(string chat, int number, QuestionKind kind, string? topic, string? text) =>
        new() { Id = $"{chat}|{number}", Conversation = chat, At = Now.AddMinutes(-number), Kind = kind, Topic = topic, Text = text };

    private static DailyCountRow Count(DailyCountKind kind, string name, int daysAgo, int count) =>
        new() { Day = new DateTimeOffset(Now.UtcDateTime.Date.AddDays(-daysAgo), TimeSpan.Zero), Kind = kind, Name = name, Count = count };
}
