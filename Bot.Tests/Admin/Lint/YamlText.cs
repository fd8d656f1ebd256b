using System.Globalization;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CsBot.Tests.Admin.Lint;

/// <summary>YAML as an editor's schema check sees it, and with a key more at one of its mappings.</summary>
internal static class YamlText
{
    public const string Unknown = "zzz";

    public static YamlNode Parse(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return stream.Documents.Single().RootNode;
    }

    public static JsonNode? ToJson(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(map.Children.Select(entry => KeyValuePair.Create(entry.Key.ToString(), ToJson(entry.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(ToJson)]),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" or "false" } flag => JsonValue.Create(flag.Value == "true"),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "" or "~" or "null" } => null,
        YamlScalarNode { Style: ScalarStyle.Plain } plain when decimal.TryParse(plain.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) =>
            JsonValue.Create(number),
        _ => JsonValue.Create(((YamlScalarNode)node).Value),
    };

    /// <summary>The first mapping at each place; a place is the keys that lead there, without the numbers of entries.</summary>
    public static IEnumerable<(string Place, YamlMappingNode Map)> Places(YamlNode node, string place = "") => node switch
    {
        YamlMappingNode map => map.Children.SelectMany(entry => Places(entry.Value, $"{place}/{entry.Key}")).Prepend((place, map)),
        YamlSequenceNode list => list.Children.SelectMany(item => Places(item, $"{place}/-")).DistinctBy(found => found.Item1),
        _ => [],
    };

    /// <summary>The text with a key that no reader knows.</summary>
    public static string WithUnknown(string yaml, YamlMappingNode map)
    {
        int at = (int)map.Start.Index;
        return map.Style == YamlDotNet.Core.Events.MappingStyle.Flow
            ? yaml.Insert(at + 1, $" {Unknown}: x,")
            : yaml.Insert(at, $"{Unknown}: x\n{new string(' ', (int)map.Start.Column - 1)}");
    }
}
