using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace CsBot.Tests.Invitations;

/// <summary>Mails in the chat, over the real host.</summary>
public sealed class InvitationTranscriptTests : AppTest
{
    private const string Code = "4f6d2c1e-93ab-4b70-8c55-0d1e2f3a4b5c";

    protected override Task ArrangeAsync() => Alex.InstallAsync();

    [Fact]
    public async Task AGenuineInvitationIsExplainedLinkByLinkWithoutASingleLink()
    {
        CardView card = await PasteAsync("01-outlook-english.txt");

        AssertInOrder(card.Text, "This is your invitation", "1. Sign-up link", "link 2 of 3", "2. Personal link", "link 1 of 3", "3. Bookmark link");
        card.Shows("I saw your personal link");
        Assert.DoesNotContain("https://", card.Card!.ToJsonString().Replace("http://adaptivecards.io/schemas/adaptive-card.json", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain(Code, card.Card!.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains(card.Actions, action => action.Title == "Start the guide");
    }

    [Fact]
    public async Task MidGuideTheStepComesBackAfterwards()
    {
        await Alex.SayAsync("go to step 5");
        CardView card = await PasteAsync("19-german-wg.txt");
        card.Shows("This invitation was forwarded");
        card.Shows("Could you please have Microsoft send the invitation");

        await Alex.ClickAsync("Back to my step");
        Alex.Last.Shows("Step 5 of 14");
        await Alex.SayAsync("done");
        Alex.Last.Shows("Step 6 of 14");
    }

    [Fact]
    public async Task AForwardedInvitationLeadsToWaitingForAnother()
    {
        await Alex.SayAsync("go to step 1");
        await PasteAsync("16-fw-prefix.eml");
        await Alex.ClickAsync("Remind me later");
        Alex.Last.Shows("You are waiting for your invitation");
    }

    [Fact]
    public async Task TheVerificationMailLeadsToItsStep()
    {
        CardView card = await PasteAsync("48-verification-english.eml");
        card.Shows("verifies your address");
        await Alex.ClickAsync("Go to this step");
        Alex.Last.Shows("Step 4 of 14");
    }

    [Fact]
    public async Task ASuspiciousMailNamesNoLinkToClick()
    {
        CardView card = await PasteAsync("34-look-alike-zero.txt");
        card.Shows("Be careful with this email");
        card.DoesNotShow("Click in this order");
        Assert.DoesNotContain("micros0ft", card.Activity.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mail.html", "<!DOCTYPE html><html><head><title>Sharing Link Validation</title></head><body>You need to sign in to see this file.</body></html>")]
    [InlineData("mail.eml", "<html><head><title>Sign in to your account</title></head><body>Enter your email</body></html>")]
    [InlineData("mail.txt", "<html><head><script>var _spPageContextInfo={webServerRelativeUrl:'/personal/x'}</script></head><body></body></html>")]
    public async Task AFileHostsOwnPageIsNotTakenForTheFile(string name, string page)
    {
        await using FileHost host = await FileHost.StartAsync(System.Text.Encoding.UTF8.GetBytes(page), "text/html; charset=utf-8");
        CardView card = await AttachAsync(name, host.Address);
        card.Shows("I could not get that file");
    }

    [Theory]
    [InlineData("05-saved.eml", "mail.eml", "This is your invitation")]
    [InlineData("15-saved-page.html", "mail.html", "This is your invitation")]
    [InlineData("30-cut-code.txt", "mail.txt", "Part of this invitation is missing")]
    [InlineData("05-saved.eml", "mail.msg", "I can't read .msg files")]
    [InlineData("05-saved.eml", "report.pdf", "I can only read emails")]
    [InlineData("05-saved.eml", "screen.png", "Add a picture")]
    public async Task AnAttachedFileIsRead(string file, string name, string expected)
    {
        await using FileHost host = await FileHost.StartAsync(await File.ReadAllBytesAsync(MailSamples.PathOf(file)));
        CardView card = await AttachAsync(name, host.Address);
        card.Shows(expected);
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
        card.Shows("I could not get that file");
    }

    [Fact]
    public async Task AFileThatIsTooLargeIsGivenUp()
    {
        await using FileHost host = await FileHost.StartAsync(new byte[3 * 1024 * 1024]);
        (await AttachAsync("mail.eml", host.Address)).Shows("larger than 2 MB");
    }

    [Fact]
    public async Task AFileThatDoesNotComeIsGivenUp()
    {
        await using BotApp app = await BotApp.StartAsync(configure: builder => builder.UseSetting("Invitations:FileSeconds", "1"));
        await using FileHost host = await FileHost.StartAsync(null);
        CardView card = await AttachAsync("mail.eml", host.Address, app.Customer());
        card.Shows("I could not get that file");
    }

    [Fact]
    public async Task AMessageCanBeExplainedPrivately()
    {
        int before = Alex.Screen.Count;
        JsonObject answer = await ExplainAsync(MailSamples.Text("22-quoted.txt"), "text");

        Assert.Equal("continue", answer["task"]!["type"]!.GetValue<string>());
        JsonNode card = answer["task"]!["value"]!["card"]!;
        Assert.Equal("application/vnd.microsoft.card.adaptive", card["contentType"]!.GetValue<string>());
        string shown = card.ToJsonString();
        Assert.Contains("This invitation was forwarded", shown, StringComparison.Ordinal);
        Assert.DoesNotContain(Code, shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Action.Execute", shown, StringComparison.Ordinal);
        Assert.Equal(before, Alex.Screen.Count);
    }

    [Fact]
    public async Task AMessageThatIsNoMailIsExplainedTooAndTwiceTheSame()
    {
        JsonObject answer = await ExplainAsync("<p>See you on <b>Thursday</b></p>", "html");
        Assert.Contains("This is not the invitation", answer.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("I cannot read this email", (await ExplainAsync(null, "html")).ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMailThatComesTwiceIsAnsweredOnce()
    {
        JsonObject activity = Alex.Activity("message", new JsonObject { ["text"] = MailSamples.Text("01-outlook-english.txt") });
        await Alex.PostAsync(activity);
        int after = Alex.Screen.Count;
        await Alex.PostAsync(activity);
        Assert.Equal(after, Alex.Screen.Count);
    }

    private Task<CardView> PasteAsync(string file) => Alex.SayAsync(MailSamples.Text(file));

    private async Task<CardView> AttachAsync(string name, string? address, Chat? chat = null)
    {
        chat ??= Alex;
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
        HttpResponseMessage answer = await Alex.PostAsync(Alex.Activity("invoke", new JsonObject
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
