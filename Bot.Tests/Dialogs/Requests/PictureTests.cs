using System.Text.Json.Nodes;
using CsBot.Tests.Invitations;
using CsBot.Tests.Support;
using CsBot.Tickets;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Tests.Dialogs.Requests;

/// <summary>A picture goes to the team when the customer has agreed to it, and only then.</summary>
public sealed class PictureTests : SupportTest
{
    private static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R', 0, 0, 0, 2, 0, 0, 0, 3];

    protected override Task ArrangeAsync() => Scene.AskAsync(Alex, "It is blank");

    [Fact]
    public async Task ItIsShownInTheThreadOnce()
    {
        await Alex.ClickAsync("Add a picture");
        Alex.Last.Shows("can't remove secrets from a picture");
        await AttachAsync("screen.png", Png);
        Alex.Last.Shows("picture is with the team");
        Assert.Equal($"data:image/png;base64,{Convert.ToBase64String(Png)}", Pictures.Single()["contentUrl"]!.GetValue<string>());
        await AttachAsync("screen.png", Png);
        Assert.Single(Pictures);
        Assert.Equal(0, await App.ReadAsync(db => db.Outbox.CountAsync(row => row.Activity.Contains("base64"))));
    }

    [Theory]
    [InlineData("screen.png", new byte[] { 0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0xEA, 0x60, 0, 0, 0xEA, 0x60 })]
    [InlineData("screen.gif", new byte[] { 0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 0xFF, 0xFF, 0xFF, 0xFF, 0, 0 })]
    [InlineData("screen.jpg", new byte[] { 0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xC0, 0, 11, 8, 0xFF, 0xFF, 0xFF, 0xFF, 3 })]
    [InlineData("screen.jpg", new byte[] { 0xFF, 0xD8, 0xFF, 0xE0 })]
    public async Task OneThatNoClientCouldShowStaysBehind(string name, byte[] content)
    {
        await Alex.ClickAsync("Add a picture");
        await AttachAsync(name, content);
        Assert.Empty(Pictures);
    }

    [Fact]
    public async Task WithoutConsentItGoesNowhere()
    {
        await AttachAsync("screen.png", Png);
        Assert.Empty(Pictures);
        Alex.Last.Shows("Send this picture to the support team (CS-");
        Alex.Last.Shows("can't remove secrets from a picture");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("yes")]
    [InlineData("yes please")]
    public async Task APastedPictureGoesAlongAfterOneTapOrWord(string? word)
    {
        await PasteAsync(Alex, "this is what I see", "0-weu-d4-1");
        Alex.Last.Shows("Send this picture to the support team");
        Assert.Empty(Pictures);
        if (word is null)
        {
            await Alex.ClickAsync("Send the picture");
        }
        else
        {
            await Alex.SayAsync(word);
        }

        Alex.Last.Shows("picture is with the team");
        Assert.Equal($"data:image/png;base64,{Convert.ToBase64String(Png)}", Pictures.Single()["contentUrl"]!.GetValue<string>());
    }

    [Fact]
    public async Task OneThatCameWhileARequestWasWrittenIsAskedAboutOnceItIsSent()
    {
        Chat beth = App.Customer("Beth");
        await beth.SayAsync("person");
        await PasteAsync(beth, "", "0-weu-d4-7");
        beth.Last.Shows("Send your request first");
        await beth.ClickAsync("Send to support", new JsonObject { ["problem"] = "It is green" });
        beth.Last.Shows("Send this picture to the support team (CS-");
        string offer = beth.Last.Id;
        await beth.ClickAsync("Send the picture");
        Assert.Single(Pictures);
        Assert.DoesNotContain(beth.Screen.Single(message => message.Id == offer).Actions, action => action.Title == "Send the picture");
    }

    [Fact]
    public async Task SomethingElseSaidInBetweenDropsIt()
    {
        await PasteAsync(Alex, "", "0-weu-d4-2");
        await Alex.SayAsync("what is a work account?");
        await Alex.ClickAsync("Send the picture");
        Alex.Last.Shows("Please send it again");
        Assert.Empty(Pictures);
    }

    [Fact]
    public async Task WhoHasItIsNamed()
    {
        await Scene.Priya.ClickAsync("Take");
        await PasteAsync(Alex, "", "0-weu-d4-3");
        Alex.Last.Shows("Send this picture to Priya Nair (CS-");
    }

    [Fact]
    public async Task WithoutAnOpenRequestTheCustomerIsToldHow()
    {
        await PasteAsync(App.Customer("Beth"), "", "0-weu-d4-4");
        App.Customer("Beth").Last.Shows("I can't read pictures");
    }

    [Fact]
    public async Task TheTeamsPictureReachesTheCustomer()
    {
        await Scene.Priya.ClickAsync("Take");
        await PasteAsync(Scene.Priya, "Click here", "0-weu-d4-5");
        Assert.DoesNotContain(Alex.Screen, message => message.Text.Contains("Click here", StringComparison.Ordinal));
        await Scene.Priya.ClickAsync("Send");
        Assert.Contains(Alex.Screen, message => message.Text.Contains("Click here", StringComparison.Ordinal));
        Assert.Equal($"data:image/png;base64,{Convert.ToBase64String(Png)}", PictureOn(Alex.Last));
    }

    [Fact]
    public async Task TheTeamsPictureAloneReachesTheCustomerToo()
    {
        await PasteAsync(Scene.Priya, "", "0-weu-d4-6");
        await Scene.Priya.ClickAsync("Send");
        Assert.Equal($"data:image/png;base64,{Convert.ToBase64String(Png)}", PictureOn(Alex.Last));
    }

    [Fact]
    public async Task TheTeamIsToldWhatDidNotGoAlong()
    {
        await Scene.Priya.PostAsync(Scene.Priya.Activity("message", Add(Chat.Mention("See the manual"), new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
            ["name"] = "manual.pdf",
            ["contentUrl"] = "https://contoso.sharepoint.com/x",
            ["content"] = new JsonObject { ["downloadUrl"] = "https://contoso.sharepoint.com/x", ["uniqueId"] = "1", ["fileType"] = "pdf" },
        })));
        Scene.Priya.Screen[^2].Shows("send a link");
        await Scene.Priya.ClickAsync("Send");
        Alex.Last.Shows("See the manual");
        App.Connector.Attachments.Clear();
        await Scene.Priya.PostAsync(Scene.Priya.Activity("message", Add(Chat.Mention("And this"), Pasted("gone"))));
        await Scene.Priya.ClickAsync("Send");
        Scene.Priya.Last.Shows("could not get that picture");
    }

    [Theory]
    [InlineData("screen.png", 11, false, "can't show this file as a picture")]
    [InlineData("screen.png", PictureCourier.MaxBytes + 1, true, "larger than 1 MB")]
    public async Task WhatIsNoPictureOrTooBigIsRefusedWithTheReason(string name, int size, bool png, string reason)
    {
        byte[] content = new byte[size];
        (png ? Png : "MZ"u8.ToArray()).CopyTo(content, 0);
        await Alex.ClickAsync("Add a picture");
        await AttachAsync(name, content);
        Alex.Last.Shows(reason);
        Assert.Empty(Pictures);
    }

    private static string? PictureOn(CardView message) => message.Activity["attachments"]?[0]?["contentUrl"]?.GetValue<string>();

    private JsonObject Pasted(string id) => new()
    {
        ["contentType"] = "image/*",
        ["contentUrl"] = $"{App.Connector.ServiceUrl}emea/11111111-1111-4111-8111-111111111111/v3/attachments/{id}/views/original",
    };

    private static JsonObject Add(JsonObject message, JsonObject attachment)
    {
        message["attachments"]!.AsArray().Insert(0, attachment);
        return message;
    }

    private Task<HttpResponseMessage> PasteAsync(Chat person, string words, string id)
    {
        App.Connector.Attachments[id] = Png;
        JsonObject said = person == Alex || words.Length == 0 ? TeamsWords.Plain(words) : Chat.Mention(words);
        return person.PostAsync(person.Activity("message", Add(said, Pasted(id))));
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
