using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsBot.Admin.Output;
using CsBot.Understanding.Questions;

namespace CsBot.Admin;

/// <param name="Text">One message; null where a file is given.</param>
internal sealed record AskRequest(string? Text, FileInfo? File, bool Json)
{
    public string[] Settings { get; init; } = [];
}

/// <summary><c>ask</c>: says each message to the bot in a conversation of its own, on a database that is thrown away.</summary>
internal static class AskCommand
{
    public static Command Create(TextWriter output, TextWriter errors)
    {
        var text = new Argument<string?>("text") { Description = "The message.", Arity = ArgumentArity.ZeroOrOne };
        var file = new Option<FileInfo?>("--file") { Description = "A file of messages, one JSON object per line: text, and optionally id, lang and step." };
        var json = new Option<bool>("--json") { Description = "Answer with one JSON object per line." };
        var verb = new Verb("ask", "Send the bot a message, and see how it answers.") { text, file, json };
        verb.SetAction((result, token) => RunAsync(
            new AskRequest(result.GetValue(text), result.GetValue(file), result.GetValue(json)) { Settings = [.. result.UnmatchedTokens] },
            (output, errors),
            token));
        return verb;
    }

    public static async Task<int> RunAsync(AskRequest request, (TextWriter Output, TextWriter Errors) to, CancellationToken cancellationToken)
    {
        if (request.Text is null == request.File is null)
        {
            await to.Errors.WriteLineAsync("Say what to ask: ask \"text\", or ask --file FILE.jsonl.");
            return ExitCode.Misused;
        }

        if (request.File is { Exists: false } missing)
        {
            await to.Errors.WriteLineAsync($"There is no file {missing.FullName}.");
            return ExitCode.Failed;
        }

        await using AskHost host = await AskHost.StartAsync(request.Settings);
        int number = 0;
        await foreach (string line in LinesAsync(request, cancellationToken))
        {
            number++;
            if (Parse(line) is not { } message)
            {
                await to.Errors.WriteLineAsync($"{request.File!.Name}({number}): this is not a JSON object with a text; write {{\"text\": \"...\"}}.");
                return ExitCode.Failed;
            }

            AskResult result = await host.AskAsync(message, cancellationToken);
            await to.Output.WriteLineAsync(request.Json ? ToJson(result).ToJsonString(CommandFile.Json) : ToText(result));
        }

        return ExitCode.Done;
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
