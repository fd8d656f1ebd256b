using System.Text.Json;
using CsBot.Redaction;
using CsBot.Tests.Requirements;

namespace CsBot.Tests.Redaction;

/// <summary>A message, what must be found in it, and what must be gone from it.</summary>
/// <param name="Shape">How Teams sends it: one of <see cref="TeamsShapes.All"/>.</param>
internal sealed record SecretLine(string Id, string Text, string[] Found, string[] Secret, string Shape = "plain", string Lang = "en", string Kind = "");

/// <summary>The lists of messages with and without secrets. Every secret in them is made up.</summary>
internal static class SecretFiles
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<SecretLine> Secrets { get; } = [.. Read("secrets.jsonl"), .. Read("secrets-later.jsonl"), .. Read("secrets-languages.jsonl")];

    public static IReadOnlyList<SecretLine> LookAlikes { get; } = [.. Read("lookalikes.jsonl"), .. Read("lookalikes-later.jsonl"), .. Read("lookalikes-languages.jsonl")];

    /// <summary>Secrets by kind, in four languages.</summary>
    public static IReadOnlyList<SecretLine> Kinds { get; } = [.. Read("secrets-kinds.jsonl")];

    /// <summary>Talk about passwords, codes, cases and errors, in four languages.</summary>
    public static IReadOnlyList<SecretLine> Harmless { get; } = [.. Read("harmless.jsonl")];

    public static string[] Names(RedactedText redacted) => [.. redacted.Found.Select(SecretKinds.NameOf)];

    private static IEnumerable<SecretLine> Read(string file) => File.ReadLines(Repository.PathTo("Bot.Tests", "Redaction", file))
        .Select(line => JsonSerializer.Deserialize<SecretLine>(line, Options)!);
}
