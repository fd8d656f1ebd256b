using CsBot.Content.Texts;
using CsBot.Content.Words;
using CsBot.Tickets;
using CsBot.Turns;
using CsBot.Understanding.Words;
using Microsoft.Bot.Builder;

namespace CsBot.Dialogs.Requests;

/// <summary>The request whose people the customer of this turn talks to.</summary>
public sealed record TalkingTo(Ticket Ticket);

/// <summary>Knows what of a customer's words is for the team.</summary>
public sealed class TalkMode(TicketDesk desk, Trail trail, BotTexts texts)
{
    /// <summary>Typed while talking to a person.</summary>
    public const string Say = "talk.say";

    /// <summary>The word with which the customer comes back to the bot.</summary>
    public const string End = "talk.end";

    /// <summary>The input as what it is while the customer talks to a person; null while the bot is talked to.</summary>
    public async Task<UserInput?> ReadAsync(ITurnContext turnContext, UserInput input, CancellationToken cancellationToken)
    {
        if (input.IsClick || input.Text.Length == 0 || input.Command is Commands.DeleteData or Commands.WhatIsKept
            || (await AllAsync(turnContext, cancellationToken)) is not [var ticket, ..])
        {
            return null;
        }

        turnContext.TurnState.Set(new TalkingTo(ticket));
        bool ends = texts.TalkEndWords.Contains(CommandWords.Normalize(input.Text));
        return input with { Command = ends ? End : Say, Number = null };
    }

    /// <summary>True once the customer has said that the next picture is for the team.</summary>
    public async Task<bool> AwaitsPictureAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        (await trail.OfAsync(turnContext, cancellationToken)).PictureFor is not null;

    public async Task<IReadOnlyList<Ticket>> AllAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        (await trail.OfAsync(turnContext, cancellationToken)).HasRequests
            ? [.. (await desk.OfCustomerAsync(turnContext.Activity.Conversation.Id!, cancellationToken)).Where(ticket => ticket.Talking)]
            : [];
}
