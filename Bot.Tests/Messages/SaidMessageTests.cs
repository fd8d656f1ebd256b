using System.Text.Json.Nodes;
using CsBot.Messages;
using CsBot.Tests.Redaction;
using Microsoft.Bot.Schema;

namespace CsBot.Tests.Messages;

/// <summary>What a person said is the same whatever client, language or form it came in.</summary>
public sealed class SaidMessageTests
{
    private const string Bot = "28:6f9619ff-8b86-4011-b42d-00c04fc964ff";

    private const string Reply = "<blockquote itemscope itemtype=\"http://schema.skype.com/Reply\" itemid=\"1781799016030\">\n<strong itemprop=\"mri\" itemid=\"8:orgid:548ef459\">"
        + "Kim Muster</strong><span itemprop=\"time\" itemid=\"1781799016030\"></span>\n<p itemprop=\"preview\">Step 2 of 14</p>\n</blockquote>\n";

    private const string Target = "https://mbs2.microsoft.com/userinfo/AccountSaved.aspx?GUID=4f6d2c1e-93ab-4b70-8c55-0d1e2f3a4b5c&lang=en";

    public static TheoryData<string> Shapes => [.. TeamsShapes.All];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void TheWordsAreTheSameInEveryShape(string shape)
    {
        foreach (string words in new[] { "done", "¿dónde está el enlace?", "ich weiß nicht, was < hier > & \"dort\" steht", "c'est fait, l'adresse marche" })
        {
            SaidMessage said = Read(TeamsShapes.Of(shape, words));
            string expected = shape switch { "emoji" => $"{words} 🙂", "link" => $"{words} Support", _ => words };
            Assert.Equal(expected, said.Words);
            Assert.True(said.IsWhole);
        }
    }

    [Theory]
    [InlineData("<at>CsBot</at> open", "open")]
    [InlineData("<at>CsBot</at>&nbsp;open", "open")]
    [InlineData("<at id=\"0\">CsBot</at> open", "open")]
    [InlineData("<at>CsBot</at>\u00A0open", "open")]
    [InlineData("\n<at>CsBot</at>\r\n open\r\n", "open")]
    [InlineData("open <at>CsBot</at>", "open")]
    [InlineData("<at>csbot</at><at>CsBot</at> open", "open")]
    [InlineData("note <at>CsBot</at> he is here", "note he is here")]
    [InlineData("<at>CsBot</at> ask <at>Ana Berg</at> first", "ask Ana Berg first")]
    public void TheBotsNameIsNoWordAndAPersonsIs(string text, string expected)
    {
        SaidMessage said = Read(Message(text, Mention("CsBot", Bot), Mention("Ana Berg", "29:ana")));

        Assert.Equal(expected, said.Words);
        Assert.True(said.MentionsBot);
        Assert.Equal([new SaidPerson("29:ana", "Ana Berg")], said.People);
    }

    [Fact]
    public void MentionsInTheCopyAreToldApartByTheirNumber()
    {
        SaidMessage said = Read(WithCopy("CsBot assign Ana Ana", "<p><span itemtype=\"http://schema.skype.com/Mention\" itemscope=\"\" itemid=\"0\">CsBot</span>&nbsp;assign "
            + "<span itemtype=\"http://schema.skype.com/Mention\" itemscope itemid=\"2\">Ana</span></p>", Mention("CsBot", Bot), Mention("Ana", "29:one"), Mention("Ana", "29:two")));

        Assert.Equal("assign Ana", said.Words);
        Assert.Equal("29:two", said.People[0].Id);
    }

    [Fact]
    public void AQuoteIsContextAndNoWord()
    {
        JsonObject quoted = new() { ["messageId"] = "1781799016030", ["senderId"] = Bot, ["senderName"] = "CsBot", ["preview"] = "Step 2 of 14" };
        JsonObject activity = WithCopy("<quoted messageId=\"1781799016030\"/>\ndone", $"{Reply}<p>done</p>", new JsonObject { ["type"] = "quotedReply", ["quotedReply"] = quoted });

        Assert.Equal(new SaidQuote("1781799016030", Bot, "CsBot", "Step 2 of 14"), Read(activity).Quote);
        Assert.Equal("done", Read(activity).Words);
    }

    [Theory]
    [InlineData("<quoted messageId=\"17\"/>\ndone")]
    [InlineData("<quoted messageId=\"17\"></quoted>done")]
    [InlineData("Step 2 of 14\ndone")]
    public void AQuoteIsTakenOutOfTheTextWhereThereIsNoCopy(string text)
    {
        JsonObject quoted = new() { ["messageId"] = "17", ["preview"] = "Step 2 of 14" };
        SaidMessage said = Read(Message(text, new JsonObject { ["type"] = "quotedReply", ["quotedReply"] = quoted }));

        Assert.Equal("done", said.Words);
        Assert.Equal("17", said.Quote!.MessageId);
    }

    [Fact]
    public void AQuoteThatOnlyTheCopyHasIsRead()
    {
        SaidMessage said = Read(WithCopy("Step 2 of 14 done", $"{Reply}<p>done</p>"));

        Assert.Equal("done", said.Words);
        Assert.Equal(new SaidQuote("1781799016030", "8:orgid:548ef459", "Kim Muster", "Step 2 of 14"), said.Quote);
    }

    [Fact]
    public void AReferenceInAnAttachmentIsAQuoteToo()
    {
        JsonObject activity = WithCopy("done", "<attachment id=\"1609\"></attachment><p>done</p>");
        activity["attachments"]!.AsArray().Add((JsonNode)new JsonObject
        {
            ["id"] = "1609",
            ["contentType"] = "messageReference",
            ["content"] = """{"messageId":"1609","messagePreview":"Step 2","messageSender":{"user":{"id":"548ef459","displayName":"Kim Muster"}}}""",
        });

        Assert.Equal(new SaidQuote("1609", "548ef459", "Kim Muster", "Step 2"), Read(activity).Quote);
        Assert.Empty(Read(activity).Parts);
    }

    [Fact]
    public void LinksHaveTheTargetThatTheTextLacks()
    {
        SaidMessage said = Read(WithCopy("open this page or write to us", $"<p>open <a href=\"{Target.Replace("&", "&amp;", StringComparison.Ordinal)}\" title=\"x\"><b>this</b> page</a> "
            + "or <a href='mailto:help@example.com'>write to us</a></p>"));

        Assert.Equal([new SaidLink("this page", Target), new SaidLink("write to us", "mailto:help@example.com")], said.Links);
        Assert.Equal("open this page or write to us", said.Words);
    }

    [Fact]
    public void AForwardIsApartFromThePersonsOwnWords()
    {
        SaidMessage said = Read(WithCopy("see this Welcome", "<p>see this</p><blockquote itemtype=\"http://schema.skype.com/Forward\"><strong itemprop=\"mri\" itemid=\"8:x\">Kim Muster</strong>"
            + $"<p>Welcome to <a href=\"{Target}\">CustomerSource</a></p><p>Bye</p></blockquote>"));

        Assert.Equal("see this", said.Words);
        Assert.Empty(said.Links);
        Assert.Equal("Welcome to CustomerSource\nBye", said.Forward!.Words);
        Assert.Equal("Kim Muster", said.Forward.AuthorName);
        Assert.Equal([new SaidLink("CustomerSource", Target)], said.Forward.Links);
        Assert.Equal("see this\nWelcome to CustomerSource\nBye", said.AllWords);
    }

    [Fact]
    public void AForwardByReferenceAloneIsAForward()
    {
        JsonObject activity = WithCopy("fyi", "<p>fyi</p><attachment id=\"1\"></attachment>");
        activity["attachments"]!.AsArray().Add((JsonNode)new JsonObject
        {
            ["contentType"] = "forwardedMessageReference",
            ["content"] = """{"originalMessageId":"1","originalMessageContent":"<p>hello <b>you</b></p>","originalMessageSender":{"user":{"displayName":"Kim Muster"}}}""",
        });

        Assert.Equal("fyi", Read(activity).Words);
        Assert.Equal(("hello you", "Kim Muster"), (Read(activity).Forward!.Words, Read(activity).Forward!.AuthorName));
    }

    [Fact]
    public void ABlockThatThePersonMarkedAsQuotedIsTheirsButTold()
    {
        SaidMessage said = SaidMessage.OfHtml("<p>my boss wrote</p><blockquote><p>try again</p></blockquote>");

        Assert.Equal("my boss wrote\ntry again", said.Words);
        Assert.True(said.HasQuotedBlock);
    }

    [Theory]
    [InlineData("<table><tbody><tr><td>Step</td><td>State</td></tr><tr><td>8</td><td>open</td></tr></tbody></table>", "Step\tState\n8\topen")]
    [InlineData("<ul><li>one</li><li>two</li></ul>", "one\ntwo")]
    [InlineData("<div>a&nbsp;b   c\n d</div><div>e</div>", "a b c d\ne")]
    [InlineData("<codeblock class=\"Python\"><code>if x:<br>  y</code></codeblock>", "if x:\n  y")]
    [InlineData("<p>one<br>two<br><br>three</p>", "one\ntwo\n\nthree")]
    [InlineData("<style>p {color:red}</style><!--[if mso]>x<![endif]--><p>ok<o:p></o:p></p>", "ok")]
    [InlineData("<p>1 &lt; 2 &amp;&amp; &#x41;&#66; &euro; &nonsense; &</p>", "1 < 2 && AB € &nonsense; &")]
    [InlineData("<p>a</b></p></div>b", "a\nb")]
    [InlineData("<p title=\"a > b\">c</p>", "c")]
    [InlineData("<emoji id=\"smile\" alt=\"🙂\" title=\"Smile\"></emoji> ok", "🙂 ok")]
    [InlineData("never <closed", "never <closed")]
    public void MarkupBecomesWhatAReaderSees(string html, string expected) => Assert.Equal(expected, SaidMessage.OfHtml(html).Words);

    [Theory]
    [InlineData("use <b> and </b>", "use <b> and </b>")]
    [InlineData("a &lt; b &amp; c", "a < b & c")]
    [InlineData("line one\r\n\r\nline two", "line one\n\nline two")]
    [InlineData("my <password> here", "my <password> here")]
    [InlineData(null, "")]
    public void PlainTextStaysAsItWasTyped(string? text, string expected) => Assert.Equal(expected, Read(new JsonObject { ["type"] = "message", ["text"] = text }).Words);

    [Fact]
    public void AnEmptyCopyLeavesTheWordToTheText() => Assert.Equal("hello", Read(WithCopy("hello", "<div></div>")).Words);

    [Fact]
    public void EmojiAreWordsAndNoPictures()
    {
        SaidMessage said = Read(TeamsShapes.Of("emoji", ""));

        Assert.Equal("🙂", said.Words);
        Assert.Empty(said.Parts);
    }

    [Theory]
    [InlineData("""{"contentType":"image/*","contentUrl":"https://smba.trafficmanager.net/amer/v3/attachments/0-eus/views/original"}""", nameof(SaidPartKind.Picture), null)]
    [InlineData("""{"contentType":"image/png","name":"Screenshot.png","contentUrl":"https://x.example/a"}""", nameof(SaidPartKind.Picture), "Screenshot.png")]
    [InlineData("""{"contentType":"image/*","contentUrl":"https://media4.giphy.com/media/x/giphy.gif"}""", nameof(SaidPartKind.Sticker), null)]
    [InlineData("""{"contentType":"application/vnd.microsoft.teams.file.download.info","name":"mail.eml","content":{"downloadUrl":"https://x.example/d"}}""", nameof(SaidPartKind.File), "mail.eml")]
    [InlineData("""{"contentType":"application/vnd.microsoft.teams.file.download.info","name":"shot.PNG","content":{"downloadUrl":"https://x.example/d"}}""", nameof(SaidPartKind.Picture), "shot.PNG")]
    [InlineData("""{"contentType":"application/vnd.microsoft.card.audio","content":{"media":[{"url":"https://x.example/a"}]}}""", nameof(SaidPartKind.Sound), null)]
    [InlineData("""{"contentType":"audio/mp4","name":"voice","contentUrl":"https://x.example/a"}""", nameof(SaidPartKind.Sound), "voice")]
    [InlineData("""{"contentType":"video/mp4","contentUrl":"https://x.example/a"}""", nameof(SaidPartKind.Video), null)]
    [InlineData("""{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard"}}""", nameof(SaidPartKind.Card), null)]
    [InlineData("""{"contentType":"text/html","name":"mail.html","contentUrl":"https://x.example/mail.html"}""", nameof(SaidPartKind.File), "mail.html")]
    [InlineData("""{"contentType":"reference","name":"plan.docx","contentUrl":"https://x.example/plan.docx"}""", nameof(SaidPartKind.File), "plan.docx")]
    public void EachPartIsWhatItIs(string attachment, string kind, string? name)
    {
        JsonObject activity = WithCopy("", "<div></div>");
        activity["attachments"]!.AsArray().Add(JsonNode.Parse(attachment));
        SaidPart part = Assert.Single(Read(activity).Parts);

        Assert.Equal((kind, name), (part.Kind.ToString(), part.Name));
        Assert.Equal(part.Kind != SaidPartKind.Card, part.Address is not null);
    }

    [Fact]
    public void APictureThatStandsOnlyInTheCopyIsAPart()
    {
        SaidMessage said = Read(WithCopy("", "<div><img alt=\"image\" src=\"https://eu-api.asm.skype.com/v1/objects/0-weu/views/imgo\" itemscope=\"png\" itemtype=\"http://schema.skype.com/AMSImage\"></div>"));

        Assert.Equal([new SaidPart(SaidPartKind.Picture, null, "https://eu-api.asm.skype.com/v1/objects/0-weu/views/imgo", "image/*")], said.Parts);
        Assert.Equal("", said.Words);
    }

    [Theory]
    [InlineData("""{"value":{"verb":"step.done"}}""")]
    [InlineData("""{"text":"","value":"{\"verb\":\"step.done\"}"}""")]
    [InlineData("""{"value":" {\"verb\":\"step.done\"}"}""")]
    public void AClickHasItsValueAlsoInAString(string json) => Assert.Equal("step.done", SaidMessage.Of(json).Click!.Value.GetProperty("verb").GetString());

    [Theory]
    [InlineData("""{"text":"x"}""", null)]
    [InlineData("""{"value":"next"}""", "next")]
    [InlineData("""{"value":"{broken"}""", "{broken")]
    public void AStringThatIsNoJsonStaysAString(string json, string? expected) => Assert.Equal(expected, SaidMessage.Of(json).Click?.GetString());

    [Fact]
    public void AMessageThatAnActionWasUsedOnIsReadAlike()
    {
        SaidMessage said = SaidMessage.Of("""
            {"id":"17","body":{"contentType":"html","content":"<div>ask <at id=\"0\">Ana Berg</at> about <a href=\"https://x.example/\">it</a></div>"},
            "mentions":[{"id":0,"mentionText":"Ana Berg","mentioned":{"user":{"id":"ana","displayName":"Ana Berg"}}}]}
            """);

        Assert.Equal("ask Ana Berg about it", said.Words);
        Assert.Equal([new SaidPerson("ana", "Ana Berg")], said.People);
        Assert.Equal([new SaidLink("it", "https://x.example/")], said.Links);
    }

    [Fact]
    public void AnActivityIsReadAsItsJsonIs()
    {
        Activity activity = BotSdk.ReadActivity(TeamsShapes.Of("quote", "done").ToJsonString());

        Assert.Equal("done", SaidMessage.Of(BotSdk.Write(activity)).Words);
        Assert.Equal("Kim Muster", SaidMessage.Of(BotSdk.Write(activity)).Quote!.AuthorName);
    }

    /// <summary>Nothing that can be in brackets costs more than its length, and nothing breaks.</summary>
    [Theory]
    [InlineData("<x></z>")]
    [InlineData("<p>")]
    [InlineData("<b></z><i></z>")]
    [InlineData("<")]
    [InlineData("<a ")]
    [InlineData("<a href=\"")]
    [InlineData("<a b='c")]
    [InlineData("<!--")]
    [InlineData("<style>")]
    [InlineData("<span>")]
    [InlineData("<at>x")]
    [InlineData("<blockquote itemtype=\"http://schema.skype.com/Reply\">")]
    [InlineData("<a href=\"https://x.example\">y</a>")]
    [InlineData("<img alt=x itemtype=http://schema.skype.com/Emoji src=a>")]
    [InlineData("&nbsp;")]
    [InlineData("&")]
    public void HostileMarkupIsReadInTimeThatGrowsWithItsLength(string piece)
    {
        string html = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        string half = html[..500_000];
        TimeSpan needed = RedactorTests.Quickest(() => (SaidMessage.OfHtml(half), SaidMessage.OfHtml(html)).ToString());

        Assert.True(needed < TimeSpan.FromSeconds(2), $"{needed}");
        Assert.False(SaidMessage.OfHtml(html).IsWhole);
    }

    [Fact]
    public void ACopyThatIsTooDeepLeavesTheWordToTheText()
    {
        SaidMessage said = Read(WithCopy("done", string.Concat(Enumerable.Repeat("<span>", 5000)) + "done"));

        Assert.Equal(("done", false), (said.Words, said.IsWhole));
    }

    private static SaidMessage Read(JsonObject activity) => SaidMessage.Of(activity.ToJsonString());

    private static JsonObject WithCopy(string text, string html, params JsonObject[] entities)
    {
        JsonObject activity = Message(text, entities);
        activity["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "text/html", ["content"] = html });
        return activity;
    }

    private static JsonObject Message(string text, params JsonObject[] entities) => new()
    {
        ["type"] = "message",
        ["text"] = text,
        ["recipient"] = new JsonObject { ["id"] = Bot, ["name"] = "CsBot" },
        ["entities"] = new JsonArray([.. entities]),
    };

    private static JsonObject Mention(string name, string id) => new()
    {
        ["type"] = "mention",
        ["text"] = $"<at>{name}</at>",
        ["mentioned"] = new JsonObject { ["id"] = id, ["name"] = name },
    };
}
