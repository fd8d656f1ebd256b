using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsBot.Admin.Output;
using CsBot.Redaction;

namespace CsBot.Admin;

/// <summary><c>redact</c>: shows what the bot would keep of the messages of a file. Each line is a JSON object with "id" and "text".</summary>
internal static class RedactCommand
{
    public static Command Create(TextWriter output, TextWriter errors)
    {
        var file = new Option<string>("--file") { Description = "A file with one JSON object per line: \"id\" and \"text\".", Required = true };
        var json = new Option<bool>("--json") { Description = "Write one JSON object per line." };
        var command = new Verb("redact", "Show what the bot keeps of messages after it has removed their secrets.") { file, json };
        command.SetAction((result, token) => RunAsync(result.GetValue(file)!, result.GetValue(json), (output, errors), token));
        return command;
    }

    private static async Task<int> RunAsync(string file, bool json, (TextWriter Output, TextWriter Errors) console, CancellationToken cancellationToken)
    {
        if (await CommandFile.ReadAsync(file, console.Errors, cancellationToken) is not { } bytes)
        {
            return ExitCode.Failed;
        }

        int number = 0, code = ExitCode.Done;
        using var reader = new StreamReader(new MemoryStream(bytes));
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            if (Read(line) is { } message)
            {
                await console.Output.WriteLineAsync(Write(message, json));
                continue;
            }

            await console.Errors.WriteLineAsync($"{file}({number}): this line is not a JSON object with \"id\" and \"text\"; it was skipped");
            code = ExitCode.Failed;
        }

        return code;
    }

    private static (JsonNode? Id, string Text)? Read(string line)
    {
        try
        {
            return JsonNode.Parse(line) is JsonObject message && message["text"] is JsonValue text && text.TryGetValue(out string? words)
                ? (message["id"]?.DeepClone(), words)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Write((JsonNode? Id, string Text) message, bool json)
    {
        RedactedText redacted = Redactor.Redact(message.Text);
        string[] found = [.. redacted.Found.Select(SecretKinds.NameOf)];
        return json
            ? new JsonObject
            {
                ["id"] = message.Id,
                ["redacted"] = redacted.Text,
                ["found"] = new JsonArray([.. found.Select(name => JsonValue.Create(name))]),
            }.ToJsonString(CommandFile.Json)
            : $"{message.Id}: {redacted.Text} ({(found.Length == 0 ? "nothing found" : string.Join(", ", found))})";
    }
}
