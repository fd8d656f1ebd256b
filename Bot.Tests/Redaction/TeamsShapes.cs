using System.Net;
using System.Text.Json.Nodes;

namespace CsBot.Tests.Redaction;

/// <summary>Wraps what a person says as the clients of Teams send it: with a copy in HTML, styles, GUIDs, quotes and pictures around it.</summary>
internal static class TeamsShapes
{
    private const string Bot = "28:6f9619ff-8b86-4011-b42d-00c04fc964ff";
    private const string Kim = "8:orgid:548ef459-e27e-42ac-beda-9c846ca1259a";
    private const string Schema = "http://schema.skype.com/";
    private const string Emoticons = "https://statics.teams.cdn.office.net/evergreen-assets/personal-expressions/v2/assets/emoticons/";

    public static IReadOnlyList<string> All { get; } =
        ["plain", "quote", "outlook", "emoji", "mention", "table", "gif", "sticker", "code", "link", "forward", "file", "picture", "word", "phone", "voice"];

    public static JsonObject Of(string shape, string text)
    {
        string html = Encode(text);
        JsonObject activity = Message(text);
        switch (shape)
        {
            case "plain":
                return Add(activity, Mirror($"<p>{html}</p>"));
            case "quote":
                activity["text"] = $"<quoted messageId=\"1781799016030\"/>\n{text}";
                activity["entities"]!.AsArray().Add((JsonNode)QuotedReply());
                return Add(activity, Mirror($"{Quote("Kim Muster", Kim, "which one do you mean?")}\n<p>{html}</p>"));
            case "outlook":
                return Add(activity, Mirror("<div><!--[if gte mso 9]><xml><o:AllowPNG/></xml><![endif]--><div class=\"x_WordSection1\" style=\"font-family:Calibri,sans-serif; "
                    + "font-size:11pt; margin:0 0 8pt; line-height:107%\"><p class=\"x_MsoNormal\" style=\"margin:0cm; color:#1F497D\"><span lang=\"EN-GB\" "
                    + $"style=\"font-size:10.5pt; font-family:&quot;Segoe UI&quot;,sans-serif; background:white\">{html.Replace(" ", "&nbsp;", StringComparison.Ordinal)}</span><o:p></o:p></p></div></div>"));
            case "emoji":
                return Add(activity, Emoji(), Mirror($"<p>{html}&nbsp;<span class=\"animated-emoticon-20-smile\" title=\"Smile\" type=\"(smile)\"><img itemscope "
                    + $"itemtype=\"{Schema}Emoji\" itemid=\"smile\" src=\"{Emoticons}smile/default/20_f.png\" title=\"Smile\" alt=\"🙂\" style=\"width:20px; height:20px\"></span></p>"));
            case "mention":
                activity["text"] = $"<at id=\"0\">CsBot</at>&nbsp;{text}";
                activity["entities"]!.AsArray().Add((JsonNode)Mention("CsBot", Bot));
                return Add(activity, Mirror($"<p><span itemtype=\"{Schema}Mention\" itemscope itemid=\"0\">CsBot</span>&nbsp;{html}</p>"));
            case "table":
                return Add(activity, Mirror("<table itemprop=\"copy-paste-table\" style=\"width:100%; border-collapse:collapse\"><tbody><tr style=\"height:29.35pt\">"
                    + $"<td style=\"width:311.5pt; padding:0 5.4pt; border:1pt solid rgb(191, 191, 191)\"><p>{html}</p></td></tr></tbody></table>"));
            case "gif":
                return Add(activity, Image("https://media4.giphy.com/media/Ju7l5y9osyymQ/giphy.gif?cid=e1bb72ff5f3c9a0b1c2d"), Mirror($"<p>{html}</p><readonly title=\"Typing GIF\" itemtype=\"{Schema}InputExtension\" "
                    + $"contenteditable=\"false\" aria-label=\"Typing GIF\"><img src=\"https://media4.giphy.com/media/Ju7l5y9osyymQ/giphy.gif?cid=e1bb72ff5f3c9a0b1c2d\" height=\"204\" width=\"250\" itemtype=\"{Schema}Giphy\" style=\"max-width:250px\"></readonly>"));
            case "sticker":
                return Add(activity, Image("https://us-prod.asyncgw.teams.microsoft.com/v1/objects/0-wus-d9-f79f705ebe4c8c86498d77cf3b7f5995/views/imgo"), Mirror($"<div><div>{html}</div><div><img alt=\"Sticker image, Office drama: 'It is 5 o'clock'\" itemid=\"0-wus-d9-f79f705ebe4c8c86498d77cf3b7f5995\" "
                    + $"src=\"https://us-prod.asyncgw.teams.microsoft.com/v1/objects/0-wus-d9-f79f705ebe4c8c86498d77cf3b7f5995/views/imgo\" itemscope=\"png\" itemtype=\"{Schema}AMSImage\" style=\"width:200px; height:200px\"></div></div>"));
            case "code":
                return Add(activity, Mirror($"<p>&nbsp;</p><codeblock class=\"PowerShell\" contenteditable=\"false\" itemid=\"9c0f5d7e-1b2a-4c3d-8e9f-a0b1c2d3e4f5\"><code>{html}<br></code></codeblock><p>&nbsp;</p>"));
            case "link":
                return Add(activity, Mirror($"<p>{html} <a href=\"https://support.microsoft.com/topic/1d2e3f4a-5b6c-4d7e-8f90-a1b2c3d4e5f6?ns=11201&amp;version=90\" rel=\"noreferrer noopener\" "
                    + "title=\"https://support.microsoft.com/topic/1d2e3f4a-5b6c-4d7e-8f90-a1b2c3d4e5f6?ns=11201&amp;version=90\" target=\"_blank\">Support</a></p>"));
            case "forward":
                return Add(activity, Mirror($"<p>{html}</p><blockquote itemscope itemtype=\"{Schema}Forward\" itemid=\"1781799016031\"><strong itemprop=\"mri\" itemid=\"{Kim}\">Kim Muster</strong>"
                    + "<span itemprop=\"time\" itemid=\"1781799016031\"></span><p>Please try again tomorrow.</p></blockquote>"));
            case "file":
                return Add(activity, FileInfo(), Mirror($"<p>{html}</p><attachment id=\"b2c3d4e5-f6a7-4b8c-9d0e-1f2a3b4c5d6e\"></attachment>"));
            case "picture":
                return Add(activity, Image("https://smba.trafficmanager.net/emea/11111111-1111-4111-8111-111111111111/v3/attachments/0-weu-d4-f79f705ebe4c8c86498d77cf3b7f5995/views/original"), Mirror($"<div><div>{html}</div><div><span><img alt=\"image\" "
                    + $"src=\"https://eu-api.asm.skype.com/v1/objects/0-weu-d4-f79f705ebe4c8c86498d77cf3b7f5995/views/imgo\" itemscope=\"png\" itemtype=\"{Schema}AMSImage\" style=\"vertical-align:bottom; width:436px; height:220px\"></span></div></div>"));
            case "word":
                return Add(activity, Mirror($"<ul itemid=\"3e4f5a6b-7c8d-4e9f-a0b1-c2d3e4f5a6b7\" style=\"margin-left:.25in; list-style-type:disc\"><li style=\"mso-list:l0 level1 lfo1; tab-stops:36pt\"><b><span style=\"font-size:12.0pt; mso-fareast-language:DE\">{html}</span></b></li></ul>"));
            case "phone":
                activity["text"] = $"{text}\r\n";
                return Add(activity, Image("https://smba.trafficmanager.net/emea/v3/attachments/0-weu-d7-548ef459e27e42acbeda9c846ca1259a/views/original", "4F6D2C1E-93AB-4B70-8C55-0D1E2F3A4B5C.jpeg"), Mirror($"<p dir=\"auto\">{html}</p>"));
            default:
                return Add(activity, Voice(), Mirror($"<div style=\"margin-left:0; text-align:left\">{html}</div>"));
        }
    }

    public static string Encode(string text) => WebUtility.HtmlEncode(text).Replace("\n", "<br>", StringComparison.Ordinal);

    private static JsonObject Message(string text) => new()
    {
        ["type"] = "message",
        ["id"] = "1781799016032",
        ["timestamp"] = "2026-11-02T08:15:30.1234567Z",
        ["localTimestamp"] = "2026-11-02T09:15:30.1234567+01:00",
        ["localTimezone"] = "Europe/Amsterdam",
        ["serviceUrl"] = "https://smba.trafficmanager.net/emea/11111111-1111-4111-8111-111111111111/",
        ["channelId"] = "msteams",
        ["from"] = new JsonObject { ["id"] = "29:1XJKJMvc5GBtc2JwZq0oj8tHZmzrQgFmB25ATiQWA85gQtHieVUiw", ["name"] = "Robin Sample", ["aadObjectId"] = "d7d3c1b2-0a9f-4e8d-b7c6-5a4b3c2d1e0f" },
        ["recipient"] = new JsonObject { ["id"] = Bot, ["name"] = "CsBot" },
        ["conversation"] = new JsonObject { ["id"] = "a:1dM5oXcQJ2kLmNpQrStUvWxYz0123456789", ["conversationType"] = "personal", ["tenantId"] = "11111111-1111-4111-8111-111111111111" },
        ["channelData"] = new JsonObject
        {
            ["tenant"] = new JsonObject { ["id"] = "11111111-1111-4111-8111-111111111111" },
            ["source"] = new JsonObject { ["name"] = "message" },
            ["legacy"] = new JsonObject { ["replyToId"] = "1:1kBfG7sT2mN9pQ4rS6uV8wX0yZ" },
        },
        ["locale"] = "de-DE",
        ["textFormat"] = "plain",
        ["text"] = text,
        ["entities"] = new JsonArray(
            new JsonObject { ["type"] = "clientInfo", ["locale"] = "de-DE", ["country"] = "NL", ["platform"] = "Windows", ["timezone"] = "(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna" },
            new JsonObject { ["type"] = "messageReference", ["value"] = "6a5b4c3d-2e1f-4a0b-9c8d-7e6f5a4b3c2d", ["correlation"] = "655360" },
            new JsonObject { ["type"] = "ProductInfo", ["id"] = "COPILOT", ["build"] = 655360, ["session"] = "7e6f5a4b-3c2d-4e1f-8a0b-9c8d7e6f5a4b" }),
        ["attachments"] = new JsonArray(),
    };

    private static JsonObject Add(JsonObject activity, params JsonObject[] attachments)
    {
        foreach (JsonObject attachment in attachments)
        {
            activity["attachments"]!.AsArray().Add((JsonNode)attachment);
        }

        return activity;
    }

    private static JsonObject Mirror(string html) => new() { ["contentType"] = "text/html", ["content"] = html };

    private static JsonObject Emoji() => new() { ["contentType"] = "image/*", ["contentUrl"] = $"{Emoticons}smile/default/20_f.png" };

    private static JsonObject Image(string address, string? name = null)
    {
        var image = new JsonObject { ["contentType"] = "image/*", ["contentUrl"] = address };
        if (name is not null)
        {
            image["name"] = name;
        }

        return image;
    }

    private static JsonObject FileInfo() => new()
    {
        ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
        ["name"] = "log 2026-11-02 081530.txt",
        ["contentUrl"] = "https://contoso-my.sharepoint.com/personal/robin_contoso_com/Documents/log.txt",
        ["content"] = new JsonObject { ["downloadUrl"] = "https://contoso-my.sharepoint.com/_layouts/15/download.aspx?tempauth=v1.eyJzaXRlaWQiOiI&UniqueId=b2c3d4e5", ["uniqueId"] = "b2c3d4e5-f6a7-4b8c-9d0e-1f2a3b4c5d6e", ["fileType"] = "txt", ["etag"] = "\"{B2C3D4E5-F6A7-4B8C-9D0E-1F2A3B4C5D6E},2\"" },
    };

    private static JsonObject Voice() => new()
    {
        ["contentType"] = "application/vnd.microsoft.card.audio",
        ["content"] = new JsonObject { ["duration"] = "PT13S", ["media"] = new JsonArray(new JsonObject { ["url"] = "https://eu-api.asm.skype.com/v1/objects/0-neu-d6-1d2e3f4a5b6c4d7e8f90a1b2c3d4e5f6/views/audio" }) },
    };

    private static JsonObject QuotedReply() => new()
    {
        ["type"] = "quotedReply",
        ["quotedReply"] = new JsonObject { ["messageId"] = "1781799016030", ["senderId"] = Kim, ["senderName"] = "Kim Muster", ["preview"] = "which one do you mean?", ["time"] = "1781799016030", ["isReplyDeleted"] = false },
    };

    private static JsonObject Mention(string name, string id) => new()
    {
        ["type"] = "mention",
        ["text"] = $"<at>{name}</at>",
        ["mentioned"] = new JsonObject { ["id"] = id, ["name"] = name },
    };

    private static string Quote(string name, string id, string preview) =>
        $"<blockquote itemscope itemtype=\"{Schema}Reply\" itemid=\"1781799016030\">\n<strong itemprop=\"mri\" itemid=\"{id}\">{name}</strong>"
            + $"<span itemprop=\"time\" itemid=\"1781799016030\"></span>\n<p itemprop=\"preview\">{preview}</p>\n</blockquote>";
}
