using System.Reflection;
using System.Text.Json.Nodes;
using CsBot.Content.Words;
using CsBot.Dialogs;
using CsBot.Dialogs.Guides;
using CsBot.Dialogs.Requests;
using CsBot.Support.Actions;
using CsBot.Tests.Content.Guides;

namespace CsBot.Tests.Content.Cards;

/// <summary>Cards and code agree on their verbs.</summary>
public sealed class VerbTests
{
    private static readonly string[] CardVerbs =
        [.. Directory.EnumerateFiles(Path.Combine(RealCards.Root, "templates"), "*.template.json")
            .SelectMany(file => Verbs(JsonNode.Parse(File.ReadAllText(file)))).Distinct().Order()];

    private static readonly string[] Constants =
        [.. typeof(Commands).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!)];

    [Fact]
    public async Task EveryVerbOfACardIsHandled()
    {
        await using BotApp app = await BotApp.StartAsync();
        string[] handled = [.. Constants, .. app.Version.Get<CommandTable>().Names, .. SupportVerbs(app)];
        Assert.Empty(CardVerbs.Except(handled));
    }

    [Fact]
    public async Task EveryHandlerIsUsedByACard()
    {
        await using BotApp app = await BotApp.StartAsync();
        IEnumerable<string> own = app.Version.Get<CommandTable>().Names
            .Where(command => command.StartsWith(RequestCommands.Prefix, StringComparison.Ordinal));
        Assert.Empty(SupportVerbs(app).Concat(own).Except(CardVerbs));
    }

    [Fact]
    public void EveryCommandIsOnACardOrCanBeSaid() => Assert.Empty(Constants.Except(CardVerbs).Except(Commands.Spoken));

    [Fact]
    public void NoTwoCommandsShareAName() => Assert.Equal(Constants.Length, Constants.Distinct().Count());

    private static IEnumerable<string> SupportVerbs(BotApp app) =>
        app.Version.All<ICardActionHandler>().Select(handler => handler.Verb);

    private static IEnumerable<string> Verbs(JsonNode? node) => node switch
    {
        JsonObject element => element.SelectMany(member => Verbs(member.Value))
            .Concat(element["verb"] is JsonValue verb ? [verb.GetValue<string>()] : []),
        JsonArray list => list.SelectMany(Verbs),
        _ => [],
    };
}
