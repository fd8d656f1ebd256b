using System.Text.Json.Nodes;
using CsBot.Dialogs.Requests;
using CsBot.Tests.Invitations;
using CsBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Tests.Dialogs.Requests;

/// <summary>A picture goes to the team when the customer has agreed to it, and only then.</summary>
public sealed class PictureTests : IAsyncLifetime
{
    private static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 1, 2, 3];

    private SupportScene _scene = null!;

    public async Task InitializeAsync()
    {
        _scene = await SupportScene.StartAsync();
        await _scene.AskAsync(_scene.Alex, "It is blank");
    }

    public async Task DisposeAsync() => await _scene.DisposeAsync();

    [Fact]
    public async Task ItIsShownInTheThreadOnce()
    {
        await _scene.Alex.ClickAsync("Add a picture");
        Assert.Contains("cannot take secrets out of a picture", _scene.Alex.Last.Text, StringComparison.Ordinal);
        await AttachAsync("screen.png", Png);
        Assert.Contains("picture is with the team", _scene.Alex.Last.Text, StringComparison.Ordinal);
        Assert.Equal($"data:image/png;base64,{Convert.ToBase64String(Png)}", Pictures.Single()["contentUrl"]!.GetValue<string>());
        await AttachAsync("screen.png", Png);
        Assert.Single(Pictures);
        Assert.Equal(0, await _scene.App.ReadAsync(db => db.Outbox.CountAsync(row => row.Activity.Contains("base64"))));
    }

    [Fact]
    public async Task WithoutConsentItGoesNowhere()
    {
        await AttachAsync("screen.png", Png);
        Assert.Empty(Pictures);
        Assert.Contains("Add a picture", _scene.Alex.Last.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("screen.png", 11, false, "is no picture")]
    [InlineData("screen.png", RequestPictures.MaxBytes + 1, true, "larger than 1 MB")]
    public async Task WhatIsNoPictureOrTooBigIsRefusedWithTheReason(string name, int size, bool png, string reason)
    {
        byte[] content = new byte[size];
        (png ? Png : "MZ"u8.ToArray()).CopyTo(content, 0);
        await _scene.Alex.ClickAsync("Add a picture");
        await AttachAsync(name, content);
        Assert.Contains(reason, _scene.Alex.Last.Text, StringComparison.Ordinal);
        Assert.Empty(Pictures);
    }

    private IEnumerable<JsonObject> Pictures => _scene.App.Connector.Calls
        .SelectMany(call => call.Body?["attachments"]?.AsArray() ?? []).OfType<JsonObject>()
        .Where(attachment => attachment["contentType"]!.GetValue<string>().StartsWith("image/", StringComparison.Ordinal));

    private async Task AttachAsync(string name, byte[] content)
    {
        await using FileHost host = await FileHost.StartAsync(content);
        await _scene.Alex.PostAsync(_scene.Alex.Activity("message", new JsonObject
        {
            ["attachments"] = new JsonArray(new JsonObject
            {
                ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
                ["name"] = name,
                ["contentUrl"] = "https://contoso.sharepoint.com/x",
                ["content"] = new JsonObject { ["downloadUrl"] = host.Address, ["uniqueId"] = "1", ["fileType"] = "png" },
            }),
        }));
    }
}
