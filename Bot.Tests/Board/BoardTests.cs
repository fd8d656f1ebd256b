using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using CsBot.Tests.Requirements;

namespace CsBot.Tests.Board;

/// <summary>The figures of the board, on a developer's own machine.</summary>
public sealed class BoardTests(BoardScene scene) : IClassFixture<BoardScene>
{
    private BotApp App => scene.App;

    [Fact]
    public async Task ItShowsOpenRequestsByStateAndHolderAndNoneOfAnotherTeam()
    {
        JsonElement data = await scene.DataAsync();
        Assert.Equal((3, 2, 1), (Figure(data, "open"), Figure(data, "overdue"), Figure(data, "waiting")));
        Assert.Equal(
            ["Waits for a channel | 1 | 1", "Nobody has it | 1 | 1", "Somebody has it | 1 | 0", "Put off | 0 | 0"], BoardScene.Rows(data, "states"));
        Assert.Equal(["Nobody | 2 | 2", "Priya Nair | 1 | 0"], BoardScene.Rows(data, "holders"));
    }

    [Fact]
    public async Task ItShowsHowLongPeopleWaitForAnAnswerAndForASolution()
    {
        JsonElement figures = (await scene.DataAsync()).GetProperty("figures");
        Assert.Equal((3, 6), (figures.GetProperty("firstAnswer").GetDouble(), figures.GetProperty("firstAnswerP90").GetDouble()));
        Assert.Equal((14, 30), (figures.GetProperty("solved").GetDouble(), figures.GetProperty("solvedP90").GetDouble()));
    }

    [Fact]
    public async Task ItShowsHowFarPeopleCameAndWhereTheyAskedAPerson()
    {
        JsonElement data = await scene.DataAsync();
        Assert.Equal((6, 2), (Figure(data, "started"), Figure(data, "signedIn")));
        string[] steps = BoardScene.Rows(data, "steps");
        Assert.Equal("1 | Open the sign-up page | 6 | 6 | 0 | 0", steps[0]);
        Assert.Equal("2 | Fill in the form | 6 | 3 | 2 | 4", steps[1]);
        Assert.Equal("3 | A message: check your email | 3 | 2 | 0 | 0", steps[2]);
        Assert.EndsWith(" | 2 | 2 | 0 | 0", steps[13], StringComparison.Ordinal);
        string[] weeks = BoardScene.Rows(data, "weeks");
        Assert.Equal(4, weeks.Length);
        Assert.Single(weeks, week => week.Contains(" | 6 | 2 | 2 | ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ItShowsAnswersMissedQuestionsAndInvitations()
    {
        JsonElement data = await scene.DataAsync();
        Assert.Equal(["My account is locked or suspended | 7 | 1 | 1"], BoardScene.Rows(data, "answers"));
        string[] missed = BoardScene.Rows(data, "missed");
        Assert.Equal(2, missed.Length);
        Assert.Equal($"{BoardScene.Formula} | 5 | {Moment(-4)} | {Moment(0)}", missed[0]);
        Assert.Equal($"who pays for the plan | 1 | {Moment(-6)} | {Moment(-6)}", missed[1]);
        Assert.Equal(6, Figure(data, "missedQuestions"));
        Assert.Equal(["Genuine | 5", "Forwarded | 2"], BoardScene.Rows(data, "verdicts").Take(2));
    }

    private static string Moment(int minutes) => BoardScene.Now.AddMinutes(minutes).UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    [Fact]
    public async Task NoCustomersNameIsInIt()
    {
        JsonElement data = await scene.DataAsync();
        Assert.DoesNotContain("Secret", data.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("A message to a customer", BoardScene.Rows(data, "deliveries").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("states")]
    [InlineData("holders")]
    [InlineData("times")]
    [InlineData("steps")]
    [InlineData("weeks")]
    [InlineData("answers")]
    [InlineData("missed")]
    [InlineData("verdicts")]
    [InlineData("deliveries")]
    public async Task EveryTableIsAFileWithCommas(string name)
    {
        JsonElement table = BoardScene.Table(await scene.DataAsync(), name);
        using HttpResponseMessage answer = await App.Http.GetAsync($"/board/files/{name}.csv?weeks=4");
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        byte[] file = await answer.Content.ReadAsByteArrayAsync();
        Assert.Equal(Encoding.UTF8.GetPreamble(), file[..3]);
        string[][] rows = CsvText.Read(Encoding.UTF8.GetString(file[3..]));
        Assert.Equal(1 + table.GetProperty("rows").GetArrayLength(), rows.Length);
        Assert.All(rows, row => Assert.Equal(table.GetProperty("columns").GetArrayLength(), row.Length));
        Assert.All(rows.SelectMany(row => row), cell => Assert.DoesNotMatch("^[=+@\\t\\r-]", cell));
    }

    [Fact]
    public async Task WordsThatAreAFormulaAreNoFormulaInAFile()
    {
        string file = await App.Http.GetStringAsync(new Uri("/board/files/missed.csv?weeks=4", UriKind.Relative));
        Assert.Contains("\"'=HYPERLINK(\"\"https://bad.example\"\",\"\"look\"\")\",5,", file, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/board/files/nothing.csv", HttpStatusCode.NotFound)]
    [InlineData("/board/data?weeks=soon", HttpStatusCode.BadRequest)]
    [InlineData("/board/data?weeks=100000", HttpStatusCode.OK)]
    [InlineData("/board/page/..%2f..%2fappsettings.json", HttpStatusCode.NotFound)]
    public async Task OddAddressesFindNothing(string address, HttpStatusCode status)
    {
        using HttpResponseMessage answer = await App.Http.GetAsync(address);
        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task ToOtherMachinesItDoesNotExist()
    {
        foreach (string address in new[] { "/board", "/board/data" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Add("X-Forwarded-For", "192.0.2.7");
            using HttpResponseMessage answer = await App.Http.SendAsync(request);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [PostgresFact]
    public async Task TheSameFiguresComeFromPostgreSql()
    {
        await using BotApp app = await BotApp.StartOnAsync(await PostgresServer.NewDatabaseAsync());
        await BoardScene.SeedAsync(app);
        JsonElement data = await BoardScene.DataAsync(app, 4), here = await scene.DataAsync();
        foreach (string table in new[] { "states", "holders", "times", "steps", "weeks", "answers", "missed", "verdicts" })
        {
            Assert.Equal(BoardScene.Rows(here, table), BoardScene.Rows(data, table));
        }
    }

    private static int Figure(JsonElement data, string name) => data.GetProperty("figures").GetProperty(name).GetInt32();
}
