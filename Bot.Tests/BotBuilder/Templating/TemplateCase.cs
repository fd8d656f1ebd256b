using System.Text.Json;
using CsBot.Tests.Requirements;

namespace CsBot.Tests.BotBuilder.Templating;

/// <summary>
/// One expansion of the files in <c>cases/</c>. Their "expected" is what the official JavaScript engine gives
/// (<c>node expand-templates.mjs --update</c>), checked again by <see cref="TemplateOracleTests"/>.
/// </summary>
internal sealed record TemplateCase(string? Name, JsonElement Template, JsonElement Data, JsonElement Host, JsonElement Expected)
{
    public static string[] Files { get; } =
        [.. Directory.GetFiles(Repository.PathTo("Bot.Tests", "BotBuilder", "Templating", "cases"), "*.json").Order(StringComparer.Ordinal)];

    public static IReadOnlyList<TemplateCase> All { get; } = [.. Files.SelectMany(Read)];

    public override string ToString() => $"{Name} {Template.GetRawText()}";

    private static IEnumerable<TemplateCase> Read(string file)
    {
        var content = JsonElement.Parse(File.ReadAllText(file)).Deserialize<CaseFile>(JsonSerializerOptions.Web)!;
        return content.Cases.Select(known => known.Data.ValueKind == JsonValueKind.Undefined ? known with { Data = content.Data } : known);
    }

    private sealed record CaseFile(JsonElement Data, TemplateCase[] Cases);
}
