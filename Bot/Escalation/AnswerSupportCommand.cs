using CsBot.Dialogs;
using CsBot.Storage;
using CsBot.Texts;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace CsBot.Escalation;

/// <summary>A customer writes back on the card that brought support's answer. The guide stays where it is.</summary>
public sealed class AnswerSupportCommand(TicketDesk desk, CardSender sender, BotTexts texts) : ICommandGroup
{
    public const string Verb = "ticket.answer";

    IEnumerable<(string Command, CommandHandler Handler)> ICommandGroup.Commands => [(Verb, HandleAsync)];

    private async Task<DialogTurnResult> HandleAsync(DialogContext dc, UserInput input, CancellationToken cancellationToken)
    {
        ITurnContext turnContext = dc.Context;
        await AnswerAsync(turnContext, input, cancellationToken);
        return Dialog.EndOfTurn;
    }

    private async Task AnswerAsync(ITurnContext turnContext, UserInput input, CancellationToken cancellationToken)
    {
        // The number on the card is the client's word; the ticket must be of this very conversation.
        TicketRow? ticket = await desk.FindAsync(input.Field("ticket"), cancellationToken);
        if (ticket is null || ticket.CustomerConversation != turnContext.Activity.Conversation.Id || ticket.State == TicketState.Closed)
        {
            await turnContext.SendActivityAsync(texts.TicketGone, cancellationToken: cancellationToken);
            return;
        }

        if (input.Field("answer") is not { } answer)
        {
            await turnContext.SendActivityAsync(texts.TicketAnswerMissing, cancellationToken: cancellationToken);
            return;
        }

        await desk.WriteToSupportAsync(turnContext, ticket, answer, cancellationToken);
        string line = texts.TicketAnswerSent.With(("number", ticket.Number));
        await sender.ReplaceAsync(turnContext, turnContext.Activity.ReplyToId ?? "", line, cancellationToken);
    }
}
