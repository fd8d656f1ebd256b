using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Metadata of an activity; what it holds depends on <see cref="Type"/>.</summary>
[JsonPolymorphic(UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FallBackToNearestAncestor)]
[JsonDerivedType(typeof(Mention))]
public class Entity
{
    /// <summary>Creates an entity without a type.</summary>
    public Entity()
    {
    }

    /// <summary>Creates an entity of a type.</summary>
    public Entity(string? type) => Type = type;

    /// <summary>The kind of entity, such as <c>mention</c> or <c>clientInfo</c>.</summary>
    public string? Type { get; set; }

    /// <summary>Everything but the type, as it came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement> Properties
    {
        get => field ??= [];
        set;
    }

    /// <summary>True for an entity that says the same, whatever class it is read as.</summary>
    public bool Equals(Entity? other) => other is not null
        && (ReferenceEquals(this, other) || JsonElement.DeepEquals(BotJson.ToElement(this), BotJson.ToElement(other)));

    /// <summary>True for an entity of the same class that says the same.</summary>
    public override bool Equals(object? obj) => obj is Entity other && other.GetType() == GetType() && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Type is null ? 0 : StringComparer.Ordinal.GetHashCode(Type);

    /// <summary>This entity read as a more specific type.</summary>
    /// <exception cref="JsonException">It has another shape.</exception>
    public T? GetAs<T>() => this is T typed ? typed : BotJson.ToElement(this).Deserialize(BotJson.TypeInfo<T>());
}

/// <summary>A name in the text of a message that stands for an account.</summary>
public class Mention : Entity
{
    /// <summary>Creates a mention of nobody yet.</summary>
    public Mention()
        : base("mention")
    {
    }

    /// <summary>
    /// Creates a mention; <paramref name="text"/> must occur in the message's text, in Teams as <c>&lt;at&gt;Name&lt;/at&gt;</c>.
    /// </summary>
    public Mention(ChannelAccount? mentioned = default, string? text = default, string? type = default)
        : base(type ?? "mention")
        => (Mentioned, Text) = (mentioned, text);

    /// <summary>Who is meant.</summary>
    public ChannelAccount? Mentioned { get; set; }

    /// <summary>The part of the message's text that stands for the account.</summary>
    public string? Text { get; set; }
}
