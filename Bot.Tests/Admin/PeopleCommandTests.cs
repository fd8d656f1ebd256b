using CsBot.Admin;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CsBot.Tests.Admin;

/// <summary>The admin sees where people have stopped, and whose chats these are only when asked to.</summary>
public sealed class PeopleCommandTests
{
    [Fact]
    public async Task SaysAtWhichStepsPeopleHaveStoppedAndForHowLong()
    {
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow().AddDays(-5));
        await using BotApp app = await BotApp.StartAsync(
            configure: builder => builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(time)));
        string setting = $"--Storage:DataFolder={app.DataFolder}";
        Assert.Equal("Nobody has stopped in a guide.", (await RunAsync(setting)).Trim());

        await app.Customer("Alex").SayAsync("go to step 3");
        await app.Customer("Berta").SayAsync("go to step 3");
        time.Advance(TimeSpan.FromDays(4));
        await app.Customer("Cleo").SayAsync("go to step 2");

        string all = await RunAsync(setting);
        Assert.StartsWith("3 people are in a guide.", all, StringComparison.Ordinal);
        Assert.Matches(@"step 2, .*  1 person  for 24 hours", all);
        Assert.Matches(@"step 3, .*  2 people  for 5 days", all);
        string stuck = await RunAsync("--stuck", setting);
        Assert.StartsWith("2 people are in a guide, and have not been heard of for 3 days.", stuck, StringComparison.Ordinal);
        Assert.DoesNotContain("step 2", stuck, StringComparison.Ordinal);
        Assert.DoesNotContain("a:", stuck, StringComparison.Ordinal);
        string chats = await RunAsync("--stuck", "--days", "2", "--chats", setting);
        Assert.Matches(@"a:Alex +5 days", chats);
        Assert.DoesNotContain("a:Cleo", chats, StringComparison.Ordinal);
    }

    private static async Task<string> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        Assert.Equal(0, await PeopleCommand.Create(output).Parse(args).InvokeAsync());
        return output.ToString();
    }
}
