using System.Net;
using System.Net.Http.Headers;
using System.Text;
using CsBot.Hosting.Security;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Tests.Hosting.Security;

public sealed class HostileBodyTests : AppTest
{
    [Fact]
    public async Task ALargeBodyIsRefusedByItsLengthAndByWhatArrives()
    {
        byte[] body = Encoding.UTF8.GetBytes($$"""{"type":"message","text":"{{new string('a', 300_000)}}"}""");
        await AssertRefusedAsync(HttpStatusCode.RequestEntityTooLarge, "larger than 262144 bytes", new ByteArrayContent(body));
        await AssertRefusedAsync(HttpStatusCode.RequestEntityTooLarge, "larger than 262144 bytes", new Chunked(body));
    }

    [Fact]
    public async Task ABodyOfTheLargestSizeIsTaken()
    {
        string start = $$"""
            {"type":"typing","channelId":"msteams","serviceUrl":"{{App.Connector.ServiceUrl}}","from":{"id":"1"},"conversation":{"id":"1"},"text":"
            """;
        int rest = new SecurityOptions().MaxBodyBytes - Encoding.UTF8.GetByteCount(start) - 2;
        using HttpResponseMessage answer = await App.Http.PostAsync("/api/messages", new StringContent(start + new string('a', rest) + "\"}"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("nested deeper than 64", """{"value":@deep@}""")]
    [InlineData("nested deeper than 64", """{"channelData":{"a":@deep@}}""")]
    [InlineData("more than 50 attachments", """{"attachments":[@many@]}""")]
    [InlineData("conversation.id is longer than 1024", """{"conversation":{"id":"@long@"}}""")]
    [InlineData("from.aadObjectId is longer", """{"from":{"aadObjectId":"@long@"}}""")]
    [InlineData("activity's id is longer", """{"id":"@long@"}""")]
    [InlineData("serviceUrl is longer", """{"serviceUrl":"https://@long@"}""")]
    [InlineData("more than 50 attachments", """{"Attachments":[@many@]}""")]
    [InlineData("Conversation.ID is longer than 1024", """{"Conversation":{"ID":"@long@"}}""")]
    [InlineData("activity's id is longer", """{"id":@digits@}""")]
    [InlineData("a null in its list \"entities\"", """{"text":"hi","entities":[{"type":"x"},null]}""")]
    [InlineData("a null in its list \"Attachments\"", """{"Attachments":[null]}""")]
    [InlineData("a null in its list \"membersAdded\"", """{"type":"conversationUpdate","membersAdded":[null]}""")]
    [InlineData("zero character", """{"text":"a\u0000b"}""")]
    [InlineData("zero character", """{"a\u0000b":1}""")]
    [InlineData("half of a character", """{"text":"\ud83d"}""")]
    [InlineData("half of a character", """{"value":{"x":["\udc00"]}}""")]
    [InlineData("line 1, byte 2", """{text:1}""")]
    [InlineData("line 2, byte 1", "{\"type\":\n")]
    [InlineData("not JSON", "")]
    [InlineData("not JSON", "{} {}")]
    [InlineData("has no type", "{}")]
    public async Task ItSaysWhatIsWrongAndDoesNothing(string reason, string body)
    {
        string sent = body
            .Replace("@deep@", new string('[', 80) + new string(']', 80), StringComparison.Ordinal)
            .Replace("@many@", string.Join(',', Enumerable.Repeat("{}", 51)), StringComparison.Ordinal)
            .Replace("@long@", new string('x', 1100), StringComparison.Ordinal)
            .Replace("@digits@", new string('1', 1100), StringComparison.Ordinal);
        await AssertRefusedAsync(HttpStatusCode.BadRequest, reason, new StringContent(sent));
    }

    [Fact]
    public async Task BytesThatAreNoUtf8AreRefused() =>
        await AssertRefusedAsync(HttpStatusCode.BadRequest, "not in UTF-8", new ByteArrayContent([.. "{\"text\":\""u8, 0xC3, 0x28, .. "\"}"u8]));

    [Fact]
    public void FiftyAttachmentsAndDeepCardsPass()
    {
        string attachments = string.Join(',', Enumerable.Repeat("""{"content":[{"a":[1,2,{"b":[]}]}]}""", 50));
        Assert.Null(ActivityScan.FindFault(Encoding.UTF8.GetBytes($$"""{"attachments":[{{attachments}}],"text":"é \ud83d\ude00"}"""), new SecurityOptions()));
    }

    [Theory]
    [InlineData("""{"value":[null],"channelData":{"a":null}}""")]
    [InlineData("""{"channelData":[null]}""")]
    [InlineData("""{"entities":[{"platform":null}],"from":{"name":null},"text":null}""")]
    public void NullsElsewherePass(string body) => Assert.Null(ActivityScan.FindFault(Encoding.UTF8.GetBytes(body), new SecurityOptions()));

    private async Task AssertRefusedAsync(HttpStatusCode status, string reason, HttpContent body)
    {
        using HttpResponseMessage answer = await App.Http.PostAsync("/api/messages", body);
        Assert.Contains(reason, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(0, await App.ReadAsync(db => db.Seen.CountAsync()));
        Assert.Empty(App.Connector.Calls);
    }

    /// <summary>A body that does not say how long it is.</summary>
    private sealed class Chunked : HttpContent
    {
        private readonly byte[] _body;

        public Chunked(byte[] body)
        {
            _body = body;
            Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => stream.WriteAsync(_body).AsTask();

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
