using System.Globalization;
using CsBot.Content.Texts;
using CsBot.Content.Words;
using CsBot.Tickets;
using CsBot.Turns;

namespace CsBot.Dialogs.Requests;

/// <summary>What a customer does with their own requests. The guide stays where it is.</summary>
internal sealed class RequestCommands(
    OwnRequests own, TicketStore store, TicketDesk desk, TicketOpening opening, TicketClock clock, RequestCards cards, CustomerSide customer, CardSender sender, HeldBack held) : ICommandGroup
{
    public const string Prefix = "mine.";
    public const string Show = "mine.show";
    private const string Comment = "mine.comment";
    private const string Pass = "mine.pass";
    private const string Withdraw = "mine.withdraw";
    private const string Solved = "mine.solved";
    private const string Reopen = "mine.reopen";
    private const string Rate = "mine.rate";

    private const int MaxListed = 10;

    IEnumerable<Command> ICommandGroup.Commands =>
    [
        new(Commands.MyRequests, ListAsync),
        own.Command(Show, customer.ShowAsync),
        own.Command(Comment, CommentAsync),
        own.Command(Pass, PassAsync),
        own.Command(Withdraw, (turn, ticket, token) => DoAsync(turn, ticket, Act(turn, ticket, TicketAction.Withdraw), token)),
        own.Command(Solved, (turn, ticket, token) => DoAsync(turn, ticket, Act(turn, ticket, TicketAction.Solve), token)),
        own.Command(Reopen, ReopenAsync),
        own.Command(Rate, RateAsync),
    ];

    private async Task<Next> ListAsync(Turn turn, CancellationToken cancellationToken)
    {
        List<Ticket> tickets = await store.OfCustomerAsync(turn.Conversation, cancellationToken);
        turn.Send(cards.List([.. tickets.Take(MaxListed)]));
        return Next.Wait;
    }

    private async Task CommentAsync(Turn turn, Ticket ticket, CancellationToken cancellationToken)
    {
        if (turn.Input!.Field("comment") is { } comment)
        {
            await DoAsync(turn, ticket, Act(turn, ticket, TicketAction.Comment, comment), cancellationToken);
        }
        else
        {
            turn.Say(turn.Texts.TicketAnswerMissing);
        }
    }

    /// <summary>Words that the bot did not understand go to the team. What asked about them becomes a line.</summary>
    private async Task PassAsync(Turn turn, Ticket ticket, CancellationToken cancellationToken)
    {
        if (turn.Input!.Field("words") is not { } words)
        {
            turn.Say(turn.Texts.TicketAnswerMissing);
        }
        else if (await desk.ActAsync(turn, ticket, Act(turn, ticket, TicketAction.Comment, words), cancellationToken) is { } refusal)
        {
            await RefuseAsync(turn, ticket, refusal, cancellationToken);
        }
        else
        {
            turn.Chat.Answers.Misses = 0;
            turn.ReplaceClicked(sender.Line(turn.Texts.PassSent.With(("name", ticket.AssigneeName), ("number", ticket.Number))));
        }
    }

    private async Task ReopenAsync(Turn turn, Ticket ticket, CancellationToken cancellationToken)
    {
        if (ticket.State == TicketState.Resolved && !clock.CanReopen(ticket))
        {
            turn.Say(turn.Texts.RequestTooLate.With(("number", ticket.Number)));
        }
        else
        {
            await DoAsync(turn, ticket, Act(turn, ticket, TicketAction.Reopen), cancellationToken);
        }
    }

    private async Task RateAsync(Turn turn, Ticket ticket, CancellationToken cancellationToken)
    {
        if (int.TryParse(turn.Input!.Field("score"), CultureInfo.InvariantCulture, out int score) && score is >= 1 and <= 5)
        {
            await DoAsync(turn, ticket, Act(turn, ticket, TicketAction.Rate) with { Score = score }, cancellationToken);
        }
        else
        {
            turn.Say(turn.Texts.ScoreMissing);
        }
    }

    /// <summary>Does it; the card, or the buttons below a message, show what has become of it.</summary>
    private async Task DoAsync(Turn turn, Ticket ticket, TicketAct act, CancellationToken cancellationToken)
    {
        bool homeless = act.Action == TicketAction.Reopen && await opening.LeaveLostAsync(ticket, cancellationToken);
        if (await desk.ActAsync(turn, ticket, act, cancellationToken) is { } refusal)
        {
            await RefuseAsync(turn, ticket, refusal, cancellationToken);
            return;
        }

        if (homeless)
        {
            await opening.PostAsync(turn, [ticket], InboxChange.None, cancellationToken);
        }

        await customer.AnswerAsync(turn, ticket, act, cancellationToken);
    }

    private Task RefuseAsync(Turn turn, Ticket ticket, TicketRefusal refusal, CancellationToken cancellationToken)
    {
        if (refusal == TicketRefusal.TooMuch)
        {
            return held.TellAsync(turn, cancellationToken);
        }

        string text = refusal switch
        {
            TicketRefusal.NotClosed => turn.Texts.RequestStillOpen,
            TicketRefusal.AlreadyRated => turn.Texts.RequestRatedAlready,
            _ => turn.Texts.TicketGone,
        };
        turn.Say(text.With(("number", ticket.Number)));
        return Task.CompletedTask;
    }

    private static TicketAct Act(Turn turn, Ticket ticket, TicketAction action, string? text = null) => new(action, OwnRequests.CustomerOf(ticket, turn), text);
}
