using System.Text.Json.Nodes;
using CsBot.Redaction;

namespace CsBot.Tests.Redaction;

/// <summary>The door looks everywhere in an activity, and leaves alone what the protocol needs.</summary>
public sealed class ActivityRedactorTests
{
    private const string Secret = "Winter2024!";

    [Theory]
    [InlineData("""{"text":"my password is Winter2024!"}""")]
    [InlineData("""{"summary":"my password is Winter2024!"}""")]
    [InlineData("""{"attachments":[{"contentType":"text/html","content":"<p>my pass<b>word</b> is <i>Winter</i>2024!</p>"}]}""")]
    [InlineData("""{"attachments":[{"contentType":"image/png","name":"password Winter2024!.png"}]}""")]
    [InlineData("""{"value":{"verb":"person.send","card":"k3f9ab","problem":"my password is Winter2024!"}}""")]
    [InlineData("""{"value":{"deep":{"list":["x",{"y":"pw: Winter2024!"}]}}}""")]
    [InlineData("""{"value":{"password":"Winter2024!"}}""")]
    [InlineData("""{"value":{"feedback":"{\"feedbackText\":\"my password is Winter2024!\"}"}}""")]
    [InlineData("""{"value":{"my password is Winter2024!":true}}""")]
    [InlineData("""{"value":{"step":"password=Winter2024!","x":"Winter2024! is my password"}}""")]
    [InlineData("""{"entities":[{"type":"quotedReply","quotedReply":{"messageId":"1","preview":"password: Winter2024!"}}]}""")]
    [InlineData("""{"channelData":{"note":"my password is Winter2024!","tenant":{"id":"4f6d2c1e-93ab-4b70-8c55-0d1e2f3a4b5c"}}}""")]
    [InlineData("""{"value":{"messagePayload":{"id":"17","body":{"contentType":"html","content":"<div>password:&nbsp;Winter2024!</div>"}}}}""")]
    [InlineData("""{"from":{"id":"29:x","name":"my password is Winter2024!"}}""")]
    [InlineData("""{"conversation":{"id":"19:x","name":"my password is Winter2024!"}}""")]
    [InlineData("""{"neverHeardOf":{"a":["my password is Winter2024!"]}}""")]
    [InlineData("""{"suggestedActions":{"actions":[{"title":"pw Winter2024!"}]}}""")]
    [InlineData("""{"text":"my password is &quot;Winter2024!&quot;"}""")]
    public void ASecretIsFoundWhereverItStands(string json)
    {
        JsonObject activity = JsonNode.Parse(json)!.AsObject();
        (IReadOnlyList<SecretKind> found, bool changed) = ActivityRedactor.Redact(activity);

        Assert.Equal([SecretKind.Password], found);
        Assert.True(changed);
        Assert.DoesNotContain(Secret, activity.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("2024", activity.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"value":{"verb":"step.goto","card":"234567","step":"open-signup","ticket":"CS-WJN7C","region":"northamerica","wait":"invitation"}}""")]
    [InlineData("""{"id":"1790000000999","timestamp":"2026-11-02T08:15:30.123Z","replyToId":"1790000000123","serviceUrl":"https://smba.trafficmanager.net/emea/4f6d2c1e-93ab-4b70-8c55-0d1e2f3a4b5c/"}""")]
    [InlineData("""{"from":{"id":"29:1a2b3c4d5e6f7g8h9i0jKLMNOPQRSTUVWXYZabcdef","aadObjectId":"4f6d2c1e-93ab-4b70-8c55-0d1e2f3a4b5c","name":"Robin Sample"}}""")]
    [InlineData("""{"conversation":{"id":"19:4f6d2c1e93ab4b708c550d1e2f3a4b5c@thread.tacv2;messageid=1790000000999","tenantId":"4f6d2c1e-93ab-4b70-8c55-0d1e2f3a4b5c"}}""")]
    [InlineData("""{"channelData":{"team":{"id":"19:x@thread.tacv2"},"tenant":{"id":"4f6d2c1e-93ab-4b70-8c55-0d1e2f3a4b5c"},"eventType":"editMessage"}}""")]
    [InlineData("""{"entities":[{"type":"clientInfo","locale":"en-GB","platform":"Web","timezone":"Europe/Berlin"}],"localTimezone":"Europe/Berlin"}""")]
    [InlineData("""{"entities":[{"type":"mention","text":"<at>CsBot</at>","mentioned":{"id":"28:4f6d2c1e-93ab-4b70-8c55-0d1e2f3a4b5c","name":"CsBot"}}],"text":"<at>CsBot</at> please close all browsers"}""")]
    [InlineData("""{"value":{"score":5,"flag":true,"none":null,"number":1790000000999}}""")]
    public void WhatTheProtocolNeedsStays(string json)
    {
        JsonObject activity = JsonNode.Parse(json)!.AsObject();
        (IReadOnlyList<SecretKind> found, bool changed) = ActivityRedactor.Redact(activity);

        Assert.Empty(found);
        Assert.False(changed);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), activity), activity.ToJsonString());
    }

    [Fact]
    public void TheAddressOfAFileIsTakenAway()
    {
        JsonObject activity = JsonNode.Parse("""
            {"attachments":[{"contentType":"application/vnd.microsoft.teams.file.download.info","name":"mail.eml",
            "contentUrl":"https://contoso.sharepoint.com/mail.eml","content":{"downloadUrl":"https://contoso.sharepoint.com/download?tempauth=abc"}}]}
            """)!.AsObject();
        (_, bool changed) = ActivityRedactor.Redact(activity);

        Assert.True(changed);
        Assert.DoesNotContain("sharepoint", activity.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("mail.eml", activity.ToJsonString(), StringComparison.Ordinal);
    }
}
