using CsBot.Content.Texts;
using CsBot.Tickets;
using CsBot.Turns;

namespace CsBot.Dialogs.Requests;

/// <summary>Tells a customer who has sent too much that it was not sent: to a click each time, to words once in an hour.</summary>
internal sealed class HeldBack(CustomerLimits limits, BotTexts texts)
{
    public async Task TellAsync(Turn turn, CancellationToken cancellationToken)
    {
        turn.Answer = CardActionAnswer.Message(texts.HeldBack);
        if (!turn.IsClickToAnswer && await limits.MaySayAsync(turn, FloodRemark.ToPerson, cancellationToken))
        {
            turn.Say(texts.HeldBack);
        }
    }
}
