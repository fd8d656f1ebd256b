using System.Text.Json;
using System.Text.RegularExpressions;

namespace CsBot.Tests.Content.Cards;

/// <summary>Every name that a template binds is in the sample data, unless the template asks whether it <c>exists()</c>.</summary>
internal static partial class BindingRules
{
    public static IEnumerable<string> Problems(JsonElement template, JsonElement data)
    {
        var optional = Optional().Matches(template.GetRawText()).Select(match => match.Groups["path"].Value).ToHashSet();
        return new Walk(data, optional).Problems(template, [data], "").Distinct();
    }

    /// <summary>The paths in the expressions of a string: not function names, not what is in quotes.</summary>
    private static IEnumerable<string> Paths(string text) =>
        Expressions().Matches(text).SelectMany(match => Names().Matches(Quoted().Replace(match.Value, "''")))
            .Select(match => match.Value).Where(path => path is not ("true" or "false" or "null" or "undefined" or "$index" or "$data"));

    [GeneratedRegex(@"(?<!\\)\$\{(?:'[^']*'|""[^""]*""|[^}'""])*\}")]
    private static partial Regex Expressions();

    [GeneratedRegex(@"'[^']*'|""[^""]*""")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(?<![\w.$\]])\$?[A-Za-z_]\w*(?:\.\w+)*\b(?!\s*\(|\{)")]
    private static partial Regex Names();

    [GeneratedRegex(@"(?:exists|empty)\(\s*(?<path>[\w.$]+)\s*\)")]
    private static partial Regex Optional();

    /// <summary>Goes down the template with the sample data that each <c>$data</c> selects.</summary>
    private sealed class Walk(JsonElement root, HashSet<string> optional)
    {
        public IEnumerable<string> Problems(JsonElement node, IReadOnlyList<JsonElement> scopes, string place) => node.ValueKind switch
        {
            JsonValueKind.String => Paths(node.GetString()!).Where(path => !IsKnown(path, scopes))
                .Select(path => $"{place}: \"{path}\" is not in the sample data"),
            JsonValueKind.Array => node.EnumerateArray().SelectMany((item, index) => Problems(item, scopes, $"{place}[{index}]")),
            JsonValueKind.Object => OfObject(node, scopes, place),
            _ => [],
        };

        private IEnumerable<string> OfObject(JsonElement node, IReadOnlyList<JsonElement> scopes, string place)
        {
            var inner = scopes;
            if (node.TryGetProperty("$data", out var data))
            {
                foreach (string problem in Problems(data, scopes, $"{place}.$data"))
                    yield return problem;
                inner = Select(data, scopes);
            }
            foreach (var property in node.EnumerateObject().Where(property => property.Name != "$data"))
            {
                foreach (string problem in Problems(property.Value, inner, place.Length == 0 ? property.Name : $"{place}.{property.Name}"))
                    yield return problem;
            }
        }

        private JsonElement[] Select(JsonElement data, IReadOnlyList<JsonElement> scopes)
        {
            JsonElement[] selected = data.ValueKind == JsonValueKind.String
                ? [.. Paths(data.GetString()!).SelectMany(path => Find(path, scopes))]
                : [data];
            return [.. selected.SelectMany(found => found.ValueKind == JsonValueKind.Array ? found.EnumerateArray() : (IEnumerable<JsonElement>)[found])];
        }

        /// <summary>Where the sample data has nothing for a <c>$data</c> that may be empty, the names inside cannot be checked.</summary>
        private bool IsKnown(string path, IReadOnlyList<JsonElement> scopes) =>
            path.StartsWith("$host", StringComparison.Ordinal) || scopes.Count == 0 || IsOptional(path, scopes) || Find(path, scopes).Any();

        private bool IsOptional(string path, IReadOnlyList<JsonElement> scopes) => optional.Contains(path)
            || (path.LastIndexOf('.') is > 0 and var dot && IsOptional(path[..dot], scopes) && !Find(path[..dot], scopes).Any());

        private IEnumerable<JsonElement> Find(string path, IReadOnlyList<JsonElement> scopes)
        {
            string[] parts = path.Split('.');
            var start = parts[0] == "$root" ? [root] : scopes;
            return parts.Skip(parts[0] == "$root" ? 1 : 0).Aggregate(start.AsEnumerable(), Step);
        }

        private static IEnumerable<JsonElement> Step(IEnumerable<JsonElement> found, string name) => found
            .Where(value => value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out _)).Select(value => value.GetProperty(name));
    }
}
