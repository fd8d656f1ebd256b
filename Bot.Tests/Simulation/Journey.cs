using System.Text.Json.Nodes;

namespace CsBot.Tests.Simulation;

/// <summary>A customer and a member of the team, from the first step to the erasure, with a request and a talk: one activity after the other.</summary>
internal sealed class Journey(World world)
{
    public const string Chat = "a:ana";
    public const string Words = "The page stays blank";
    public const string Secret = "same firm as last week";

    private int _said;

    /// <summary>What is done, in order; each is made when the one before has been taken.</summary>
    public IReadOnlyList<Func<JsonObject>> Acts =>
    [
        () => InChannel("installationUpdate", new JsonObject { ["action"] = "add" }, BotServices.SupportTeam),
        () => Customer("message", TeamsWords.Plain("go to step 1")),
        () => Customer("invoke", Screens.Click(Customers(), "Done")),
        () => Customer("message", TeamsWords.Plain("person")),
        () => Customer("message", TeamsWords.Plain(Words)),
        () => InThread(Tests.Chat.Mention("take")),
        () => Customer("invoke", Screens.Click(Customers(), "Talk to Priya Nair here")),
        () => InThread(Tests.Chat.Mention("Which browser is it?")),
        () => Customer("message", TeamsWords.Plain("A blue one")),
        () => InThread(Tests.Chat.Mention("end talk")),
        () => InThread(Tests.Chat.Mention($"note: {Secret}")),
        () => InThread(Tests.Chat.Mention("reply: Close all browsers")),
        () => InThread(Tests.Chat.Mention("later in a week")),
        () => InThread(Tests.Chat.Mention("resolve: Solved")),
        () => Customer("message", TeamsWords.Plain("done")),
        () => Customer("message", TeamsWords.Plain("delete my data")),
        () => Customer("invoke", Screens.Click(Customers(), "Yes, delete it")),
    ];

    public List<CardView> Customers() => Screens.Of(world.Channel.All, place => place == Chat);

    public List<CardView> Team() => Screens.Of(world.Channel.All, place => place.Contains(";messageid=", StringComparison.Ordinal));

    /// <summary>Everything that people see at the end, without what differs from run to run.</summary>
    public IEnumerable<string> Seen() => Customers().Concat(Team()).Select(message => message.Text);

    private string Thread => world.Channel.All.Last(a => a.Method == "POST" && a.Conversation.EndsWith($";messageid={a.Id}", StringComparison.Ordinal)).Conversation;

    private JsonObject InThread(JsonObject members) => InChannel("message", members, Thread);

    private JsonObject Customer(string type, JsonObject members) => Activity(type, members, (Chat, "personal", "customer"), ("29:ana", "Ana Alvarez"));

    private JsonObject InChannel(string type, JsonObject members, string conversation)
    {
        JsonObject activity = Activity(type, members, (conversation, "channel", "support"), ("29:priya", "Priya Nair"));
        activity["channelData"]!["team"] = new JsonObject { ["id"] = BotServices.SupportTeam };
        return activity;
    }

    private JsonObject Activity(string type, JsonObject members, (string Conversation, string Type, string Tenant) place, (string Id, string Name) person)
    {
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = $"{++_said}",
            ["timestamp"] = "2026-11-02T10:00:00.000Z",
            ["locale"] = "en-GB",
            ["channelId"] = "msteams",
            ["serviceUrl"] = SimulatedConnector.ServiceUrl,
            ["from"] = new JsonObject { ["id"] = person.Id, ["name"] = person.Name },
            ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "CsBot" },
            ["conversation"] = new JsonObject { ["id"] = place.Conversation, ["conversationType"] = place.Type, ["tenantId"] = place.Tenant },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = place.Tenant } },
        };
        foreach ((string name, JsonNode? value) in members)
        {
            activity[name] = value?.DeepClone();
        }

        return activity;
    }
}
