using System.Text.Json.Nodes;

namespace CsBot.Tests.Simulation;

/// <summary>Somebody who talks to the bot: says the next thing when the one before is taken, and knows what the bot must have done then.</summary>
internal abstract class Person(int number)
{
    private int _said;

    public int Number { get; } = number;

    /// <summary>Everything that was said, the newest last.</summary>
    public List<JsonObject> Said { get; } = [];

    /// <summary>What the bot has not taken yet; null where it has taken everything.</summary>
    public JsonObject? Open { get; private set; }

    public abstract string Conversation { get; }

    /// <summary>What is to be posted: the open activity again, or a new one.</summary>
    public JsonObject Speak(Random chance)
    {
        if (Open is null)
        {
            Open = Next(chance, ++_said);
            Said.Add(Open);
        }

        return Open;
    }

    public void Taken(JsonObject activity)
    {
        if (ReferenceEquals(activity, Open))
        {
            Open = null;
        }
    }

    /// <summary>Everything that must not be.</summary>
    public abstract IEnumerable<string> Audit(IReadOnlyList<Arrived> arrived);

    protected abstract JsonObject Next(Random chance, int said);

    protected JsonObject Activity(string type, int said, JsonObject members)
    {
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = $"{Number}-{said}",
            ["timestamp"] = "2026-11-02T10:00:00.000Z",
            ["locale"] = "en-GB",
            ["channelId"] = "msteams",
            ["serviceUrl"] = SimulatedConnector.ServiceUrl,
            ["from"] = new JsonObject { ["id"] = $"29:{Number}", ["name"] = $"Person {Number}" },
            ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "CsBot" },
        };
        foreach ((string name, JsonNode? value) in members)
        {
            activity[name] = value?.DeepClone();
        }

        return activity;
    }
}
