using CsBot.PersonalData;
using CsBot.Storage;
using CsBot.Tests.Support;
using CsBot.Tickets;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Tests.PersonalData;

/// <summary>Whose name is short, or a common one, takes nothing along that is about others.</summary>
public sealed class NamesakeTests
{
    private const string Problem = "I asked Al first, and he did not know";

    [Fact]
    public async Task TheRequestOfAnotherThatNamesThemStillArrives()
    {
        await using SupportScene scene = await SupportScene.StartAsync();
        Chat al = scene.App.Customer("Al");
        await scene.AskAsync(al, "The page stays white");
        scene.App.Connector.Script = (_, call) => Task.FromResult(call.Conversation.StartsWith("19:", StringComparison.Ordinal)
                && call.Body?.ToJsonString().Contains(Problem, StringComparison.Ordinal) == true
            ? Results.Json(new { error = new { code = "ConversationBlockedByUser", message = "gone" } }, statusCode: 403)
            : null);
        await scene.AskAsync(scene.Alex, Problem);
        scene.App.Connector.Script = null;
        Assert.Equal(1, await WaitingAsync(scene));
        await al.SayAsync("delete my data");
        await al.ClickAsync("Yes, delete it");
        Assert.Equal(1, await WaitingAsync(scene));
        Assert.Equal(1, await scene.App.ReadAsync(db => db.Tickets.CountAsync()));
    }

    [Theory]
    [InlineData("""{"text": "Al has asked"}""", true)]
    [InlineData("""{"text": "first line\nAl"}""", true)]
    [InlineData("""{"attachments": [{"content": {"body": [{"text": "**Al**: hello"}]}}]}""", true)]
    [InlineData("""{"text": "It was \u0041l."}""", true)]
    [InlineData("""{"text": "Also Alex, in general"}""", false)]
    [InlineData("""{"Al": 1, "text": "nothing"}""", false)]
    public void ANameIsAWholeWordOfWhatIsSaid(string json, bool isThere) => Assert.Equal(isThere, WrittenMarks.Has(json, ["", "Al"]));

    private static Task<int> WaitingAsync(SupportScene scene) =>
        scene.App.ReadAsync(db => db.Outbox.CountAsync(row => row.State != OutboxState.Delivered && row.Activity.Contains(Problem)));
}
