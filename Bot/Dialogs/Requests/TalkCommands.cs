using CsBot.Content.Cards;
using CsBot.Content.Texts;
using CsBot.Tickets;
using CsBot.Turns;

namespace CsBot.Dialogs.Requests;

/// <summary>While a customer talks to somebody of the team, what is typed goes to that person. Cards still work, and the guide stays where it is.</summary>
internal sealed class TalkCommands(OwnRequests own, TicketDesk desk, CustomerButtons buttons, TalkMode talk, WayBack wayBack, HeldBack held, BotTexts texts) : ICommandGroup
{
    private const string Begin = "mine.talk";

    /// <summary>The field of a button with the name that stands on it.</summary>
    private const string With = "with";

    IEnumerable<Command> ICommandGroup.Commands =>
    [
        own.Command(Begin, BeginAsync),
        own.Command(TalkMode.Say, SayAsync) with { IsInner = true },
        new(TalkMode.End, EndAsync) { IsInner = true },
    ];

    private async Task BeginAsync(Turn turn, Ticket ticket, CancellationToken cancellationToken)
    {
        // Whoever is named on the button is the one to talk to, or the customer hears who has it by now.
        if (turn.Input!.Field(With) is { } named && ticket is { IsOpen: true, Owner: { } owner } && owner.Name != named)
        {
            buttons.Offer(turn, ticket);
            return;
        }

        foreach (Ticket other in (await talk.AllAsync(turn, cancellationToken)).Where(other => other.Number != ticket.Number))
        {
            await ActAsync(turn, other, TicketAction.EndTalk, cancellationToken);
        }

        TicketRefusal? refusal = await ActAsync(turn, ticket, TicketAction.Talk, cancellationToken);
        if (refusal == TicketRefusal.TooMuch)
        {
            await held.TellAsync(turn, cancellationToken);
            return;
        }

        string text = refusal switch { null => texts.TalkBegun, TicketRefusal.NotTaken => texts.TalkNobody, _ => texts.TicketGone };
        turn.Say(Named(text, ticket));
    }

    /// <summary>What arrives needs no answer; what does not is told.</summary>
    private async Task SayAsync(Turn turn, Ticket ticket, CancellationToken cancellationToken)
    {
        var act = new TicketAct(TicketAction.Comment, OwnRequests.CustomerOf(ticket, turn), turn.Input!.Text) { Source = turn.Activity.Id };
        TicketRefusal? refusal = await desk.ActAsync(turn, ticket, act, cancellationToken);
        if (refusal == TicketRefusal.TooMuch)
        {
            await held.TellAsync(turn, cancellationToken);
        }
        else if (refusal is not null)
        {
            turn.Say(Named(texts.TicketGone, ticket));
        }
        else if (turn.Notices.Take() is { } secrets)
        {
            turn.Say(secrets);
        }
    }

    private async Task<Next> EndAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (await own.FindAsync(turn, cancellationToken) is { } ticket)
        {
            await ActAsync(turn, ticket, TicketAction.EndTalk, cancellationToken);
            NextData? back = wayBack.ToStep(turn);
            turn.Say(Named(texts.TalkEnded, ticket), back is null ? [] : [back.Title]);
            return Next.Wait;
        }

        return Next.AskAgain;
    }

    private Task<TicketRefusal?> ActAsync(Turn turn, Ticket ticket, TicketAction action, CancellationToken cancellationToken) =>
        desk.ActAsync(turn, ticket, new TicketAct(action, OwnRequests.CustomerOf(ticket, turn)), cancellationToken);

    private string Named(string text, Ticket ticket) => text.With(("name", ticket.AssigneeName ?? texts.RequestTeam), ("number", ticket.Number));
}
