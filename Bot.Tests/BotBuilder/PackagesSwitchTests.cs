extern alias PackagesSeam;

using CsBot.Chats;
using CsBot.Tests.Requirements;
using Microsoft.Bot.Builder.Dialogs;
using Packages = PackagesSeam::CsBot.BotSdk;

namespace CsBot.Tests.BotBuilder;

/// <summary>What the switch to the official packages rests on, as far as it can be tried without them: the seam's other half, and which tests stay.</summary>
public sealed class PackagesSwitchTests
{
    /// <summary>A prompt without a message above a waterfall with options of its own, in a component.</summary>
    private const string Stack = """
        {"dialogs":{"dialogStack":[{"id":"root","version":"v","state":{"dialogs":{"dialogStack":[
          {"id":"ask","state":{"options":OPTIONS,"state":{"AttemptCount":1}}},
          {"id":"steps","state":{"options":{"n":1},"values":{"trips":3},"instanceId":"i","stepIndex":0}}]}}}]}}
        """;

    public static TheoryData<string> Kept => [.. ChatStore.Types.Keys];

    [Theory]
    [MemberData(nameof(Kept))]
    public void StateComesBackAsAnObjectOfItsType(string name) =>
        Assert.IsType(ChatStore.Types[name], Read($$$"""{"{{{name}}}":{}}""")[name]);

    [Fact]
    public void StateThatTheBotNoLongerKnowsIsKept() =>
        Assert.Equal(1, Packages.Read<Dictionary<string, int>>(Read("""{"of an earlier version":{"n":1}}""")["of an earlier version"])!["n"]);

    [Theory]
    [InlineData("{}", null)]
    [InlineData("""{"validations":"reason"}""", "reason")]
    [InlineData("""{"Validations":"reason","Prompt":{"type":"message","text":"sure?"}}""", "reason")]
    public void APromptIsKnownByItsStateAndNotByAMessage(string options, string? validations)
    {
        DialogInstance prompt = Inner(options)[0];

        Assert.Equal(validations, Packages.Read<string>(Assert.IsType<PromptOptions>(prompt.State["options"]).Validations));
        Assert.Equal(1L, Assert.IsType<IDictionary<string, object>>(prompt.State["state"], exactMatch: false)["AttemptCount"]);
    }

    [Fact]
    public void AWaterfallGetsItsValuesAndItsOwnOptions()
    {
        DialogInstance waterfall = Inner("{}")[1];

        Assert.Equal(3L, Assert.IsType<IDictionary<string, object>>(waterfall.State["values"], exactMatch: false)["trips"]);
        Assert.Equal(1, Packages.Read<Dictionary<string, int>>(waterfall.State["options"])!["n"]);
    }

    [Fact]
    public void WhatOneHalfHasStoredTheOtherReads()
    {
        var progress = new GuideProgress
        {
            GuideId = "g",
            Done = ["a", "b"],
            Waiting = new Waiting { For = "mail", Until = new DateTimeOffset(2026, 11, 30, 8, 0, 0, TimeSpan.FromHours(1)) },
        };
        var state = new Dictionary<string, object> { ["progress"] = progress };

        AssertEqual(progress, (GuideProgress)Read(BotSdk.WriteState(state))["progress"]);
        AssertEqual(progress, BotSdk.Read<GuideProgress>(((Dictionary<string, object>)BotSdk.ReadState(Packages.WriteState(state)))["progress"])!);
    }

    [Fact]
    public void AnObjectMemberIsReadWhateverItHolds()
    {
        Assert.Equal(7, Packages.Read<long>(Packages.ToJson(7)));
        Assert.Equal(7, Packages.Read<long>(Packages.ParseJson("7")));
        Assert.Equal("b", Packages.Read<GivenAnswer>(Packages.ToJson(new GivenAnswer { Topic = "b" }))!.Topic);
        Assert.Equal("""{"n":[1,2]}""", Packages.ToJson(Packages.ToJson(Packages.ParseJson("{ \"n\": [ 1, 2 ] }")))!.Value.GetRawText());
    }

    /// <summary>The switch leaves out two folders of tests; whatever else the tests need must not be there.</summary>
    [Fact]
    public void NothingThatIsLeftOutIsNeededElsewhere()
    {
        string root = Repository.PathTo("Bot.Tests");
        string[] leftOut = ["BotBuilder", "Testing", "Seam", "node", "bin", "obj"];

        Assert.DoesNotContain(
            Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
                .Where(file => !leftOut.Contains(Path.GetRelativePath(root, file).Split(Path.DirectorySeparatorChar)[0])),
            file => File.ReadAllText(file).Contains("using CsBot.Tests.BotBuilder", StringComparison.Ordinal));
    }

    private static Dictionary<string, object> Read(string json) => (Dictionary<string, object>)Packages.ReadState(json);

    private static List<DialogInstance> Inner(string options)
    {
        var outer = Assert.IsType<DialogState>(Read(Stack.Replace("OPTIONS", options, StringComparison.Ordinal))["dialogs"]);
        Assert.Equal("v", Assert.Single(outer.DialogStack).Version);
        return Assert.IsType<DialogState>(outer.DialogStack[0].State["dialogs"]).DialogStack;
    }

    private static void AssertEqual(GuideProgress expected, GuideProgress actual)
    {
        Assert.Equal((expected.GuideId, expected.Waiting!.For, expected.Waiting.Until), (actual.GuideId, actual.Waiting!.For, actual.Waiting.Until));
        Assert.Equal(expected.Done, actual.Done);
    }
}
