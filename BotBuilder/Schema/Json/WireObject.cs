using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>
/// Base of the wire types whose official form shows no bag of unknown members: what was not understood is kept and sent back.
/// </summary>
public abstract class WireObject
{
    private protected WireObject()
    {
    }

    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? UnknownMembers { get; set; }
}
