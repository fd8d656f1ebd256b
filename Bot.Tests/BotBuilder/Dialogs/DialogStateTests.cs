using System.Text.Json;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace CsBot.Tests.BotBuilder.Dialogs;

public sealed class DialogStateTests
{
    private sealed record Input(string StepId, object? Submitted);

    private const string Hostile =
        """{"$type":"System.IO.FileInfo, System.IO.FileSystem","$id":"1","$values":[1],"fileName":"/etc/passwd","n":1.50}""";

    private static DialogConversation Deep(Func<WaterfallStepContext, object?> read) => new(() => Ask.Component("root",
        (step, token) => step.BeginDialogAsync("inner", new Input("connect-1", null), token)).AddDialog(Ask.Component("inner",
        (step, token) =>
        {
            step.Values["input"] = new Input("x", JsonSerializer.Deserialize<JsonElement>(Hostile));
            return step.PromptAsync(nameof(TextPrompt), Ask.Question("name?", "again?"), token);
        },
        Ask.EndWith(read))));

    [Fact]
    public async Task IsStoredWithoutTypeNames()
    {
        var conversation = Deep(_ => null);
        await conversation.SayAsync("hi");

        string stored = (await conversation.StoredAsync()).Replace("System.IO.FileInfo, System.IO.FileSystem", "", StringComparison.Ordinal);
        Assert.Contains("connect-1", stored, StringComparison.Ordinal);
        Assert.Contains("again?", stored, StringComparison.Ordinal);
        Assert.DoesNotContain("Microsoft.Bot", stored, StringComparison.Ordinal);
        Assert.DoesNotContain("CsBot", stored, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", stored, StringComparison.Ordinal);
    }

    [Fact]
    public async Task KeepsTheQuestionAsItWasGivenWithoutTheAddressesItWasSentTo()
    {
        var conversation = Deep(_ => null);
        await conversation.SayAsync("hi");

        string stored = await conversation.StoredAsync();
        Assert.DoesNotContain("serviceUrl", stored, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("replyToId", stored, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task KeepsATypeNameThatAPersonSubmittedAsData()
    {
        object? read = null;
        var conversation = Deep(step => read = step.Values["input"]);
        await conversation.SayAsync("hi");
        await conversation.SayAsync("Ada");

        Assert.Equal(Hostile, Assert.IsType<JsonElement>(read).GetProperty("Submitted").GetRawText());
    }

    [Fact]
    public void IgnoresTypeNamesAroundAnInstance()
    {
        var state = JsonSerializer.Deserialize<DialogState>("""
            {"$type":"System.Object","dialogStack":[{"$type":"System.Object","id":"a","state":{"$type":"System.Object","n":1}}]}
            """)!;

        Assert.Equal(["$type", "n"], Assert.Single(state.DialogStack).State.Keys);
        Assert.Equal("System.Object", state.DialogStack[0].State["$type"]);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"dialogStack":null}""")]
    public void IsEmptyWhenNothingWasStored(string json) =>
        Assert.Empty(JsonSerializer.Deserialize<DialogState>(json)!.DialogStack);

    [Theory]
    [InlineData("""{"dialogStack":[{"state":{}}]}""")]
    [InlineData("""{"dialogStack":[{"id":"","state":{}}]}""")]
    [InlineData("""{"dialogStack":[1]}""")]
    [InlineData("[]")]
    public void RefusesAStackThatIsNone(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<DialogState>(json));

    [Fact]
    public void IsReadAsTheOfficialPackagesSpellIt()
    {
        var state = JsonSerializer.Deserialize<DialogState>("""{"dialogStack":[{"id":"a","state":{},"StackIndex":null,"Version":"v"}]}""")!;

        Assert.Equal("v", Assert.Single(state.DialogStack).Version);
    }

    [Fact]
    public void IsTheSameTextAfterARoundTrip()
    {
        const string Json = """
            {"dialogStack":[{"id":"a","state":{"t":"ä","n":-3,"d":0.25,"w":2.0,"b":false,"z":null,"o":{"x":[1,{}]}},"version":"v"},{"id":"b","state":{}}]}
            """;

        Assert.Equal(Json, JsonSerializer.Serialize(JsonSerializer.Deserialize<DialogState>(Json), BotJson.Options));
    }
}
