using System.Text.Json.Nodes;
using CsBot.Dialogs.Requests;
using CsBot.Tests.Invitations;
using CsBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Tests.Dialogs.Requests;

/// <summary>A picture goes to the team when the customer has agreed to it, and only then.</summary>
public sealed class PictureTests : SupportTest
{
    private static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 1, 2, 3];

    protected override Task ArrangeAsync() => Scene.AskAsync(Alex, "It is blank");

    [Fact]
    public async Task ItIsShownInTheThreadOnce()
    {
        await Alex.ClickAsync("Add a picture");
        Alex.Last.Shows("cannot take secrets out of a picture");
        await AttachAsync("screen.png", Png);
        Alex.Last.Shows("picture is with the team");
        Assert.Equal($"data:image/png;base64,{Convert.ToBase64String(Png)}", Pictures.Single()["contentUrl"]!.GetValue<string>());
        await AttachAsync("screen.png", Png);
        Assert.Single(Pictures);
        Assert.Equal(0, await App.ReadAsync(db => db.Outbox.CountAsync(row => row.Activity.Contains("base64"))));
    }

    [Fact]
    public async Task WithoutConsentItGoesNowhere()
    {
        await AttachAsync("screen.png", Png);
        Assert.Empty(Pictures);
        Alex.Last.Shows("Add a picture");
    }

    [Theory]
    [InlineData("screen.png", 11, false, "is no picture")]
    [InlineData("screen.png", RequestPictures.MaxBytes + 1, true, "larger than 1 MB")]
    public async Task WhatIsNoPictureOrTooBigIsRefusedWithTheReason(string name, int size, bool png, string reason)
    {
        byte[] content = new byte[size];
        (png ? Png : "MZ"u8.ToArray()).CopyTo(content, 0);
        await Alex.ClickAsync("Add a picture");
        await AttachAsync(name, content);
        Alex.Last.Shows(reason);
        Assert.Empty(Pictures);
    }

    private IEnumerable<JsonObject> Pictures => App.Connector.Calls
        .SelectMany(call => call.Body?["attachments"]?.AsArray() ?? []).OfType<JsonObject>()
        .Where(attachment => attachment["contentType"]!.GetValue<string>().StartsWith("image/", StringComparison.Ordinal));

    private async Task AttachAsync(string name, byte[] content)
    {
        await using FileHost host = await FileHost.StartAsync(content);
        await Alex.PostAsync(Alex.Activity("message", new JsonObject
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
