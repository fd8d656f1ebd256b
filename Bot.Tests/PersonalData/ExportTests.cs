using System.Text.Json.Nodes;
using CsBot.Admin;
using CsBot.Dialogs.Guides;
using CsBot.PersonalData;

namespace CsBot.Tests.PersonalData;

/// <summary>What a person is given of themselves.</summary>
public sealed class ExportTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("csbot-export");
    private readonly StringWriter _output = new();

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        _output.Dispose();
    }

    [Fact]
    public async Task EverythingOfThePersonIsThereAndNothingOfOthers()
    {
        await using TwoPeople people = await TwoPeople.StartAsync();
        string[] dump = await DatabaseDump.OfAsync(people.App);
        JsonObject export = await ExportAsync(people.App, "29:Zara Quill");
        string text = export.ToJsonString();
        Assert.DoesNotContain(TwoPeople.Yoko.Traces, trace => text.Contains(trace, StringComparison.Ordinal));

        JsonObject[] tables = [.. export["tables"]!.AsArray().Select(table => table!.AsObject())];
        foreach (string table in dump.Of(TwoPeople.Zara).Select(DatabaseDump.TableOf).Distinct())
        {
            Assert.Contains(tables, found => found["table"]!.GetValue<string>() == table);
        }

        Assert.All(tables, table => Assert.NotEmpty(table["meaning"]!.GetValue<string>()));
        Assert.All(tables, table => Assert.NotEmpty(table["kept"]!.GetValue<string>()));
        JsonObject request = Rows(tables, "Tickets").First(row => row["State"]!.GetValue<string>() == "Resolved");
        Assert.Equal(("It shows zebra4711abc and nothing else", 2), (request["Problem"]!.GetValue<string>(), request["Score"]!.GetValue<int>()));
        Assert.Equal(TwoPeople.Zara.Chat, request["Customer"]!["conversation"]!["id"]!.GetValue<string>());
        Assert.Equal(TimeProvider.System.GetUtcNow().Year, request["Opened"]!.GetValue<DateTimeOffset>().Year);
        Assert.NotNull(Rows(tables, "States").Single()["Json"]!["progress"]);
    }

    [Fact]
    public async Task AColleagueOfTheTeamGetsWhatTheyDidAndNotWhatCustomersWrote()
    {
        await using TwoPeople people = await TwoPeople.StartAsync();
        JsonObject export = await ExportAsync(people.App, "29:Priya Nair");
        JsonObject[] tables = [.. export["tables"]!.AsArray().Select(table => table!.AsObject())];
        Assert.Contains(Rows(tables, "TicketEvents"), row => row["Text"]?.GetValue<string>() == "Unplug the zebra4711abc.");
        Assert.Equal(4, Rows(tables, "Tickets").DistinctBy(row => row["Number"]!.GetValue<string>()).Count());
        Assert.DoesNotContain("It shows", export.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Zara Quill", export.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task APersonIsKnownByTheObjectIdAndByTheChatAndNobodyElseIs()
    {
        await using BotApp app = await BotApp.StartAsync();
        Chat chat = app.Customer("Ana Berg");
        JsonObject hello = chat.Activity("message", new JsonObject { ["text"] = "hello, my password is Sommer2026!" });
        hello["from"]!["aadObjectId"] = TwoPeople.Zara.ObjectId;
        await chat.PostAsync(hello);
        foreach (string id in new[] { "29:Ana Berg", TwoPeople.Zara.ObjectId, "a:Ana Berg" })
        {
            JsonObject export = await ExportAsync(app, id);
            Assert.Equal("a:Ana Berg", export["about"]!["chats"]!.AsArray().Single()!.GetValue<string>());
            Assert.DoesNotContain("Sommer2026", export.ToJsonString(), StringComparison.Ordinal);
        }

        Assert.Equal(1, await RunAsync(app, "29:Ana", Path.Combine(_folder.FullName, "x.json")));
        Assert.Contains("The bot keeps nothing about 29:Ana.", _output.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, await RunAsync(app, "29:Ana Berg", Path.Combine(_folder.FullName, "nowhere", "x.json")));
        Assert.Contains("cannot be written", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsToldInChatIsWhatIsExported()
    {
        await using TwoPeople people = await TwoPeople.StartAsync();
        JsonObject export = await ExportAsync(people.App, "29:Zara Quill");
        JsonObject[] tables = [.. export["tables"]!.AsArray().Select(table => table!.AsObject())];
        await people.ChatOf(TwoPeople.Zara).SayAsync("What do you keep about me?");
        string told = people.ChatOf(TwoPeople.Zara).Last.Text;
        Assert.Contains($"with what was written and done ({Rows(tables, "TicketEvents").Count()})", told, StringComparison.Ordinal);
        Assert.Contains($"for some days: {Rows(tables, "Outbox").Count()}", told, StringComparison.Ordinal);
        Assert.Contains($"so that my answers get better: {Rows(tables, "Questions").Count()}", told, StringComparison.Ordinal);
        Assert.Contains($"Reminders that are waiting: {Rows(tables, "Timers").Count()}", told, StringComparison.Ordinal);
        Assert.Contains("Europe/Lisbon", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheCommandCountsInWords()
    {
        await using TwoPeople people = await TwoPeople.StartAsync();
        JsonObject export = await ExportAsync(people.App, "29:Zara Quill");
        JsonObject[] tables = [.. export["tables"]!.AsArray().Select(table => table!.AsObject())];
        Assert.Contains($" contains 2 requests, {Rows(tables, "Outbox").Count()} messages, {Rows(tables, "TicketEvents").Count()} entries", _output.ToString(), StringComparison.Ordinal);
        Assert.All(tables, table => Assert.DoesNotContain($" {table["table"]!.GetValue<string>()}", _output.ToString(), StringComparison.Ordinal));

        await ExportAsync(people.App, "29:Priya Nair");
        Assert.Contains(", 4 requests that they handle or closed", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void AllThatIsKeptOfPeopleHasWordsOnce() => Assert.Equal(
        PersonalTables.All.Select(table => (table.Row, table.Key == PersonalKey.Member)).Distinct().OrderBy(kind => kind.ToString(), StringComparer.Ordinal),
        PersonalCounts.Words.Select(words => (words.Row, words.IsMember)).OrderBy(kind => kind.ToString(), StringComparer.Ordinal));

    private static IEnumerable<JsonObject> Rows(JsonObject[] tables, string name) =>
        tables.Where(table => table["table"]!.GetValue<string>() == name).SelectMany(table => table["rows"]!.AsArray()).Select(row => row!.AsObject());

    private async Task<JsonObject> ExportAsync(BotApp app, string person)
    {
        string file = Path.Combine(_folder.FullName, "person.json");
        Assert.Equal(0, await RunAsync(app, person, file));
        return JsonNode.Parse(await File.ReadAllTextAsync(file))!.AsObject();
    }

    private Task<int> RunAsync(BotApp app, string person, string file) =>
        ExportPerson.Create(_output, _output).Parse(["--person", person, "--out", file, $"--Storage:DataFolder={app.DataFolder}"]).InvokeAsync();
}
