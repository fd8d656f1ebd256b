using System.Collections.Frozen;
using System.Text.Json;

namespace CsBot.Messages;

/// <summary>Reads an activity. The client's own copy in HTML decides where there is one: only there are links, quotes and tables whole.</summary>
internal sealed class ActivityReader(JsonElement activity)
{
    private const int MostParts = 100;
    private const int MaxTextLength = 512 * 1024;

    /// <summary>The marks that stand in plain text. Whatever else is in brackets there, a person typed.</summary>
    private static readonly FrozenSet<string> Marks = FrozenSet.ToFrozenSet(["at", "quoted", "attachment", "emoji"]);

    private readonly Mentioned _mentioned = new(activity);

    public SaidMessage Read()
    {
        SaidMessage text = ReadText();
        SaidMessage said = text;
        MirrorReader? mirror = null;
        string? html = Mirror();
        if (html is not null)
        {
            mirror = new MirrorReader(html, _mentioned);
            said = mirror.Read() ? Prefer(mirror.ToMessage(), text) : text with { IsWhole = false };
        }

        said = WithReferences(said);
        return said with
        {
            People = [.. said.People.Concat(_mentioned.People).Distinct()],
            MentionsBot = said.MentionsBot || _mentioned.HasBot,
            Parts = Parts(mirror),
            Click = Click(),
            Html = html,
        };
    }

    /// <summary>The copy has everything; a client that leaves it empty has the words in the text.</summary>
    private static SaidMessage Prefer(SaidMessage mirror, SaidMessage text) =>
        mirror is { Words: "", Forward: null, Quote: null, Parts.Count: 0 } ? text with { HasQuotedBlock = mirror.HasQuotedBlock } : mirror;

    private string? Mirror()
    {
        JsonElement body = activity.Member("body");
        if (body.Text("contentType") is "html" or "text/html")
        {
            return body.Text("content");
        }

        return activity.Items("attachments").Where(IsMirror).Select(attachment => attachment.Text("content")).FirstOrDefault();
    }

    /// <summary>An HTML file that a person attached has a name or an address.</summary>
    private static bool IsMirror(JsonElement attachment) => attachment.Text("contentType")?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true
        && attachment.Text("content") is not null && attachment.Text("contentUrl") is null or "" && attachment.Text("name") is null or "";

    private SaidMessage ReadText()
    {
        string text = activity.Text("text") ?? activity.Member("body").Text("content") ?? "";
        bool isHtml = activity.Text("textFormat") == "xml";
        var reader = new MirrorReader(text, _mentioned, isHtml ? null : Marks);
        if (text.Length > MaxTextLength || !reader.Read())
        {
            return new SaidMessage { Words = text.Length > MaxTextLength ? text[..MaxTextLength] : text, IsWhole = false };
        }

        return reader.ToMessage();
    }

    /// <summary>What entities and attachments say of the message that is answered or passed on.</summary>
    private SaidMessage WithReferences(SaidMessage said)
    {
        JsonElement reply = activity.Items("entities").Where(entity => entity.Text("type") == "quotedReply").Select(entity => entity.Member("quotedReply")).FirstOrDefault();
        if (reply.ValueKind == JsonValueKind.Object)
        {
            said = WithQuote(said, reply.Text("messageId"), reply.Text("senderId"), reply.Text("senderName"), reply.Text("preview"));
        }

        foreach (JsonElement attachment in activity.Items("attachments").Take(MostParts))
        {
            JsonElement content = attachment.Member("content").ValueKind == JsonValueKind.String
                ? JsonMembers.Parse(attachment.Text("content")) ?? default
                : attachment.Member("content");
            said = attachment.Text("contentType") switch
            {
                "messageReference" => WithQuote(said, content.Text("messageId"), content.Member("messageSender").Member("user").Text("id"),
                    content.Member("messageSender").Member("user").Text("displayName"), content.Text("messagePreview")),
                "forwardedMessageReference" => WithForward(said, content),
                _ => said,
            };
        }

        return said;
    }

    private static SaidMessage WithQuote(SaidMessage said, string? id, string? authorId, string? authorName, string? preview)
    {
        SaidQuote known = said.Quote ?? new SaidQuote(null, null, null, "");
        string words = known.Preview.Length > 0 ? known.Preview : preview?.Trim() ?? "";
        return said with
        {
            Quote = new SaidQuote(id ?? known.MessageId, authorId ?? known.AuthorId, authorName ?? known.AuthorName, words),
            Words = WithoutPreview(said.Words, preview?.Trim() ?? ""),
        };
    }

    /// <summary>Older clients write the quoted words above the person's own.</summary>
    private static string WithoutPreview(string words, string preview) =>
        preview.Length > 0 && words.Length > preview.Length && words.StartsWith(preview, StringComparison.Ordinal) && words[preview.Length] is '\n'
            ? words[preview.Length..].Trim()
            : words;

    private SaidMessage WithForward(SaidMessage said, JsonElement content)
    {
        string? author = content.Member("originalMessageSender").Member("user").Text("displayName");
        var reader = new MirrorReader(content.Text("originalMessageContent") ?? "", _mentioned);
        SaidMessage original = reader.Read() ? reader.ToMessage() : new SaidMessage();
        return said.Forward is { Words.Length: > 0 } ? said : said with { Forward = new SaidForward(original.Words, original.Links, author) };
    }

    private List<SaidPart> Parts(MirrorReader? mirror)
    {
        var parts = new List<SaidPart>();
        foreach (JsonElement attachment in activity.Items("attachments").Take(MostParts))
        {
            bool counts = !IsMirror(attachment) && attachment.Text("contentType") is not ("messageReference" or "forwardedMessageReference");
            if (counts && SaidParts.Read(attachment) is var part && !IsEmoji(part, mirror))
            {
                parts.Add(part);
            }
        }

        // Some clients send the picture in the words alone.
        if (mirror is not null && !parts.Exists(part => part.Kind is SaidPartKind.Picture or SaidPartKind.Sticker))
        {
            parts.AddRange(mirror.Pictures);
        }

        return parts;
    }

    private static bool IsEmoji(SaidPart part, MirrorReader? mirror) => part is { Kind: SaidPartKind.Picture or SaidPartKind.Sticker, Address: { } address }
        && (mirror?.EmojiAddresses.Contains(address) == true || address.Contains("/emoticons/", StringComparison.OrdinalIgnoreCase));

    private JsonElement? Click()
    {
        JsonElement value = activity.Member("value");
        return value.ValueKind switch
        {
            JsonValueKind.Undefined or JsonValueKind.Null => null,
            JsonValueKind.String => JsonMembers.Parse(value.GetString()) ?? value.Clone(),
            _ => value.Clone(),
        };
    }
}
