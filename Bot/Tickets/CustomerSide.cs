using CsBot.Content.Cards;
using CsBot.Content.Texts;
using CsBot.Turns;
using CsBot.Turns.Outbox;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace CsBot.Tickets;

/// <summary>What a customer sees of a request: one card, always the same message, and what the team says as plain messages with the newest buttons below.</summary>
internal sealed class CustomerSide(TicketStore store, TicketLanguages languages, CustomerButtons buttons, TicketNews news)
{
    private static readonly string[] Words = [nameof(TicketAction.Comment), nameof(TicketAction.Reply), nameof(TicketAction.Ask)];

    /// <summary>Shows the request at the end of its customer's chat. What showed it before becomes a line.</summary>
    /// <param name="act">What the customer has just done with it; null for nothing.</param>
    /// <param name="back">The way back to what the customer was doing; null for none.</param>
    public async Task PostAsync(Turn turn, Ticket ticket, TicketAct? act, CancellationToken cancellationToken, NextData? back = null)
    {
        Activity card = CardsOf(ticket).Show(ticket, await LastWordsAsync(ticket, act, cancellationToken), back);
        Move(turn, ticket, turn.Send(card));
    }

    /// <summary>The same in the place of what was clicked, if something was.</summary>
    public async Task ShowAsync(Turn turn, Ticket ticket, CancellationToken cancellationToken)
    {
        if (ClickedIn(turn) is not { } clicked)
        {
            await PostAsync(turn, ticket, null, cancellationToken);
        }
        else
        {
            turn.ReplaceClicked(CardsOf(ticket).Show(ticket, await LastWordsAsync(ticket, null, cancellationToken)));
            Move(turn, ticket, clicked);
        }
    }

    /// <summary>Shows the client that clicked what has become of the card, or of the buttons below a message.</summary>
    public async Task AnswerAsync(Turn turn, Ticket ticket, TicketAct act, CancellationToken cancellationToken)
    {
        if (CustomerButtons.AreClicked(turn))
        {
            turn.Answer = buttons.After(turn, ticket) ?? turn.Answer;
        }
        else if (ticket.CustomerCard is null)
        {
            await ShowAsync(turn, ticket, cancellationToken);
        }
        else
        {
            turn.Answer = CardActionAnswer.Card(CardsOf(ticket).Show(ticket, await LastWordsAsync(ticket, act, cancellationToken)));
        }
    }

    /// <summary>Brings the card to what the request is now.</summary>
    public async Task UpdateAsync(Turn turn, Ticket ticket, TicketAct? act, CancellationToken cancellationToken)
    {
        if (ticket.CustomerCard is { } card)
        {
            turn.Changes.Update(CustomerAddress.Of(turn, ticket), card, CardsOf(ticket).Show(ticket, await LastWordsAsync(ticket, act, cancellationToken)));
        }
    }

    /// <summary>Tells the customer what has become of the request.</summary>
    /// <param name="before">What it was before the act.</param>
    /// <param name="entry">Id of the entry of the history that the act gets.</param>
    /// <returns>Our id of the message that says it; null where none does.</returns>
    public async Task<string?> TellAsync(Turn turn, Ticket ticket, TicketAct act, TicketBefore before, string entry, CancellationToken cancellationToken)
    {
        Activity? message = news.ForCustomer(ticket, act, before);
        bool takesButtons = message is not null && !ticket.Talking && act.Action is TicketAction.Reply or TicketAction.Ask or TicketAction.Resolve;
        await buttons.LeaveAsync(turn, ticket, act, isNew: message is not null, cancellationToken);
        if (takesButtons)
        {
            buttons.Add(message!, ticket, entry);
        }

        await ReactAsync(turn, ticket, before, cancellationToken);
        string? sent = message is null ? null : turn.Changes.Send(CustomerAddress.Of(turn, ticket), message);
        bool isLineOfTalk = before.Talking && ticket.Talking && before.State == ticket.State && act.Action is TicketAction.Comment or TicketAction.Reply or TicketAction.Ask;
        if (!isLineOfTalk)
        {
            await UpdateAsync(turn, ticket, act, cancellationToken);
        }

        return sent;
    }

    /// <summary>Whoever talked to the team and does not any more is told so.</summary>
    public void TellTalkOver(Turn turn, Ticket ticket) => turn.Changes.Send(CustomerAddress.Of(turn, ticket), news.TalkOver(ticket));

    /// <summary>What a person of the team has said, in other words or taken back.</summary>
    /// <param name="text">What it says now; null where it is gone.</param>
    public async Task RewordAsync(Turn turn, Ticket ticket, TicketEvent said, string? text, CancellationToken cancellationToken)
    {
        Activity message = news.Says(ticket, said.Actor, text ?? languages.CustomerTexts(ticket).RelayedDeleted);
        if (ticket.CustomerButtons == said.Id)
        {
            buttons.Add(message, ticket, said.Id);
        }

        turn.Changes.Update(CustomerAddress.Of(turn, ticket), said.Copy!, message);
        await RewordCardAsync(turn, ticket, said, text, cancellationToken);
    }

    /// <summary>The card shows no words that are said in another way by now.</summary>
    public async Task RewordCardAsync(Turn turn, Ticket ticket, TicketEvent said, string? text, CancellationToken cancellationToken)
    {
        if (ticket.CustomerCard is { } card && await LastAsync(ticket, cancellationToken) is { } last && last.Id == said.Id)
        {
            LineData? line = text is null ? null : Line(ticket, last.Party, last.Actor, text);
            turn.Changes.Update(CustomerAddress.Of(turn, ticket), card, CardsOf(ticket).Show(ticket, line));
        }
    }

    /// <summary>The message in which the customer asked is marked when somebody has it, and when it is solved.</summary>
    private async Task ReactAsync(Turn turn, Ticket ticket, TicketBefore before, CancellationToken cancellationToken)
    {
        string? reaction = before.Owner is null && ticket.Owner is not null && ticket.IsOpen ? TeamsCalls.Eyes
            : before.State != TicketState.Resolved && ticket.State == TicketState.Resolved ? TeamsCalls.Check : null;
        ConversationReference chat = CustomerAddress.Of(turn, ticket);
        if (reaction is not null && chat.ChannelId == Channels.Msteams && await store.AskedInAsync(ticket, cancellationToken) is { } message)
        {
            turn.Changes.React(chat, message, reaction, null);
        }
    }

    private void Move(Turn turn, Ticket ticket, string message)
    {
        if (ticket.CustomerCard is { } former && former != message)
        {
            turn.Changes.Update(CustomerAddress.Of(turn, ticket), former, TicketCards.Line(languages.CustomerTexts(ticket).RequestMoved.With(("number", ticket.Number))));
        }

        ticket.CustomerCard = message.Length > 0 ? message : null;
        turn.Changes.Update(ticket);
    }

    private static string? ClickedIn(Turn turn) =>
        turn.Input is { Text.Length: 0 } && turn.Activity.ReplyToId is { Length: > 0 } clicked ? clicked : null;

    private async Task<LineData?> LastWordsAsync(Ticket ticket, TicketAct? act, CancellationToken cancellationToken)
    {
        if (act is { Text: { } text } && Words.Contains(act.Action.ToString()))
        {
            return Line(ticket, act.By.Party.ToString(), act.By.Name, text);
        }

        return await LastAsync(ticket, cancellationToken) is { Text: { } said } last ? Line(ticket, last.Party, last.Actor, said) : null;
    }

    private async Task<TicketEvent?> LastAsync(Ticket ticket, CancellationToken cancellationToken) =>
        (await store.SaidAsync(ticket, Words, 1, cancellationToken)).FirstOrDefault();

    private LineData Line(Ticket ticket, string party, string name, string text) =>
        new(party == nameof(TicketParty.Customer) ? languages.CustomerTexts(ticket).RequestYou : name, RequestCards.Short(text));

    private RequestCards CardsOf(Ticket ticket) => languages.CustomerOf(ticket).Get<RequestCards>();
}
