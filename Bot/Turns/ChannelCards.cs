using CsBot.Content.Cards;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace CsBot.Turns;

/// <summary>Fits a message to the channel that it goes to.</summary>
internal static class ChannelCards
{
    /// <summary>Clients outside Teams know Action.Execute but post nothing for it, and show text of the format "xml" with its tags.</summary>
    public static Activity Fit(Activity message, string? channel)
    {
        if (channel != Channels.Msteams)
        {
            foreach (Attachment card in (message.Attachments ?? []).Where(attachment => attachment.ContentType == CardRenderer.ContentType))
            {
                card.Content = BotSdk.Rewrite(card.Content!, CardActions.ToSubmit);
            }

            if (message.TextFormat == TextFormatTypes.Xml)
            {
                (message.Text, message.TextFormat) = (XmlText.ToPlain(message.Text!), TextFormatTypes.Plain);
            }
        }

        return message;
    }
}
