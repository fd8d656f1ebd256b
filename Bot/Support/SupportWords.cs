using CsBot.Content.Texts;
using CsBot.Support.Actions;
using CsBot.Tickets;
using CsBot.Understanding.Words;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CsBot.Support;

/// <summary>What members of an inbox write to the bot: commands, and in a thread the answer to its customer.</summary>
public sealed class SupportWords(TicketDesk desk, SupportActions actions, SupportQueries queries, BotTexts texts)
{
    public async Task OnMessageAsync(ITurnContext<IMessageActivity> turnContext, InboxRow inbox, CancellationToken cancellationToken)
    {
        string text = turnContext.Activity.RemoveRecipientMention()?.Trim() ?? "";
        if (await queries.AnswerAsync(turnContext, inbox, text, cancellationToken))
        {
            return;
        }

        Ticket? ticket = await desk.FindByThreadAsync(turnContext.Activity.Conversation!.Id!, cancellationToken);
        if (ticket is null || text.Length == 0)
        {
            await SayAsync(turnContext, ticket is null ? texts.SupportUnknown : texts.SupportSilent, cancellationToken);
            return;
        }

        bool ends = ticket.Talking && texts.SupportEndWords.Contains(CommandWords.Normalize(text));
        var act = new TicketAct(ends ? TicketAction.EndTalk : TicketAction.Reply, SupportInput.ActorOf(turnContext), ends ? null : text)
        {
            Source = turnContext.Activity.Id,
            IsInThread = true,
        };
        string done = (ends ? texts.SupportTalkEnded : texts.SupportSent).With(("name", ticket.CustomerName));
        TicketRefusal? refusal = await desk.ActAsync(turnContext, ticket, act, cancellationToken);
        await SayAsync(turnContext, refusal is { } reason ? actions.Reason(ticket, reason) : done, cancellationToken);
    }

    private static async Task SayAsync(ITurnContext turnContext, string text, CancellationToken cancellationToken) =>
        await turnContext.SendActivityAsync(TicketCards.Line(text), cancellationToken);
}
