using System.Text.Json.Nodes;
using CsBot.Support.Learning;
using CsBot.Support.Reports;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CsBot.Tests.Support.Reports;

/// <summary>The team's report, asked for and weekly.</summary>
public sealed class ReportTests : SupportTest
{
    // A Tuesday.
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 3, 9, 0, 0, TimeSpan.Zero));

    protected override Task<SupportScene> StartAsync() => SupportScene.StartAsync(builder =>
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(_time)));

    [Fact]
    public async Task ItShowsHowFarPeopleCameWhereTheyStopWhatWasMissedAndHowFastTheTeamIs()
    {
        for (int i = 0; i < ReportCards.Many; i++)
        {
            await App.Customer($"Customer {i}").SayAsync("go to step 3");
        }

        await Alex.SayAsync("how do i reset the password of my netflix");
        await Alex.SayAsync("please tell me how do i reset the password of my netflix");
        await Scene.AskAsync(Alex, "It is blank");
        await App.PassAsync(_time, TimeSpan.FromMinutes(80));
        await Scene.Priya.ClickAsync("Resolve it", new JsonObject { ["reason"] = "Solved" });
        await Alex.ClickAsync("4");
        await App.PassAsync(_time, TimeSpan.FromHours(50));
        CardView report = await App.Support().MentionAsync("report");
        report.Shows("People in the guide: 5.");
        report.Shows("5 people stopped at step 3");
        report.Shows("1 h 20 min");
        report.Shows("4.0");
        JsonObject chart = Chart(report, "Chart.HorizontalBar.Stacked");
        Assert.Equal([0, 0, 5], Values(chart["data"]![2]!));
        JsonArray third = chart["fallback"]!["items"]![2]!["columns"]!.AsArray();
        Assert.StartsWith("3.", third[0]!["items"]![0]!["inlines"]![0]!["text"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains('█', third[1]!["items"]![0]!["text"]!.GetValue<string>());
        Assert.Equal("**5**", third[2]!["items"]![0]!["text"]!.GetValue<string>());
        Assert.Equal([5, 0, 0], Values(chart["data"]![1]!));
        Assert.Equal([0, 0, 0], Values(chart["data"]![3]!));
        JsonObject trend = Chart(report, "Chart.Line");
        JsonArray lines = trend["data"]!.AsArray();
        Assert.Equal(["Started", "Signed in", "Asked a person"], lines.Select(line => line!["legend"]!.GetValue<string>()));
        Assert.Equal([5, 0, 1], lines.Select(line => line!["values"]!.AsArray()[^1]!["y"]!.GetValue<int>()));
        Assert.Equal("Week of 2 November 2026: 5 started, 0 signed in, 1 asked a person", trend["fallback"]!["items"]!.AsArray()[^1]!["text"]!.GetValue<string>());
    }

    [Fact]
    public async Task OfFewerThanFivePeopleItDividesNothing()
    {
        for (int i = 1; i < TeamReport.MinPeople; i++)
        {
            await App.Customer($"Customer {i}").SayAsync("go to step 3");
        }

        CardView report = await App.Support().MentionAsync("report");
        report.Shows("People in the guide: 4.");
        report.Shows("Shown from five people on.");
        Assert.DoesNotContain("Chart.HorizontalBar", report.Card!.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("4 started, – signed in", report.Card.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ItComesEveryMonday()
    {
        await App.PassAsync(_time, TimeSpan.FromDays(6));
        Assert.Single(App.Connector.Calls, call => call.Body?["summary"]?.GetValue<string>() == "The last seven days");
        DateTimeOffset next = await App.ReadAsync(db => db.Timers.Where(timer => timer.Kind == ReportTimer.Name).Select(timer => timer.Due).SingleAsync());
        Assert.Equal(new DateTimeOffset(2026, 11, 16, 0, 0, 0, TimeSpan.Zero), next);
    }

    [Fact]
    public void QuestionsThatMeanTheSameAreCountedTogether()
    {
        IReadOnlyList<MissedQuestion> groups = QuestionGroups.Of(
            [Asked("Where is the red button?", 1), Asked("pizza", 2), Asked("where is the red button please", 3), Asked("where's my red button", 4)]);
        Assert.Equal(("Where is the red button?", 2), (groups[0].Text, groups[0].Count));
        Assert.Equal((1, 3), (groups[0].First.Day, groups[0].Last.Day));
        Assert.Equal(["where is the red button please"], groups[0].Others);
        Assert.Contains(groups, group => group is { Text: "pizza", Count: 1 });
    }

    private static AskedQuestion Asked(string text, int day) => new(text, new DateTimeOffset(2026, 11, day, 8, 0, 0, TimeSpan.Zero));

    private static JsonObject Chart(CardView report, string type) =>
        report.Card!["body"]!.AsArray().OfType<JsonObject>().Single(element => element["type"]!.GetValue<string>() == type);

    /// <summary>Done, on the way and stuck at one step.</summary>
    private static IEnumerable<int> Values(JsonNode step) => step["data"]!.AsArray().Select(part => part!["value"]!.GetValue<int>());
}
