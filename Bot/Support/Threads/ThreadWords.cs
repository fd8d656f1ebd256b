using CsBot.Content.Texts;
using CsBot.Messages;
using CsBot.Tickets;
using CsBot.Turns;
using Microsoft.Bot.Builder;

namespace CsBot.Support.Threads;

/// <summary>
/// What members of an inbox write to the bot. Commands are done. Other words in a request's thread reach its customer only in a talk with them,
/// or when somebody says so: whoever mentions a colleague, or writes what is for the team, must find nothing of it in the customer's chat.
/// </summary>
internal sealed class ThreadWords(
    TicketStore store, TeamCommands commands, ThreadActions actions, ThreadReplies replies, SupportQueries queries, BotTexts texts)
{
    public async Task OnMessageAsync(Turn turn, InboxRow inbox, CancellationToken cancellationToken)
    {
        TeamCommand? command = commands.Find(turn.Words);
        if (command is { Verb: TeamVerb.Help })
        {
            turn.Whisper(MessageFactory.Text(texts.ThreadHelp));
            return;
        }

        if (await queries.AnswerAsync(turn, inbox, turn.Words, cancellationToken))
        {
            return;
        }

        if (await store.FindByThreadAsync(turn.Conversation, cancellationToken) is not { } ticket)
        {
            turn.Whisper(MessageFactory.Text(texts.SupportUnknown));
            return;
        }

        turn.IsFileAnswered = true;
        if (command is not null && await actions.DoAsync(turn, ticket, command, cancellationToken))
        {
            return;
        }

        await RelayAsync(turn, ticket, cancellationToken);
    }

    private async Task RelayAsync(Turn turn, Ticket ticket, CancellationToken cancellationToken)
    {
        if (turn.Said.Message.People is [SaidPerson colleague, ..])
        {
            turn.Whisper(TicketCards.Line(texts.ThreadStays.With(("name", ticket.CustomerName), ("colleague", colleague.Name))));
        }
        else if (ticket.IsTalkOf(turn.SenderId))
        {
            await replies.SendSaidAsync(turn, ticket, cancellationToken);
        }
        else
        {
            replies.Ask(turn, ticket, turn.Words.Length == 0 ? "" : turn.Said.Message.WordsWithAddresses());
        }
    }
}
