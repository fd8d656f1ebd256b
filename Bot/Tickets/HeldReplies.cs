using System.Security.Cryptography;
using CsBot.Content.Cards;
using CsBot.Content.Texts;
using CsBot.Turns;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace CsBot.Tickets;

/// <summary>Holds what the team sends for some seconds, so that it can be taken back. Nothing has happened to the request meanwhile.</summary>
internal sealed class HeldReplies(TicketStore store, TicketThreads threads, CardRenderer renderer, IOptions<SupportOptions> options, BotTexts texts)
{
    private const int MaxShown = 1000;
    private const string Letters = "abcdefghjkmnpqrstuvwxyz";

    public bool IsOn => options.Value.UndoSeconds > 0;

    public static string NewMark() => RandomNumberGenerator.GetString(Letters, 8);

    /// <param name="show">Shows in the thread that it is on its way; gives the id of the message that does.</param>
    public async Task HoldAsync(Turn turn, Ticket ticket, HeldReply reply, Func<Activity, string> show, CancellationToken cancellationToken)
    {
        ConversationReference thread = (await threads.FindAsync(ticket, cancellationToken))!;
        var data = new SendingCardData(
            ticket.Number,
            reply.Mark,
            texts.SendingTitle.With(("name", ticket.CustomerName), ("seconds", options.Value.UndoSeconds)),
            ShortText.Abridge(reply.Words, MaxShown));
        reply = reply with { Message = show(renderer.Message(data, data.Title)) };
        turn.Changes.Schedule(thread, reply.TimerKind, turn.Now.AddSeconds(options.Value.UndoSeconds), reply.ToJson());
        turn.Changes.Update(ticket);
    }

    /// <summary>Takes it back, if it has not left. Of this and its leaving one happens.</summary>
    public async Task<bool> UndoAsync(Turn turn, Ticket ticket, string? mark, CancellationToken cancellationToken)
    {
        if ((await OfAsync(ticket, cancellationToken)).Find(reply => reply.Mark == mark) is not { } held)
        {
            return false;
        }

        Cancel(turn, ticket, held);
        return true;
    }

    /// <summary>Whoever changes or deletes their message while it is held does not send it.</summary>
    public async Task OnChangedAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.IsPersonal || !IsOn || await store.FindByThreadAsync(turn.Conversation, cancellationToken) is not { } ticket)
        {
            return;
        }

        string line = texts.SendChanged.With(("name", ticket.CustomerName));
        foreach (HeldReply held in (await OfAsync(ticket, cancellationToken)).Where(reply => reply.Source is not null && reply.Source == turn.Activity.Id))
        {
            Cancel(turn, ticket, held);
            turn.Changes.Update(turn.Activity.GetConversationReference(), held.Message, TicketCards.Line(line));
        }
    }

    private static void Cancel(Turn turn, Ticket ticket, HeldReply held)
    {
        ConversationReference thread = TicketThreads.ThreadOf(ticket.ThreadOutboxId!, turn.Activity.GetConversationReference());
        turn.Changes.Cancel(thread, held.TimerKind);
        turn.Changes.Update(ticket);
    }

    private async Task<List<HeldReply>> OfAsync(Ticket ticket, CancellationToken cancellationToken) =>
        [.. (await store.HeldAsync(ticket, cancellationToken)).Select(HeldReply.OfJson)];
}
