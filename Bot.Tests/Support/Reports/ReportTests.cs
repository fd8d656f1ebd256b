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
        JsonObject chart = report.Card!["body"]!.AsArray().OfType<JsonObject>().Single(element => element["type"]!.GetValue<string>() == "Chart.HorizontalBar");
        Assert.Equal(5, chart["data"]![2]!["y"]!.GetValue<int>());
        JsonArray third = chart["fallback"]!["items"]![2]!["columns"]!.AsArray();
        Assert.StartsWith("3.", third[0]!["items"]![0]!["inlines"]![0]!["text"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains('█', third[1]!["items"]![0]!["text"]!.GetValue<string>());
        Assert.Equal("**5**", third[2]!["items"]![0]!["text"]!.GetValue<string>());
        Assert.Equal(0, chart["data"]![3]!["y"]!.GetValue<int>());
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
        IReadOnlyList<MissedQuestion> groups = QuestionGroups.Of(["Where is the red button?", "pizza", "where is the red button please", "where's my red button"]);
        Assert.Equal(("Where is the red button?", 2), (groups[0].Text, groups[0].Count));
        Assert.Contains(groups, group => group is { Text: "pizza", Count: 1 });
    }
}
