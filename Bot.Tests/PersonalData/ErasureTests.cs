using System.Text.Json.Nodes;
using CsBot.Admin;
using CsBot.Dialogs.Guides;
using CsBot.LocalChat;
using CsBot.PersonalData;
using CsBot.Storage;
using CsBot.Tests.Requirements;
using CsBot.Tests.Support;
using CsBot.Tickets;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Tests.PersonalData;

/// <summary>
/// Two people have done everything; one is erased, in each of the three ways. Then every column of every table is searched for that
/// person's ids, name, words and picture, and the other person's rows are compared.
/// </summary>
public sealed class ErasureTests
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(20);

    /// <summary>What stays of a person who is gone, and why.</summary>
    private static readonly (string Table, string Why)[] Staying =
    [
        ("Desks", "the last number that was given out: it must not be given out again"),
        ("Outbox", "that there was a thread, and that its lines were deleted: without it the card could not be updated"),
        ("LearnedAnswers", "what the team answers everybody, in the team's words"),
    ];

    [Fact]
    public Task InChat() => EraseAsync(null, AskForItAsync);

    [PostgresFact]
    public async Task InChatOnPostgreSql() => await EraseAsync(await PostgresServer.NewDatabaseAsync(), AskForItAsync);

    [Fact]
    public Task WhenTheChannelSaysSo() => EraseAsync(null, async people =>
    {
        Chat zara = people.ChatOf(TwoPeople.Zara);
        await zara.PostAsync(zara.Activity("deleteUserData", []));
        await ForgetTheRestAsync(people.App);
    });

    [Fact]
    public Task ByTheCommand() => EraseAsync(null, people => CommandAsync(people));

    [PostgresFact]
    public async Task ByTheCommandOnPostgreSql()
    {
        string database = await PostgresServer.NewDatabaseAsync();
        await EraseAsync(database, people => CommandAsync(people, "--Storage:Provider=PostgreSql", $"--Storage:ConnectionString={database}"));
    }

    [Fact]
    public async Task TheCommandAsksFirstAndKnowsWhomItDoesNotKnow()
    {
        await using BotApp app = await BotApp.StartAsync();
        await app.Customer("Zara Quill").SayAsync("go to step 5");
        var output = new StringWriter();
        Assert.Equal(1, await RunAsync(app, output, "no\n", "--person", "29:Zara Quill"));
        Assert.Contains("1 chat, 1 place in the guide with what they chose", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("Nothing was deleted.", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, await app.ReadAsync(db => db.States.CountAsync()));
        Assert.Equal(1, await RunAsync(app, output, "", "--person", "29:Nobody", "--yes"));
        Assert.Contains("The bot keeps nothing about 29:Nobody.", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, await RunAsync(app, output, "", "--person", "29:Zara Quill", "--tenant", "another", "--yes"));
        Assert.Contains("in the tenant another", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, await RunAsync(app, output, "yes\n", "--person", "29:Zara Quill", "--tenant", LocalChatIds.CustomerTenantId));
        Assert.Equal(0, await app.ReadAsync(db => db.States.CountAsync()));
        (await app.Customer("Zara Quill").SayAsync("where am i")).Shows("have not started");
        Assert.Equal(1, await app.ReadAsync(db => db.Conversations.CountAsync(row => row.Person == "29:Zara Quill")));
    }

    [Fact]
    public async Task AColleagueOfTheTeamLeavesTheirWorkWithoutTheirName()
    {
        await using TwoPeople people = await TwoPeople.StartAsync();
        people.Scene.Card.Shows("**Priya Nair** has it");
        Assert.Equal(0, await RunAsync(people.App, new StringWriter(), "", "--person", "29:Priya Nair", "--yes"));
        await people.App.SettleAsync();
        people.Scene.Card.Shows("Nobody has it now");
        string[] rows = [.. (await DatabaseDump.OfAsync(people.App)).Where(row => row.Contains("Priya", StringComparison.Ordinal))];

        // The answers to clicks are there for two days, and two customers have not got her last answer yet.
        Assert.All(rows, row => Assert.Contains(DatabaseDump.TableOf(row), new[] { "Seen", "Outbox" }));
        Assert.All(rows.Where(row => DatabaseDump.TableOf(row) == "Outbox"), row => Assert.Contains("State=3", row, StringComparison.Ordinal));
        Assert.Equal(2, await people.App.ReadAsync(db => db.LearnedAnswers.CountAsync(row => row.AuthorName == "a former member")));
    }

    [Fact]
    public async Task AColleagueWhoHadLeftTheTeamIsInNoClosedRequest()
    {
        await using SupportScene scene = await SupportScene.StartAsync();
        await CloseRequestOfPriyaAsync(scene);
        await scene.LeaveTeamAsync("29:Priya Nair");
        await AssertNoRequestNamesPriyaOnceErasedAsync(scene);
    }

    [Fact]
    public async Task AColleagueWhoseInboxWasLostIsInNoRequestThatIsOpenedAgain()
    {
        await using SupportScene scene = await SupportScene.StartAsync();
        await CloseRequestOfPriyaAsync(scene);
        await scene.LoseChannelAsync();
        await scene.Alex.ClickAsync("Open it again");
        Assert.Equal(TicketState.Waiting, (await scene.TicketAsync()).State);
        await AssertNoRequestNamesPriyaOnceErasedAsync(scene);
    }

    [Fact]
    public async Task AColleagueWhoLeftWithAnOpenRequestIsNotNamedInItsHistory()
    {
        await using SupportScene scene = await SupportScene.StartAsync();
        await scene.AskAsync(scene.Alex, "It is blank");
        await scene.Priya.ClickAsync("Take");
        await scene.LeaveTeamAsync("29:Priya Nair");
        await AssertNoRequestNamesPriyaOnceErasedAsync(scene);
    }

    /// <summary>A request that Priya has and Sam closes: her name stands in it as its owner's alone.</summary>
    private static async Task CloseRequestOfPriyaAsync(SupportScene scene)
    {
        await scene.AskAsync(scene.Alex, "It is blank");
        await scene.Priya.ClickAsync("Take");
        await scene.Sam.ClickAsync("Resolve it", new JsonObject { ["reason"] = "Solved" });
        Assert.Contains(await RequestsAsync(scene), row => row.Contains("Priya", StringComparison.Ordinal));
    }

    private static async Task AssertNoRequestNamesPriyaOnceErasedAsync(SupportScene scene)
    {
        Assert.Equal(0, await RunAsync(scene.App, new StringWriter(), "", "--person", "29:Priya Nair", "--yes"));
        string[] requests = await RequestsAsync(scene);
        Assert.NotEmpty(requests);
        Assert.DoesNotContain(requests, row => row.Contains("Priya", StringComparison.Ordinal));
    }

    private static async Task<string[]> RequestsAsync(SupportScene scene) =>
        [.. (await DatabaseDump.OfAsync(scene.App)).Where(row => DatabaseDump.TableOf(row) is "Tickets" or "TicketEvents")];

    private static async Task EraseAsync(string? database, Func<TwoPeople, Task> erase)
    {
        await using TwoPeople people = await TwoPeople.StartAsync(database);
        string[] before = await DatabaseDump.OfAsync(people.App);
        AssertEveryPersonalTableIsFilled(before.Of(TwoPeople.Zara));
        string[] threads = await ThreadsOfAsync(people.App, TwoPeople.Zara);
        await erase(people);
        await people.App.SettleAsync();

        string[] after = await DatabaseDump.OfAsync(people.App);
        Assert.Empty(after.Of(TwoPeople.Zara));
        // But for a list for the team that named both, and was never delivered.
        Assert.Equal(before.Of(TwoPeople.Yoko).Except(before.Of(TwoPeople.Zara)), after.Of(TwoPeople.Yoko));
        Assert.All(Staying, kept => Assert.Contains(after, row => DatabaseDump.TableOf(row) == kept.Table));
        Assert.Contains("LastNumber=1004", after.Single(row => DatabaseDump.TableOf(row) == "Desks"), StringComparison.Ordinal);
        Assert.Equal(2, await people.App.ReadAsync(db => db.Tickets.CountAsync()));
        AssertTheTeamSeesNothingOfThem(people.App, threads);
    }

    /// <summary>An erasure of empty tables would prove nothing.</summary>
    private static void AssertEveryPersonalTableIsFilled(string[] rows)
    {
        Dictionary<Type, string> names = new()
        {
            [typeof(StateRow)] = "States",
            [typeof(SeenRow)] = "Seen",
            [typeof(OutboxRow)] = "Outbox",
            [typeof(LeaseRow)] = "Leases",
            [typeof(TimerRow)] = "Timers",
            [typeof(ConversationRow)] = "Conversations",
            [typeof(FailureRow)] = "Failures",
            [typeof(Ticket)] = "Tickets",
            [typeof(TicketEvent)] = "TicketEvents",
            [typeof(LearnedAnswerRow)] = "LearnedAnswers",
            [typeof(JourneyRow)] = "Journeys",
            [typeof(QuestionRow)] = "Questions",
        };
        string[] filled = [.. rows.Select(DatabaseDump.TableOf).Distinct()];
        Assert.Empty(PersonalTables.Personal.Select(row => names[row]).Except(filled));
    }

    /// <summary>In Teams: of what the bot has posted for the requests there are two cards without content and one line.</summary>
    private static void AssertTheTeamSeesNothingOfThem(BotApp app, string[] threads)
    {
        var posted = new Dictionary<string, JsonObject>();
        foreach (ConnectorCall call in app.Connector.Calls.Where(call => threads.Contains(call.Conversation)))
        {
            if (call.Method == "DELETE")
            {
                posted.Remove(call.ActivityId!);
            }
            else
            {
                posted[call.ActivityId!] = call.Body!;
            }
        }

        Assert.Equal(2, threads.Length);
        string[] left = [.. posted.Values.Select(body => body.ToJsonString())];
        Assert.Equal(3, left.Length);
        Assert.DoesNotContain(left, body => TwoPeople.Zara.Traces.Any(trace => body.Contains(trace, StringComparison.Ordinal)));
        Assert.Equal(2, left.Count(body => body.Contains("has deleted this request", StringComparison.Ordinal)));
        Assert.Single(left, body => body.Contains("Nobody needs to answer it", StringComparison.Ordinal) && body.Contains("29:Priya Nair", StringComparison.Ordinal));
    }

    private static Task<string[]> ThreadsOfAsync(BotApp app, Customer customer) => app.ReadAsync(db => db.Tickets
        .Where(ticket => ticket.CustomerConversation == customer.Chat)
        .Join(db.Outbox, ticket => ticket.ThreadOutboxId, row => row.Id, (_, row) => row.CreatedConversation!).ToArrayAsync());

    private static async Task AskForItAsync(TwoPeople people)
    {
        Chat zara = people.ChatOf(TwoPeople.Zara);
        await zara.SayAsync("delete my data");
        CardView question = zara.Screen.Last(card => card.Actions.Any(action => action.Title == "Yes, delete it"));
        await zara.ClickAsync(question, "Yes, delete it");

        // The question has collapsed for everybody, not only for the client that clicked.
        Assert.Contains(people.App.Connector.Calls, call => call.Method == "PUT" && call.ActivityId == question.Id
            && call.Body!.ToJsonString().Contains("Everything was deleted", StringComparison.Ordinal));
        await ForgetTheRestAsync(people.App);
    }

    private static async Task CommandAsync(TwoPeople people, params string[] settings)
    {
        var output = new StringWriter();
        Assert.Equal(0, await RunAsync(people.App, output, "", ["--person", TwoPeople.Zara.ObjectId, "--yes", .. settings]));
        Assert.Contains("2 requests, ", output.ToString(), StringComparison.Ordinal);
    }

    private static Task<int> RunAsync(BotApp app, StringWriter output, string input, params string[] args) =>
        ErasePerson.Create(new EraseConsole(new StringReader(input), output, output))
            .Parse([.. args, $"--Storage:DataFolder={app.DataFolder}", "--Escalation:SupportTeamId=19:x@thread.tacv2"]).InvokeAsync();

    /// <summary>A quarter of an hour later.</summary>
    private static async Task ForgetTheRestAsync(BotApp app)
    {
        await app.SettleAsync();
        Assert.Equal(1, await app.ReadAsync(db => db.Timers.Where(row => row.Kind == ErasedRest.Name).ExecuteUpdateAsync(
            row => row.SetProperty(timer => timer.Due, DateTimeOffset.UnixEpoch))));
        using var timeout = new CancellationTokenSource(Timeout);
        while (await app.ReadAsync(db => db.Timers.AnyAsync(row => row.Kind == ErasedRest.Name, timeout.Token)))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), timeout.Token);
        }
    }
}
