using System.Text.Json;

namespace CsBot.Messages;

/// <summary>Who the entities of an activity say is mentioned. The bot is who receives the activity.</summary>
internal sealed class Mentioned
{
    private const int Most = 100;

    private readonly List<SaidPerson> _people = [];
    private readonly string? _botId, _botName;

    public Mentioned(JsonElement activity)
    {
        JsonElement bot = activity.Member("recipient");
        (_botId, _botName) = (bot.Text("id"), bot.Text("name"));
        foreach (JsonElement entity in activity.Items("entities").Where(entity => entity.Text("type") == "mention").Take(Most))
        {
            JsonElement account = entity.Member("mentioned");
            _people.Add(new SaidPerson(account.Text("id"), account.Text("name") ?? NameIn(entity.Text("text")) ?? ""));
        }

        // In a message payload people are listed apart, with the number that the markup has.
        foreach (JsonElement mention in activity.Items("mentions").Take(Most))
        {
            JsonElement account = mention.Member("mentioned");
            JsonElement user = account.Member("user").ValueKind == JsonValueKind.Object ? account.Member("user") : account.Member("application");
            _people.Add(new SaidPerson(user.Text("id"), mention.Text("mentionText") ?? user.Text("displayName") ?? ""));
        }
    }

    public static Mentioned None { get; } = new(default);

    public IReadOnlyList<SaidPerson> People => [.. _people.Where(person => !IsBot(person)).Distinct()];

    public bool HasBot => _people.Any(IsBot);

    /// <summary>The person that a mention in the words means: by its number where the name agrees, else by the name.</summary>
    public SaidPerson Find(string name, string? number)
    {
        if (int.TryParse(number, out int index) && index >= 0 && index < _people.Count && _people[index].Name == name)
        {
            return _people[index];
        }

        return _people.Find(person => person.Name == name) ?? _people.Find(person => IsSame(person.Name, name)) ?? new SaidPerson(null, name);
    }

    public bool IsBot(SaidPerson person) => person.Id is null
        ? _botName is not null && IsSame(person.Name, _botName)
        : _botId is null ? IsSame(person.Name, _botName ?? "") : person.Id == _botId;

    private static bool IsSame(string one, string other) => string.Equals(one.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);

    private static string? NameIn(string? mark)
    {
        int open = mark?.IndexOf('>', StringComparison.Ordinal) ?? -1;
        int close = open < 0 ? -1 : mark!.IndexOf('<', open);
        return close > open ? MarkupEntities.Decode(mark.AsSpan(open + 1, close - open - 1)) : null;
    }
}
