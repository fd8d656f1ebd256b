using System.Text.Json;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CsBot.Content.Reading;

/// <summary>
/// A mapping of a YAML file, read strictly: whatever is missing, unknown or of the wrong kind is reported with its line
/// and read as empty, so that one pass finds every mistake.
/// </summary>
internal sealed class YamlMap
{
    private readonly ContentFiles _files;
    private readonly YamlMappingNode? _node;
    private readonly int _offset;

    private YamlMap(ContentFiles files, string file, YamlMappingNode? node, int offset, IReadOnlyCollection<string> keys)
    {
        (_files, File, _node, _offset) = (files, file, node, offset);
        foreach (YamlNode key in node?.Children.Keys ?? [])
        {
            if (!keys.Contains(key.ToString()))
                Report(LineOf(key), $"unknown key \"{key}\"; known here: {string.Join(", ", keys)}");
        }
    }

    public string File { get; }

    public int Line => _node is null ? 1 : LineOf(_node);

    /// <summary>Reads YAML text whose first line is line <paramref name="offset"/> + 1 of the file.</summary>
    public static YamlMap Parse(ContentFiles files, string file, string? yaml, int offset, params IReadOnlyCollection<string> keys)
    {
        if (yaml is null)
            return new YamlMap(files, file, null, offset, keys);
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            if (stream.Documents is [{ RootNode: YamlMappingNode root }])
                return new YamlMap(files, file, root, offset, keys);
            files.Report(file, offset + 1, $"keys and values are expected; begin with \"{keys.First()}:\"");
        }
        catch (YamlException e)
        {
            files.Report(file, offset + (int)e.Start.Line, $"this is not valid YAML; {e.Message}");
        }
        return new YamlMap(files, file, null, offset, keys);
    }

    public void Report(int line, string message) => _files.Report(File, line, message);

    public bool Has(string key) => Find(key) is not null;

    public bool IsEmptyList(string key) => Find(key) is YamlSequenceNode { Children.Count: 0 };

    /// <summary>Line of the key's value; of the mapping where the key is missing.</summary>
    public int LineOf(string key) => Find(key) is { } value ? LineOf(value) : Line;

    /// <summary>A required text without formatting.</summary>
    public string Text(string key)
    {
        string text = Scalar(key)?.Value?.Trim() ?? "";
        if (text.Length > 0)
            Check(key, MarkdownRules.CheckPlain(text));
        return text;
    }

    public string? OptionalText(string key) => Has(key) ? Text(key) : null;

    /// <summary>A required Markdown text that Adaptive Cards understand.</summary>
    public string Markdown(string key)
    {
        string text = Scalar(key)?.Value?.Trim() ?? "";
        if (text.Length > 0)
            Check(key, MarkdownRules.Check(text));
        return text;
    }

    /// <summary>A required absolute https address.</summary>
    public string Https(string key)
    {
        string text = Scalar(key)?.Value ?? "";
        if (text.Length > 0 && !MarkdownRules.IsHttps(text))
            Report(LineOf(key), $"\"{text}\" is not a complete https address; write it as https://...");
        return text;
    }

    public bool Flag(string key, bool otherwise)
    {
        if (!Has(key))
            return otherwise;
        string text = Scalar(key)?.Value ?? "";
        if (text is not ("true" or "false" or ""))
            Report(LineOf(key), $"\"{text}\" is neither true nor false; write one of them");
        return text == "true";
    }

    /// <summary>A required word out of an enum's names, written in lower case.</summary>
    public T Word<T>(string key) where T : struct, Enum
    {
        string text = Scalar(key)?.Value ?? "";
        string[] words = [.. Enum.GetNames<T>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName)];
        int index = Array.IndexOf(words, text);
        if (index < 0 && text.Length > 0)
            Report(LineOf(key), $"\"{text}\" is not known; write one of: {string.Join(", ", words)}");
        return Enum.GetValues<T>()[Math.Max(index, 0)];
    }

    /// <summary>A required mapping with exactly these keys allowed.</summary>
    public YamlMap Map(string key, params IReadOnlyCollection<string> keys)
    {
        YamlMappingNode? map = Required(key) as YamlMappingNode;
        if (map is null && Has(key))
            Report(LineOf(key), $"\"{key}\" must have these keys below it: {string.Join(", ", keys)}");
        return new YamlMap(_files, File, map, _offset, keys);
    }

    public YamlMap? OptionalMap(string key, params IReadOnlyCollection<string> keys) => Has(key) ? Map(key, keys) : null;

    /// <summary>A required list, not empty, of mappings.</summary>
    public IReadOnlyList<YamlMap> Maps(string key, params IReadOnlyCollection<string> keys) =>
        [.. Items<YamlMappingNode>(key, $"an entry with the keys {string.Join(", ", keys)}")
            .Select(item => new YamlMap(_files, File, item, _offset, keys))];

    /// <summary>A required list, not empty, of texts with their lines.</summary>
    public IReadOnlyList<(string Text, int Line)> Texts(string key) =>
        [.. Items<YamlScalarNode>(key, "a text").Select(item => (item.Value ?? "", LineOf(item)))];

    private IEnumerable<T> Items<T>(string key, string expected) where T : YamlNode
    {
        YamlNode? value = Required(key);
        if (value is not null and not YamlSequenceNode { Children.Count: > 0 })
            Report(LineOf(key), $"\"{key}\" must be a list; begin each entry with \"- \"");
        foreach (YamlNode item in (value as YamlSequenceNode)?.Children ?? [])
        {
            if (item is T wanted)
                yield return wanted;
            else
                Report(LineOf(item), $"each entry of \"{key}\" must be {expected}");
        }
    }

    private YamlScalarNode? Scalar(string key)
    {
        YamlNode? value = Required(key);
        var scalar = value as YamlScalarNode;
        if (value is not null && scalar is null)
            Report(LineOf(key), $"\"{key}\" must be one text; put it in quotes if it contains a colon");
        else if (scalar is not null && string.IsNullOrWhiteSpace(scalar.Value))
            Report(LineOf(key), $"\"{key}\" is empty; write its text");
        return scalar;
    }

    private YamlNode? Required(string key)
    {
        if (Find(key) is { } value)
            return value;
        if (_node is not null)
            Report(Line, $"the key \"{key}\" is missing; add it");
        return null;
    }

    private void Check(string key, IEnumerable<(int Line, string Message)> problems)
    {
        // Only in a literal text (|) do the lines of the value stand where the file's lines do.
        bool literal = Find(key) is YamlScalarNode { Style: ScalarStyle.Literal };
        foreach ((int line, string message) in problems)
            Report(LineOf(key) + (literal ? 1 + line : 0), message);
    }

    private YamlNode? Find(string key) => _node is not null && _node.Children.TryGetValue(key, out YamlNode? value) ? value : null;

    private int LineOf(YamlNode node) => _offset + (int)node.Start.Line;
}
