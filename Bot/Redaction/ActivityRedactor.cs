using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CsBot.Redaction;

/// <summary>Takes the secrets out of a whole activity, wherever a person's words can stand in it. What the protocol needs stays as it is.</summary>
internal sealed class ActivityRedactor
{
    private const string FileInfo = "application/vnd.microsoft.teams.file.download.info";
    private const int MaxIdLength = 200;
    private const int MinNumberLength = 4;
    private const int MaxKeptNameLength = 40;
    private const int MaxKeptNames = 500;
    private const int LongestJson = 64 * 1024;
    private const int DeepestJson = 3;

    /// <summary>Words that look like JSON, but name a member twice, are words.</summary>
    private static readonly JsonDocumentOptions Once = new() { AllowDuplicateProperties = false };
    private const string ClientSigns = ".-_:/+@;,{}";

    /// <summary>Members of an activity that no person writes.</summary>
    private static readonly FrozenSet<string> Protocol = FrozenSet.ToFrozenSet(
    [
        "type", "id", "timestamp", "localTimestamp", "localTimezone", "serviceUrl", "channelId", "locale", "replyToId", "deliveryMode", "textFormat",
        "attachmentLayout", "inputHint", "importance", "expiration", "callerId", "recipient", "relatesTo", "contentType", "action",
    ]);

    /// <summary>What a card carries for the bot. Free text has no place there, but nobody can be kept from sending it.</summary>
    private static readonly FrozenSet<string> Identifiers = FrozenSet.ToFrozenSet(
        ["verb", "card", "step", "ticket", "region", "wait", "trigger", "commandId", "commandContext", "type", "contentType", "locale",
            "platform", "timezone", "eventType", "mimeType"]);

    private static readonly FrozenSet<string> CodeKeys = FrozenSet.ToFrozenSet(["otp", "pin", "securitycode", "verificationcode", "passcode"]);

    private static readonly FrozenSet<string> TokenKeys = FrozenSet.ToFrozenSet(
        ["token", "accesstoken", "access_token", "refreshtoken", "refresh_token", "secret", "clientsecret", "client_secret", "apikey", "api_key"]);

    /// <summary>Of people and places only the name is theirs to choose.</summary>
    private static readonly FrozenSet<string> Named = FrozenSet.ToFrozenSet(["from", "conversation"]);

    private static readonly ConcurrentDictionary<string, bool> CleanNames = [];

    /// <summary>Clients fill these. What has the form of an id there is one, whatever its name.</summary>
    private static readonly FrozenSet<string> Metadata = FrozenSet.ToFrozenSet(
        ["entities", "channelData", "membersAdded", "membersRemoved", "reactionsAdded", "reactionsRemoved", "mentions", "reactions", "semanticAction"]);

    /// <summary>Who wrote a piece of an activity: a person in words or in HTML, a person in a form, or a client.</summary>
    private enum Writer { Words, Html, Form, Client }

    private readonly List<SecretKind> _found = [];
    private bool _changed;
    private int _depth;

    private ActivityRedactor()
    {
    }

    /// <returns>The kinds that were found, each once, and whether anything is not as it was. The activity holds none of them any more.</returns>
    public static (IReadOnlyList<SecretKind> Found, bool Changed) Redact(JsonObject activity)
    {
        var redactor = new ActivityRedactor();
        foreach ((string name, JsonNode? value) in activity.ToList())
        {
            if (Named.Contains(name) && value is JsonObject account)
            {
                redactor.VisitMember(account, "name", Writer.Words);
            }
            else if (!Protocol.Contains(name))
            {
                redactor.VisitMember(activity, name, name == "value" ? Writer.Form : Writer.Words);
            }
        }

        return ([.. redactor._found.Distinct()], redactor._changed || redactor._found.Count > 0);
    }

    private void VisitMember(JsonObject members, string name, Writer writer)
    {
        JsonNode? value = members[name];
        JsonNode? visited = Visit(name, value, writer);
        if (!ReferenceEquals(visited, value))
        {
            members[name] = visited;
        }
    }

    private JsonNode? Visit(string name, JsonNode? node, Writer writer)
    {
        writer = Metadata.Contains(name) ? Writer.Client : writer;
        return node switch
        {
            JsonObject members => VisitObject(members, writer),
            JsonArray list => VisitList(name, list, writer),
            JsonValue value => VisitValue(name, value, writer),
            _ => node,
        };
    }

    private JsonObject VisitObject(JsonObject members, Writer writer)
    {
        string? type = members["contentType"] is JsonValue form && form.TryGetValue(out string? text) ? text : null;
        bool isHtml = type is "html" || type?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true;
        foreach ((string name, JsonNode? value) in members.ToList())
        {
            // The address of a file opens it for whoever has it.
            if (type == FileInfo && name is ("contentUrl" or "content"))
            {
                _changed = true;
                members.Remove(name);
                continue;
            }

            string kept = Name(name);
            JsonNode? visited = Visit(name, value, isHtml && name is "content" ? Writer.Html : writer);
            if (kept != name)
            {
                members.Remove(name);
                members[kept] = visited;
            }
            else if (!ReferenceEquals(visited, value))
            {
                members[name] = visited;
            }
        }

        return members;
    }

    /// <summary>A member's name without secrets. The same few names come with every activity.</summary>
    private string Name(string name)
    {
        if (CleanNames.ContainsKey(name))
        {
            return name;
        }

        string kept = Take(Redactor.Redact(name));
        if (kept == name && name.Length <= MaxKeptNameLength && CleanNames.Count < MaxKeptNames)
        {
            CleanNames.TryAdd(name, true);
        }

        return kept;
    }

    private JsonArray VisitList(string name, JsonArray list, Writer writer)
    {
        for (int i = 0; i < list.Count; i++)
        {
            JsonNode? item = list[i];
            JsonNode? visited = Visit(name, item, writer);
            if (!ReferenceEquals(visited, item))
            {
                list[i] = visited;
            }
        }

        return list;
    }

    private JsonValue VisitValue(string name, JsonValue value, Writer writer) => value.GetValueKind() switch
    {
        JsonValueKind.String when value.GetValue<string>() is { } text => Changed(value, text, Text(name, text, writer)),
        JsonValueKind.Number when writer == Writer.Form && value.ToJsonString() is { Length: >= MinNumberLength } number =>
            Changed(value, number, Text(name, number, writer)),
        _ => value,
    };

    private JsonValue Changed(JsonValue value, string before, string after)
    {
        _changed |= before != after;
        return before == after ? value : JsonValue.Create(after);
    }

    private string Text(string name, string text, Writer writer)
    {
        if (text.Length > 0 && writer != Writer.Client && KindOf(name) is { } kind && !text.StartsWith('['))
        {
            _found.Add(kind);
            return SecretKinds.MarkOf(kind);
        }

        if ((IsId(name) && IsIdShaped(text)) || (writer == Writer.Client && IsClientShaped(text)))
        {
            return text;
        }

        return Identifiers.Contains(name) && IsPlain(text) ? Take(Redactor.RedactIdentifier(text))
            : Json(text, writer) ?? Take(WrittenText.Redact(text, writer == Writer.Html));
    }

    /// <summary>JSON in a string: its ids are ids there too. Null where it is none.</summary>
    private string? Json(string text, Writer writer)
    {
        if (_depth >= DeepestJson || text.Length > LongestJson || text.AsSpan().Trim() is not (['{', .., '}'] or ['[', '{', .., ']']))
        {
            return null;
        }

        try
        {
            _depth++;
            int found = _found.Count;
            JsonNode? node = JsonNode.Parse(text, null, Once), visited = Visit("", node, writer == Writer.Html ? Writer.Words : writer);
            return _found.Count == found ? text : visited?.ToJsonString();
        }
        catch (JsonException)
        {
            return null;
        }
        finally
        {
            _depth--;
        }
    }

    private string Take(RedactedText redacted)
    {
        _found.AddRange(redacted.Found);
        return redacted.Text;
    }

    /// <summary>An input named so holds one, whatever it looks like.</summary>
    private static SecretKind? KindOf(string name)
    {
        string plain = name.ToLower(CultureInfo.InvariantCulture);
        return SecretWords.Password.Contains(plain) ? SecretKind.Password
            : CodeKeys.Contains(plain) ? SecretKind.Code
            : TokenKeys.Contains(plain) ? SecretKind.Token
            : null;
    }

    private static bool IsId(string name) => name is "id" or "itemid" || name.EndsWith("Id", StringComparison.Ordinal)
        || name.EndsWith("ID", StringComparison.Ordinal);

    private static bool IsPlain(string text) => text.Length <= MaxIdLength && text.All(c => char.IsAsciiLetterOrDigit(c)
        || c is '.' or '-' or '_' or '/' or '+');

    private static bool IsIdShaped(string text) =>
        text.Length <= MaxIdLength && !text.Any(char.IsWhiteSpace) && !text.Contains("guid", StringComparison.OrdinalIgnoreCase)
            && !text.Contains("://", StringComparison.Ordinal);

    /// <summary>One word of the letters that ids, addresses and time stamps are made of.</summary>
    private static bool IsClientShaped(string text) => text.Length <= MaxIdLength && text.All(c => char.IsAsciiLetterOrDigit(c) || ClientSigns.Contains(c))
        && !text.Contains("guid", StringComparison.OrdinalIgnoreCase);
}
