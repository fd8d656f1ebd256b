using System.Globalization;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace CsBot.Tests.Deployment;

/// <summary>deploymentTemplates/container/: the instructions of the Dockerfile, and the compose file.</summary>
internal sealed partial class ContainerFiles
{
    private readonly (string Word, string Text)[] _instructions;
    private readonly YamlNode _compose;

    private ContainerFiles(string dockerfile, string compose)
    {
        string[] lines = Continued().Replace(string.Join('\n', dockerfile.Split('\n').Where(line => !line.StartsWith('#'))), " ").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        _instructions = [.. lines.Select(line => line.Split(' ', 2)).Select(words => (words[0], words[1]))];
        Compose = compose;
        var stream = new YamlStream();
        stream.Load(new StringReader(compose));
        _compose = stream.Documents.Single().RootNode;
        Environment = All("ENV").SelectMany(line => line.Split(' ')).Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);
        Settings = ((YamlMappingNode)_compose["x-bot"]["environment"]).ToDictionary(pair => pair.Key.ToString(), pair => pair.Value.ToString());
    }

    public string Compose { get; }

    /// <summary>What the image sets.</summary>
    public Dictionary<string, string> Environment { get; }

    /// <summary>What the compose file sets for the bot.</summary>
    public Dictionary<string, string> Settings { get; }

    public static ContainerFiles Read() =>
        new(File.ReadAllText(Templates.PathTo("container", "Dockerfile")), File.ReadAllText(Templates.PathTo("container", "compose.yaml")));

    /// <summary>What follows an instruction, wherever it stands.</summary>
    public string[] All(string instruction) => [.. _instructions.Where(line => line.Word == instruction).Select(line => line.Text)];

    public string One(string instruction) => All(instruction).Single();

    /// <summary>A text of the compose file; a number is a place in a list.</summary>
    public string? Text(params string[] path)
    {
        YamlNode node = _compose;
        foreach (string part in path)
        {
            node = node is YamlSequenceNode ? node[int.Parse(part, CultureInfo.InvariantCulture)] : node[part];
        }

        return (node as YamlScalarNode)?.Value;
    }

    [GeneratedRegex(@"\\\n\s*")]
    private static partial Regex Continued();
}
