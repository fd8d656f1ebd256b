using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsBot.Understanding.Questions;

namespace CsBot.Admin;

/// <param name="Text">One message; null where a file is given.</param>
internal sealed record AskRequest(string? Text, FileInfo? File, bool Json);

/// <summary><c>ask</c>: says each message to the bot in a conversation of its own, on a database that is thrown away.</summary>
internal static class AskCommand
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task<int> RunAsync(AskRequest request, TextWriter output, CancellationToken cancellationToken)
    {
        if (request.Text is null == request.File is null)
        {
            await Console.Error.WriteLineAsync("Say what to ask: ask \"text\", or ask --file FILE.jsonl.");
            return 1;
        }

        if (request.File is { Exists: false } missing)
        {
            await Console.Error.WriteLineAsync($"There is no file {missing.FullName}.");
            return 1;
        }

        await using AskHost host = await AskHost.StartAsync();
        int number = 0;
        await foreach (string line in LinesAsync(request, cancellationToken))
        {
            number++;
            if (Parse(line) is not { } message)
            {
                await Console.Error.WriteLineAsync($"{request.File!.Name}({number}): this is not a JSON object with a text; write {{\"text\": \"...\"}}.");
                return 1;
            }

            AskResult result = await host.AskAsync(message, cancellationToken);
            await output.WriteLineAsync(request.Json ? ToJson(result).ToJsonString(Readable) : ToText(result));
        }

        return 0;
    }

    private static IAsyncEnumerable<string> LinesAsync(AskRequest request, CancellationToken cancellationToken) => request.File is { } file
        ? File.ReadLinesAsync(file.FullName, cancellationToken).Where(line => line.Length > 0)
        : new[] { new JsonObject { ["text"] = request.Text }.ToJsonString() }.ToAsyncEnumerable();

    private static AskMessage? Parse(string line)
    {
        try
        {
            return JsonNode.Parse(line) is JsonObject json && Member(json, "text") is { } text
                ? new AskMessage(json["id"]?.DeepClone(), text, Member(json, "lang"), Member(json, "step"))
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Member(JsonObject json, string name) => json[name] is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    private static JsonObject ToJson(AskResult result) => new()
    {
        ["id"] = result.Message.Id?.DeepClone(),
        ["text"] = result.Message.Text,
        ["kind"] = result.Kind,
        ["topics"] = ToJson(result.Topics),
        ["others"] = ToJson(result.Others),
        ["command"] = result.Command,
        ["reply"] = result.Reply,
    };

    private static JsonArray ToJson(IReadOnlyList<ScoredTopic> topics) => new([.. topics.Select(scored => (JsonNode)new JsonObject
    {
        ["id"] = scored.Topic.Id,
        ["score"] = Math.Round(scored.Score, 4),
        ["answer"] = scored.Topic.Text,
    })]);

    private static string ToText(AskResult result)
    {
        string topics = string.Concat(result.Topics.Select(scored => $"{Environment.NewLine}  {scored.Score:F2} {scored.Topic.Id}"));
        return $"{result.Kind} {result.Command}".TrimEnd() + topics + Environment.NewLine + result.Reply;
    }
}
