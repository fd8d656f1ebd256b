using System.Text.Json.Nodes;
using CsBot.Content.Cards;
using CsBot.Content.Texts;
using CsBot.Tickets;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace CsBot.Support.Search;

/// <summary>Shows requests that were found: as a card in the channel, and as results of the message extension.</summary>
internal sealed class FoundCards(CardRenderer renderer, TicketCards cards, TeamsLinks links, BotTexts texts)
{
    private const string Thumbnail = "application/vnd.microsoft.card.thumbnail";
    private const int MaxLines = 10;
    private const int MaxSaid = 200;

    public Activity List(IReadOnlyList<TicketInThread> found, string words)
    {
        string title = texts.FoundTitle.With(("words", PersonName.Of(words) ?? ""));
        string text = found.Count == 0 ? texts.FoundNone : texts.FoundText.With(("count", found.Count), ("shown", Math.Min(found.Count, MaxLines)));
        return renderer.Message(new FoundCardData(title, text, [.. found.Take(MaxLines).Select(request => Line(request, said: true))]), title);
    }

    /// <summary>A result names the request and its thread; what the customer wrote stays in the inbox.</summary>
    public MessagingExtensionAttachment Result(TicketInThread found)
    {
        FoundLineData line = Line(found, said: false);
        var preview = new JsonObject { ["title"] = line.Title, ["text"] = PlainPreview.Of(Short(found.Ticket.Problem)) };
        Attachment card = renderer.Render(new FoundCardData(line.Title, "", [line]));
        return new MessagingExtensionAttachment
        {
            ContentType = card.ContentType,
            Content = card.Content,
            Preview = new Attachment { ContentType = Thumbnail, Content = BotSdk.ParseJson(preview.ToJsonString()) },
        };
    }

    private FoundLineData Line(TicketInThread found, bool said)
    {
        BadgeLook look = TicketCards.LookOf(found.Ticket);
        string title = texts.SupportTitle.With(("number", found.Ticket.Number), ("name", found.Ticket.CustomerName));
        return new FoundLineData(title, cards.State(found.Ticket), look.Style, look.Color, said ? Short(found.Ticket.Problem) : "", texts.FoundOpen.With(("number", found.Ticket.Number)))
        {
            Since = said ? cards.Waits(found.Ticket) : null,
            Url = links.Thread(found.Thread),
        };
    }

    private static string Short(string text) => ShortText.Abridge(text, MaxSaid);
}
