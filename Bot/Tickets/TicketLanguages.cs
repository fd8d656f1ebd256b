using CsBot.Content.Texts;
using CsBot.Content.Versions;
using Microsoft.Extensions.Options;

namespace CsBot.Tickets;

/// <summary>The two sides of a request may speak two languages: whoever acts, each side hears of it in its own.</summary>
internal sealed class TicketLanguages(ContentVersion version, IOptions<SupportOptions> options)
{
    /// <summary>The content in the language of the team's channels.</summary>
    public ContentVersion Team => version.In(options.Value.Language);

    public BotTexts TeamTexts => Team.Content.Texts;

    /// <summary>The content in the language in which the customer asked.</summary>
    public ContentVersion CustomerOf(Ticket ticket) => version.In(BotSdk.ReadReference(ticket.Customer).Locale);

    public BotTexts CustomerTexts(Ticket ticket) => CustomerOf(ticket).Content.Texts;
}
