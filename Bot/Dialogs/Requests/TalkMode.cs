using CsBot.Content.Texts;
using CsBot.Content.Words;
using CsBot.Dialogs.Guides;
using CsBot.Tickets;
using CsBot.Turns;

namespace CsBot.Dialogs.Requests;

/// <summary>Knows what of a customer's words is for the team.</summary>
internal sealed class TalkMode(TicketStore store, BotTexts texts)
{
    /// <summary>Typed while talking to a person; the request is in the input.</summary>
    public const string Say = "talk.say";

    /// <summary>The word with which the customer comes back to the bot.</summary>
    public const string End = "talk.end";

    /// <summary>The input as what it is while the customer talks to a person; null while the bot is talked to.</summary>
    public async Task<UserInput?> ReadAsync(Turn turn, UserInput input, CancellationToken cancellationToken)
    {
        if (input.IsClick || input.Text.Length == 0 || input.Command is Commands.DeleteData or Commands.WhatIsKept
            || await AllAsync(turn, cancellationToken) is not [var ticket, ..])
        {
            return null;
        }

        bool ends = texts.TalkEndWords.Contains(PlainText.Of(input.Text));
        return input.AsCommand(ends ? End : Say, OwnRequests.NumberField, ticket.Number) with { Number = null, IsLasting = true };
    }

    /// <summary>The requests whose people the customer talks to.</summary>
    public async Task<IReadOnlyList<Ticket>> AllAsync(Turn turn, CancellationToken cancellationToken) =>
        turn.Chat.Diagnostics.HasRequests
            ? [.. (await store.OfCustomerAsync(turn.Conversation, cancellationToken)).Where(ticket => ticket.Talking)]
            : [];
}
