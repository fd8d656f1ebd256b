using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Net;
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

    private readonly List<SecretKind> _found = [];
    private bool _changed;

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
                redactor.VisitMember(account, "name");
            }
            else if (!Protocol.Contains(name))
            {
                redactor.VisitMember(activity, name);
            }
        }

        return ([.. redactor._found.Distinct()], redactor._changed || redactor._found.Count > 0);
    }

    private void VisitMember(JsonObject members, string name)
    {
        JsonNode? value = members[name];
        JsonNode? visited = Visit(name, value, false);
        if (!ReferenceEquals(visited, value))
        {
            members[name] = visited;
        }
    }

    private JsonNode? Visit(string name, JsonNode? node, bool isHtml) => node switch
    {
        JsonObject members => VisitObject(members),
        JsonArray list => VisitList(name, list, isHtml),
        JsonValue value => VisitValue(name, value, isHtml),
        _ => node,
    };

    private JsonObject VisitObject(JsonObject members)
    {
        bool isFile = members["contentType"] is JsonValue type && type.TryGetValue(out string? media) && media == FileInfo;
        bool isHtml = members["contentType"] is JsonValue form && form.TryGetValue(out string? text) && text is "text/html" or "html";
        foreach ((string name, JsonNode? value) in members.ToList())
        {
            // The address of a file opens it for whoever has it.
            bool opens = isFile && name is ("contentUrl" or "content");
            _changed |= opens;
            string kept = opens ? "" : Name(name);
            JsonNode? visited = opens ? null : Visit(name, value, isHtml);
            if (kept == name && ReferenceEquals(visited, value))
            {
                continue;
            }

            members.Remove(name);
            if (!opens)
            {
                members[kept] = visited;
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

        string kept = Words(name, false);
        if (kept == name && name.Length <= MaxKeptNameLength && CleanNames.Count < MaxKeptNames)
        {
            CleanNames.TryAdd(name, true);
        }

        return kept;
    }

    private JsonArray VisitList(string name, JsonArray list, bool isHtml)
    {
        for (int i = 0; i < list.Count; i++)
        {
            JsonNode? item = list[i];
            JsonNode? visited = Visit(name, item, isHtml);
            if (!ReferenceEquals(visited, item))
            {
                list[i] = visited;
            }
        }

        return list;
    }

    private JsonValue VisitValue(string name, JsonValue value, bool isHtml) => value.GetValueKind() switch
    {
        JsonValueKind.String when value.GetValue<string>() is { } text => Changed(value, text, Text(name, text, isHtml)),
        JsonValueKind.Number when value.ToJsonString() is { Length: >= MinNumberLength } number => Changed(value, number, Text(name, number, false)),
        _ => value,
    };

    private static JsonValue Changed(JsonValue value, string before, string after) => before == after ? value : JsonValue.Create(after);

    private string Text(string name, string text, bool isHtml)
    {
        if (text.Length > 0 && KindOf(name) is { } kind && !text.StartsWith('['))
        {
            _found.Add(kind);
            return SecretKinds.MarkOf(kind);
        }

        if (IsId(name) && IsIdShaped(text))
        {
            return text;
        }

        return Identifiers.Contains(name) && IsPlain(text) ? Take(Redactor.RedactIdentifier(text)) : Words(text, isHtml);
    }

    private string Words(string text, bool isHtml)
    {
        RedactedText redacted = Redactor.Redact(text);
        if (isHtml || Markup.IsLikely(text))
        {
            RedactedText plain = Redactor.Redact(Markup.ToPlain(text));
            if (plain.Found.Except(redacted.Found).Any() || (isHtml && redacted.Found.Count > 0))
            {
                _found.AddRange(redacted.Found);
                return isHtml ? $"<p>{WebUtility.HtmlEncode(Take(plain))}</p>" : Take(plain);
            }
        }

        return Take(redacted);
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
}
