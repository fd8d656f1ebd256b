using CsBot.Content.Texts;
using CsBot.Tickets;
using CsBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CsBot.Support.Inboxes;

/// <summary>Takes one-time codes that are typed where none belongs: to the bot alone, into a form, to a customer. They are void, and nothing of the message is kept.</summary>
internal sealed class MisplacedCodes(InboxCodes codes, BotTexts texts)
{
    /// <summary>True where the turn is over: there was a code, and the person has been told.</summary>
    public async Task<bool> TakeAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.IsProactive || Belongs(turn) || !await codes.VoidAsync(turn, turn.Said.CodeHashes, cancellationToken))
        {
            return false;
        }

        turn.Answer = CardActionAnswer.Message(texts.InboxCodeMisplaced);
        if (turn.Activity.Type == ActivityTypes.Invoke)
        {
            turn.Send(new Activity(ActivityTypesEx.InvokeResponse) { Value = new InvokeResponse { Status = 200, Body = BotSdk.ParseJson("{}") } });
        }

        if (!turn.IsClickToAnswer)
        {
            turn.Send(TicketCards.Line(texts.InboxCodeMisplaced));
        }

        return true;
    }

    /// <summary>With the words that connect a channel, in a channel of a team.</summary>
    private static bool Belongs(Turn turn) => InboxRequest.Of(turn) is not null && turn.Place?.Team?.Id is not null;
}
