using System.Text;
using System.Text.Json;

namespace CsBot.Messages;

/// <summary>What a person said, whatever client they said it with: words, links, pictures and files, apart from markup, quotes and marks.</summary>
internal sealed record SaidMessage
{
    /// <summary>The person's own words in plain text, emoji among them. No markup, no quote, no forwarded words, no mention of the bot.</summary>
    public string Words { get; init; } = "";

    /// <summary>Every link in the person's own words, with the address that it really opens.</summary>
    public IReadOnlyList<SaidLink> Links { get; init; } = [];

    /// <summary>The message that the person replies to; null where there is none.</summary>
    public SaidQuote? Quote { get; init; }

    /// <summary>A message of somebody else that the person passes on inside Teams; null where there is none.</summary>
    public SaidForward? Forward { get; init; }

    /// <summary>Who is mentioned, without the bot.</summary>
    public IReadOnlyList<SaidPerson> People { get; init; } = [];

    public bool MentionsBot { get; init; }

    /// <summary>Pictures, files, sound and cards, in order.</summary>
    public IReadOnlyList<SaidPart> Parts { get; init; } = [];

    /// <summary>The value of a clicked button, also where it came as JSON in a string; null where nothing was clicked.</summary>
    public JsonElement? Click { get; init; }

    /// <summary>The client's own copy of the message in HTML, as it came; null where it sent none.</summary>
    public string? Html { get; init; }

    /// <summary>A part of the words stands in a block that the person marked as quoted.</summary>
    public bool HasQuotedBlock { get; init; }

    /// <summary>False where the client's own copy was too long or too deep to be read, so that links and tables can be missing.</summary>
    public bool IsWhole { get; init; } = true;

    /// <summary>The person's own words and the forwarded ones.</summary>
    public string AllWords => Forward is { Words.Length: > 0 } ? $"{Words}\n{Forward.Words}".Trim() : Words;

    /// <summary>The links in the person's own words and in the forwarded ones.</summary>
    public IEnumerable<SaidLink> AllLinks => Forward is null ? Links : Links.Concat(Forward.Links);

    /// <summary>The words, each title of a link followed by the address that it opens: for a place that shows plain text.</summary>
    public string WordsWithAddresses()
    {
        var words = new StringBuilder(Words);
        int from = 0;
        foreach (SaidLink link in Links.Where(link => link.Label.Length > 0 && !link.Target.Contains(link.Label, StringComparison.OrdinalIgnoreCase)))
        {
            int at = words.ToString().IndexOf(link.Label, from, StringComparison.Ordinal);
            if (at >= 0)
            {
                string address = $" ({link.Target})";
                words.Insert(at + link.Label.Length, address);
                from = at + link.Label.Length + address.Length;
            }
        }

        return words.ToString();
    }

    /// <param name="json">An activity.</param>
    public static SaidMessage Of(string json)
    {
        using JsonDocument activity = JsonDocument.Parse(json);
        return Of(activity.RootElement);
    }

    /// <param name="activity">An activity, or the message that a message action was used on (<c>messagePayload</c>).</param>
    public static SaidMessage Of(JsonElement activity) => new ActivityReader(activity).Read();

    /// <summary>What is said in HTML alone.</summary>
    public static SaidMessage OfHtml(string html)
    {
        var mirror = new MirrorReader(html, Mentioned.None);
        return mirror.Read() ? mirror.ToMessage() : new SaidMessage { IsWhole = false };
    }
}

/// <param name="Label">What the reader sees.</param>
/// <param name="Target">What opens.</param>
internal sealed record SaidLink(string Label, string Target);

/// <param name="AuthorId">As the client writes it, such as <c>8:orgid:…</c> or <c>28:…</c>; the entity's own form wins.</param>
/// <param name="Preview">The first words of the quoted message, as the client shows them.</param>
internal sealed record SaidQuote(string? MessageId, string? AuthorId, string? AuthorName, string Preview);

/// <param name="Words">Empty where the client sends a reference alone.</param>
internal sealed record SaidForward(string Words, IReadOnlyList<SaidLink> Links, string? AuthorName);

/// <param name="Id">Null where only the name came.</param>
internal sealed record SaidPerson(string? Id, string Name);

/// <summary>What a part is, by its type and name. A sticker is any picture from the client's galleries: a GIF, a meme, a sticker.</summary>
internal enum SaidPartKind { Picture, Sticker, File, Sound, Video, Card, Other }

/// <param name="Name">Null where the client gave none, as it does for pasted pictures.</param>
/// <param name="Address">Where its bytes are; null where the part has none.</param>
/// <param name="ContentType">As the client wrote it.</param>
internal sealed record SaidPart(SaidPartKind Kind, string? Name, string? Address, string ContentType);
