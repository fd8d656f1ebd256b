using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsBot.Redaction;

namespace CsBot.Tests.Redaction;

/// <summary>Messages as Teams sends them: no alarm where there is no secret, and nothing left where there is one.</summary>
public sealed class TeamsMessagesTests
{
    /// <summary>As a person would read the JSON, without its escapes.</summary>
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A link's label stands behind the words in this shape, so that they do not end there.</summary>
    private const string Followed = "link";

    [Fact]
    public void NoHarmlessMessageAlarms()
    {
        // The address of a file is taken away, and that is no alarm.
        string[] wrong = [.. SecretFiles.Harmless.Where(line => Redact(line.Shape, line.Text) is var (found, _, before, after)
            && (found.Length > 0 || (before != after && line.Shape != "file")))
            .Select(line => $"{line.Id} as {line.Shape}: {line.Text} => {Redactor.Redact(line.Text).Text}")];

        Assert.Empty(wrong);
    }

    [Fact]
    public void NoHarmlessMessageAlarmsInAnyShape()
    {
        string[] wrong = [.. SecretFiles.Harmless.SelectMany(line => TeamsShapes.All.Where(shape => Redact(shape, line.Text).Found.Length > 0)
            .Select(shape => $"{line.Id} as {shape}: {line.Text}"))];

        Assert.Empty(wrong);
    }

    [Fact]
    public void EverySecretIsFoundAndIsNowhereAnyMore()
    {
        string[] wrong = [.. SecretFiles.Kinds.Select(line => (line, redacted: Redact(line.Shape, line.Text)))
            .Where(r => !r.redacted.Found.SequenceEqual(r.line.Found) || r.line.Secret.Any(secret => r.redacted.After.Contains(secret, StringComparison.OrdinalIgnoreCase)))
            .Select(r => $"{r.line.Id} {r.line.Kind} as {r.line.Shape}: {r.line.Text} => {Redactor.Redact(r.line.Text).Text} [{string.Join(", ", r.redacted.Found)}]")];

        Assert.Empty(wrong);
    }

    [Fact]
    public void EverySecretIsFoundInEveryShape()
    {
        string[] wrong = [.. SecretFiles.Kinds.SelectMany(line => TeamsShapes.All.Where(shape => shape != Followed)
            .Where(shape => Redact(shape, line.Text).After is var after && line.Secret.Any(secret => after.Contains(secret, StringComparison.OrdinalIgnoreCase)))
            .Select(shape => $"{line.Id} as {shape}: {line.Text}"))];

        Assert.Empty(wrong);
    }

    [Fact]
    public void TheListsAreAsLongAsTheyShouldBe()
    {
        Assert.True(SecretFiles.Harmless.Count >= 300);
        Assert.True(SecretFiles.Kinds.Count >= 120);
        Assert.Equal(["de", "en", "es", "fr"], SecretFiles.Harmless.Select(line => line.Lang).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(["de", "en", "es", "fr"], SecretFiles.Kinds.Select(line => line.Lang).Distinct().Order(StringComparer.Ordinal));
        Assert.All(SecretFiles.Kinds, line => Assert.True(line.Secret.All(secret => line.Text.Contains(secret, StringComparison.Ordinal)), line.Id));
        Assert.All(SecretFiles.Harmless.Concat(SecretFiles.Kinds), line => Assert.Contains(line.Shape, TeamsShapes.All));
    }

    /// <summary>The tags around a secret stay, so that the quote, the mention and the table can still be read.</summary>
    [Theory]
    [InlineData("quote", "itemtype=\"http://schema.skype.com/Reply\" itemid=\"1781799016030\"")]
    [InlineData("mention", "itemtype=\"http://schema.skype.com/Mention\"")]
    [InlineData("table", "copy-paste-table")]
    [InlineData("emoji", "alt=\"🙂\"")]
    public void WhatIsNoSecretStaysInTheCopy(string shape, string stays)
    {
        (string[] found, JsonObject activity, _, string after) = Redact(shape, "my password is Winter2024!");

        Assert.Equal(["password"], found);
        Assert.Contains(stays, Copy(activity), StringComparison.Ordinal);
        Assert.Contains("my password is", Copy(activity).Replace("&nbsp;", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("2024!", after, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p>my pass<b>word</b> is <i>Win</i>ter<u>2024!</u></p>", "<p>my pass<b>word</b> is <i>[password removed]</i><u></u></p>")]
    [InlineData("<p>password:&nbsp;Tom&amp;Jerry7&nbsp;ok</p>", "<p>password:&nbsp;[password removed]&nbsp;ok</p>")]
    [InlineData("<p>a &lt; b, password: Winter2024!<br>c</p>", "<p>a &lt; b, password: [password removed]<br>c</p>")]
    [InlineData("<p><img alt=\"password: Winter2024!\" src=\"https://x.example/a.png\"></p>", "<p><img alt=\"password: [password removed]\" src=\"https://x.example/a.png\"></p>")]
    [InlineData("<p>hi<!-- password: Winter2024! --></p>", "<p>hi</p>")]
    public void OnlyTheSecretIsCutOut(string html, string expected)
    {
        JsonObject activity = With(html);
        ActivityRedactor.Redact(activity);

        Assert.Equal(expected, Copy(activity));
    }

    [Fact]
    public void ThePersonalLinkIsASecretInALinksTargetToo()
    {
        JsonObject activity = With("<p>Open <a href=\"https://mbs2.microsoft.com/userinfo/AccountSaved.aspx?GUID=4f6d2c1e-93ab-4b70-8c55-0d1e2f3a4b5c\" "
            + "title=\"https://mbs2.microsoft.com/userinfo/AccountSaved.aspx?GUID=4f6d2c1e-93ab-4b70-8c55-0d1e2f3a4b5c\" target=\"_blank\">this page</a></p>");
        (IReadOnlyList<SecretKind> found, _) = ActivityRedactor.Redact(activity);

        Assert.Equal([SecretKind.PersonalLink], found);
        Assert.Equal("<p>Open <a href=\"[personal-link removed]\" title=\"[personal-link removed]\" target=\"_blank\">this page</a></p>", Copy(activity));
    }

    /// <summary>What stands beside the words in a message that is passed on by its reference.</summary>
    [Fact]
    public void IdsInAReferenceAreNoSecrets()
    {
        JsonObject activity = JsonNode.Parse("""
            {"text":"see this","attachments":[{"id":"4f6d2c1e-93ab-4b70-8c55-0d1e2f3a4b5c","contentType":"messageReference","content":
            "{\"messageId\":\"1609866466543\",\"messagePreview\":\"hello\",\"messageSender\":{\"user\":{\"id\":\"4f6d2c1e-93ab-4b70-8c55-0d1e2f3a4b5c\",\"displayName\":\"Kim Muster\"}}}"}]}
            """)!.AsObject();
        (IReadOnlyList<SecretKind> found, bool changed) = ActivityRedactor.Redact(activity);

        Assert.Empty(found);
        Assert.False(changed);
    }

    private static JsonObject With(string html) => new()
    {
        ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "text/html", ["content"] = html }),
    };

    private static string Copy(JsonObject activity) => activity["attachments"]!.AsArray()
        .First(attachment => attachment!["contentType"]!.GetValue<string>() == "text/html")!["content"]!.GetValue<string>();

    private static (string[] Found, JsonObject Activity, string Before, string After) Redact(string shape, string text)
    {
        JsonObject activity = TeamsShapes.Of(shape, text);
        string before = Words(activity);
        string[] found = [.. ActivityRedactor.Redact(activity).Found.Select(SecretKinds.NameOf)];
        return (found, activity, before, activity.ToJsonString(Readable));

        static string Words(JsonObject activity) => activity.ToJsonString(Readable);
    }
}
