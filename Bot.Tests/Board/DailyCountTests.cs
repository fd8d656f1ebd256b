using CsBot.Storage;
using CsBot.Tests.Invitations;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Tests.Board;

/// <summary>What was answered and what emails were is counted by day, and whose it was is not.</summary>
public sealed class DailyCountTests : AppTest
{
    [Fact]
    public async Task AnswersAndEmailsOfEverybodyAreCountedTogether()
    {
        await Alex.SayAsync("my account is locked");
        await App.Customer("Kim Example").SayAsync("my account is locked");
        await Alex.SayAsync(MailSamples.Text("01-outlook-english.txt"));
        Assert.Equal([(DailyCountKind.Answer, "account-locked", 2), (DailyCountKind.Verdict, "genuine", 1)], await CountsAsync());
    }

    [Fact]
    public async Task APracticeIsNotCounted()
    {
        await Alex.SayAsync("practice");
        await Alex.SayAsync("my account is locked");
        Assert.Empty(await CountsAsync());
    }

    private Task<List<(DailyCountKind, string, int)>> CountsAsync() => App.ReadAsync(async db =>
        (await db.DailyCounts.OrderBy(row => row.Kind).ToListAsync()).ConvertAll(row => (row.Kind, row.Name, row.Count)));
}
