using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using CsBot.LocalChat;

namespace CsBot.Tests.LocalChat;

public sealed class UploadTests(LocalChatHost host) : IClassFixture<LocalChatHost>
{
    [Fact]
    public async Task HandsTheBotAnAddressItCanDownloadFrom()
    {
        string id = (string)(await host.PostAsync("v3/directline/conversations"))["conversationId"]!;
        using var answer = await UploadAsync(id, Encoding.UTF8.GetBytes("<h1>invitation</h1>"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var attachment = host.Bot.Received[^1]["attachments"]![0]!;
        using var download = await host.Client.GetAsync((string)attachment["contentUrl"]!);
        Assert.Equal("mail.html", (string)attachment["name"]!);
        Assert.Equal("<h1>invitation</h1>", await download.Content.ReadAsStringAsync());
        Assert.Equal("attachment", download.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("nosniff", download.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task DescribesAFileAsTeamsDoesInTheCustomersChat()
    {
        string id = (string)(await host.PostAsync("localchat/conversations"))["conversationId"]!;
        using var answer = await UploadAsync(id, [1, 2, 3]);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var attachment = host.Bot.Received[^1]["attachments"]![0]!;
        Assert.Equal("application/vnd.microsoft.teams.file.download.info", (string)attachment["contentType"]!);
        Assert.Equal("html", (string)attachment["content"]!["fileType"]!);
        Assert.Equal([1, 2, 3], await host.Client.GetByteArrayAsync((string)attachment["content"]!["downloadUrl"]!));
    }

    [Theory]
    [InlineData(1, Uploads.MaxFileBytes + 1)]
    [InlineData(Uploads.MaxFiles + 1, 1)]
    public async Task RefusesMoreThanItKeeps(int files, int size)
    {
        string id = (string)(await host.PostAsync("v3/directline/conversations"))["conversationId"]!;
        using var answer = await UploadAsync(id, new byte[size], files);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task RefusesAnUploadThatIsNoForm()
    {
        string id = (string)(await host.PostAsync("v3/directline/conversations"))["conversationId"]!;
        using var answer = await host.Client.PostAsJsonAsync($"v3/directline/conversations/{id}/upload", new JsonObject());

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private async Task<HttpResponseMessage> UploadAsync(string id, byte[] content, int files = 1)
    {
        using var form = new MultipartFormDataContent();
        var activity = new StringContent("""{"type":"message","from":{"id":"r_1"}}""", null, "application/vnd.microsoft.activity");
        form.Add(activity, "activity", "blob");
        for (int i = 0; i < files; i++)
            form.Add(new ByteArrayContent(content) { Headers = { ContentType = new("text/html") } }, "file", "mail.html");
        return await host.Client.PostAsync($"v3/directline/conversations/{Uri.EscapeDataString(id)}/upload?userId=r_1", form);
    }
}
