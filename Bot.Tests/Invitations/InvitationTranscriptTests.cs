using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace CsBot.Tests.Invitations;

/// <summary>Mails in the chat, over the real host.</summary>
public sealed class InvitationTranscriptTests : IAsyncLifetime
{
    private const string Code = "4f6d2c1e-93ab-4b70-8c55-0d1e2f3a4b5c";

    private BotApp _app = null!;
    private Chat _robin = null!;

    public async Task InitializeAsync()
    {
        _app = await BotApp.StartAsync();
        _robin = _app.Customer();
        await _robin.InstallAsync();
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task AGenuineInvitationIsExplainedLinkByLinkWithoutASingleLink()
    {
        CardView card = await PasteAsync("01-outlook-english.txt");

        AssertInOrder(card.Text, "This is your invitation", "1. Sign-up link", "link 2 of 3", "2. Personal link", "link 1 of 3", "3. Bookmark link");
        Assert.Contains("I saw your personal link", card.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", card.Card!.ToJsonString().Replace("http://adaptivecards.io/schemas/adaptive-card.json", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain(Code, card.Card!.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains(card.Actions, action => action.Title == "Start the guide");
    }

    [Fact]
    public async Task MidGuideTheStepComesBackAfterwards()
    {
        await _robin.SayAsync("go to step 5");
        CardView card = await PasteAsync("19-german-wg.txt");
        Assert.Contains("This invitation was passed on", card.Text, StringComparison.Ordinal);
        Assert.Contains("Could you please have Microsoft send the invitation", card.Text, StringComparison.Ordinal);

        await _robin.ClickAsync("Back to my step");
        Assert.Contains("Step 5 of 14", _robin.Last.Text, StringComparison.Ordinal);
        await _robin.SayAsync("done");
        Assert.Contains("Step 6 of 14", _robin.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AForwardedInvitationLeadsToWaitingForAnother()
    {
        await _robin.SayAsync("go to step 1");
        await PasteAsync("16-fw-prefix.eml");
        await _robin.ClickAsync("I will wait for it");
        Assert.Contains("You are waiting for your invitation", _robin.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheVerificationMailLeadsToItsStep()
    {
        CardView card = await PasteAsync("48-verification-english.eml");
        Assert.Contains("verifies your address", card.Text, StringComparison.Ordinal);
        await _robin.ClickAsync("Go to this step");
        Assert.Contains("Step 4 of 14", _robin.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ASuspiciousMailNamesNoLinkToClick()
    {
        CardView card = await PasteAsync("34-look-alike-zero.txt");
        Assert.Contains("Be careful with this mail", card.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Click in this order", card.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("micros0ft", card.Activity.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("05-saved.eml", "mail.eml", "This is your invitation")]
    [InlineData("15-saved-page.html", "mail.html", "This is your invitation")]
    [InlineData("30-cut-code.txt", "mail.txt", "Something of this invitation is missing")]
    [InlineData("05-saved.eml", "mail.msg", "I cannot read .msg files")]
    [InlineData("05-saved.eml", "report.pdf", "I can read mails only")]
    [InlineData("05-saved.eml", "screen.png", "Add a picture")]
    public async Task AnAttachedFileIsRead(string file, string name, string expected)
    {
        await using FileHost host = await FileHost.StartAsync(await File.ReadAllBytesAsync(MailSamples.PathOf(file)));
        CardView card = await AttachAsync(name, host.Address);
        Assert.Contains(expected, card.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://files.example.com/mail.eml")]
    [InlineData("https://example.com/mail.eml")]
    [InlineData("https://contoso.sharepoint.com.example.com/mail.eml")]
    [InlineData("https://sharepoint.com@example.com/mail.eml")]
    [InlineData("file:///etc/passwd")]
    [InlineData(null)]
    public async Task AFileFromAnywhereElseIsNotFetched(string? address)
    {
        CardView card = await AttachAsync("mail.eml", address);
        Assert.Contains("I could not get that file", card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFileThatIsTooLargeIsGivenUp()
    {
        await using FileHost host = await FileHost.StartAsync(new byte[3 * 1024 * 1024]);
        Assert.Contains("larger than 2 MB", (await AttachAsync("mail.eml", host.Address)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFileThatDoesNotComeIsGivenUp()
    {
        await using BotApp app = await BotApp.StartAsync(configure: builder => builder.UseSetting("Invitations:FileSeconds", "1"));
        await using FileHost host = await FileHost.StartAsync(null);
        CardView card = await AttachAsync("mail.eml", host.Address, app.Customer());
        Assert.Contains("I could not get that file", card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMessageCanBeExplainedPrivately()
    {
        int before = _robin.Screen.Count;
        JsonObject answer = await ExplainAsync(MailSamples.Text("22-quoted.txt"), "text");

        Assert.Equal("continue", answer["task"]!["type"]!.GetValue<string>());
        JsonNode card = answer["task"]!["value"]!["card"]!;
        Assert.Equal("application/vnd.microsoft.card.adaptive", card["contentType"]!.GetValue<string>());
        string shown = card.ToJsonString();
        Assert.Contains("This invitation was passed on", shown, StringComparison.Ordinal);
        Assert.DoesNotContain(Code, shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Action.Execute", shown, StringComparison.Ordinal);
        Assert.Equal(before, _robin.Screen.Count);
    }

    [Fact]
    public async Task AMessageThatIsNoMailIsExplainedTooAndTwiceTheSame()
    {
        JsonObject answer = await ExplainAsync("<p>See you on <b>Thursday</b></p>", "html");
        Assert.Contains("This is not the invitation", answer.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("I cannot tell", (await ExplainAsync(null, "html")).ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMailThatComesTwiceIsAnsweredOnce()
    {
        JsonObject activity = _robin.Activity("message", new JsonObject { ["text"] = MailSamples.Text("01-outlook-english.txt") });
        await _robin.PostAsync(activity);
        int after = _robin.Screen.Count;
        await _robin.PostAsync(activity);
        Assert.Equal(after, _robin.Screen.Count);
    }

    private Task<CardView> PasteAsync(string file) => _robin.SayAsync(MailSamples.Text(file));

    private async Task<CardView> AttachAsync(string name, string? address, Chat? chat = null)
    {
        chat ??= _robin;
        await chat.PostAsync(chat.Activity("message", new JsonObject
        {
            ["attachments"] = new JsonArray(new JsonObject
            {
                ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
                ["name"] = name,
                ["content"] = new JsonObject { ["downloadUrl"] = address, ["uniqueId"] = "1", ["fileType"] = "eml" },
            }),
        }));
        return chat.Last;
    }

    private async Task<JsonObject> ExplainAsync(string? content, string type)
    {
        HttpResponseMessage answer = await _robin.PostAsync(_robin.Activity("invoke", new JsonObject
        {
            ["name"] = "composeExtension/fetchTask",
            ["value"] = new JsonObject
            {
                ["commandId"] = "explain",
                ["commandContext"] = "message",
                ["messagePayload"] = new JsonObject { ["id"] = "1", ["body"] = new JsonObject { ["contentType"] = type, ["content"] = content } },
            },
        }));
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
    }

    private static void AssertInOrder(string text, params string[] parts)
    {
        int from = 0;
        foreach (string part in parts)
        {
            from = text.IndexOf(part, from, StringComparison.Ordinal);
            Assert.True(from >= 0, $"{part} in {text}");
        }
    }
}
