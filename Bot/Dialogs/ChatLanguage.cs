using CsBot.Tickets;
using CsBot.Turns;
using CsBot.Understanding.Languages;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace CsBot.Dialogs;

/// <summary>A channel is the team's. Elsewhere: what the person has chosen; else the language of what they write now, or wrote last; else that of their client.</summary>
internal sealed class ChatLanguage(LanguageReader reader, IOptions<SupportOptions> options) : ITurnLanguage
{
    private const string Channel = "channel";

    public string? Of(Turn turn)
    {
        if (turn.Activity.Conversation.ConversationType == Channel)
        {
            return options.Value.Language;
        }

        if (turn.Chat.StoredLanguage?.Chosen is { } chosen)
        {
            return chosen;
        }

        if (turn.IsPersonal && turn.Activity is { Type: ActivityTypes.Message, Value: null } && turn.Words.Length > 0 && turn.Said.Mail is null
            && reader.Read(turn.Words) is { } written && written != Known(turn))
        {
            turn.Chat.Language.Last = written;
        }

        return Known(turn);
    }

    private static string? Known(Turn turn) => turn.Chat.StoredLanguage?.Last ?? turn.Locale;
}
