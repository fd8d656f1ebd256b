using System.Globalization;
using CsBot.Content.Texts;
using CsBot.Content.Words;
using CsBot.Tickets;
using CsBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace CsBot.Dialogs.Requests;

/// <summary>What a customer does with their own requests. The guide stays where it is.</summary>
public sealed class RequestCommands(TicketDesk desk, TicketOpening opening, RequestCards cards, BotTexts texts) : ICommandGroup
{
    public const string Prefix = "mine.";
    public const string Show = "mine.show";
    private const string Comment = "mine.comment";
    private const string Withdraw = "mine.withdraw";
    private const string Solved = "mine.solved";
    private const string Reopen = "mine.reopen";
    private const string Rate = "mine.rate";

    IEnumerable<(string Command, CommandHandler Handler)> ICommandGroup.Commands =>
    [
        (Commands.MyRequests, ListAsync),
        (Show, (dc, input, token) => WithOwnAsync(dc, input, ShowAsync, token)),
        (Comment, (dc, input, token) => WithOwnAsync(dc, input, CommentAsync, token)),
        (Withdraw, (dc, input, token) => ActAsync(dc, input, (TicketAction.Withdraw, texts.RequestWithdrawnDone), token)),
        (Solved, (dc, input, token) => ActAsync(dc, input, (TicketAction.Solve, texts.RequestSolvedDone), token)),
        (Reopen, (dc, input, token) => WithOwnAsync(dc, input, ReopenAsync, token)),
        (Rate, (dc, input, token) => WithOwnAsync(dc, input, RateAsync, token)),
    ];

    private async Task<DialogTurnResult> ListAsync(DialogContext dc, UserInput input, CancellationToken cancellationToken)
    {
        const int most = 10;
        List<Ticket> tickets = await desk.OfCustomerAsync(dc.Context.Activity.Conversation.Id!, cancellationToken);
        await dc.Context.SendActivityAsync(cards.List([.. tickets.Take(most)]), cancellationToken);
        return Dialog.EndOfTurn;
    }

    /// <summary>Finds the request that the card or the words name. The number is the client's word: it must be of this very conversation.</summary>
    internal async Task<DialogTurnResult> WithOwnAsync(
        DialogContext dc, UserInput input, Func<ITurnContext, Ticket, UserInput, CancellationToken, Task> act, CancellationToken cancellationToken)
    {
        Ticket? ticket = await desk.FindAsync(input.Field("ticket"), cancellationToken);
        await (ticket is not null && ticket.CustomerConversation == dc.Context.Activity.Conversation.Id
            ? act(dc.Context, ticket, input, cancellationToken)
            : dc.Context.SendActivityAsync(texts.TicketUnknown, cancellationToken: cancellationToken));
        return Dialog.EndOfTurn;
    }

    private Task ShowAsync(ITurnContext turnContext, Ticket ticket, UserInput input, CancellationToken cancellationToken) =>
        AnswerAsync(turnContext, input, cards.Show(ticket), cancellationToken);

    private async Task CommentAsync(ITurnContext turnContext, Ticket ticket, UserInput input, CancellationToken cancellationToken)
    {
        if (input.Field("comment") is not { } comment)
        {
            await turnContext.SendActivityAsync(texts.TicketAnswerMissing, cancellationToken: cancellationToken);
            return;
        }

        await DoAsync(turnContext, ticket, (input, new TicketAct(TicketAction.Comment, CustomerOf(ticket, turnContext), comment), texts.TicketAnswerSent), cancellationToken);
    }

    private Task ReopenAsync(ITurnContext turnContext, Ticket ticket, UserInput input, CancellationToken cancellationToken) =>
        ticket.State == TicketState.Resolved && !desk.Clock.CanReopen(ticket)
            ? turnContext.SendActivityAsync(texts.RequestTooLate.With(("number", ticket.Number)), cancellationToken: cancellationToken)
            : DoAsync(turnContext, ticket, (input, new TicketAct(TicketAction.Reopen, CustomerOf(ticket, turnContext)), texts.RequestReopened), cancellationToken);

    private async Task RateAsync(ITurnContext turnContext, Ticket ticket, UserInput input, CancellationToken cancellationToken)
    {
        if (!int.TryParse(input.Field("score"), CultureInfo.InvariantCulture, out int score) || score is < 1 or > 5)
        {
            await turnContext.SendActivityAsync(texts.ScoreMissing, cancellationToken: cancellationToken);
            return;
        }

        var act = new TicketAct(TicketAction.Rate, CustomerOf(ticket, turnContext)) { Score = score };
        await DoAsync(turnContext, ticket, (input, act, texts.RequestRated), cancellationToken);
    }

    private Task<DialogTurnResult> ActAsync(
        DialogContext dc, UserInput input, (TicketAction Action, string Done) what, CancellationToken cancellationToken) =>
        WithOwnAsync(
            dc,
            input,
            (turnContext, ticket, clicked, token) =>
                DoAsync(turnContext, ticket, (clicked, new TicketAct(what.Action, CustomerOf(ticket, turnContext)), what.Done), token),
            cancellationToken);

    private async Task DoAsync(
        ITurnContext turnContext, Ticket ticket, (UserInput Input, TicketAct Act, string Done) what, CancellationToken cancellationToken)
    {
        bool homeless = what.Act.Action == TicketAction.Reopen && await opening.LeaveLostAsync(ticket, cancellationToken);
        if (await desk.ActAsync(turnContext, ticket, what.Act, cancellationToken) is { } refusal)
        {
            string text = refusal is TicketRefusal.NotClosed ? texts.RequestStillOpen : texts.TicketGone;
            await turnContext.SendActivityAsync(text.With(("number", ticket.Number)), cancellationToken: cancellationToken);
            return;
        }

        if (homeless)
        {
            await opening.PostAsync(turnContext, [ticket], (null, null), cancellationToken);
        }

        string title = what.Done.With(("number", ticket.Number));
        await AnswerAsync(turnContext, what.Input, cards.News(ticket, title, what.Act.Action == TicketAction.Comment ? what.Act.Text! : ""), cancellationToken);
    }

    internal static TicketActor CustomerOf(Ticket ticket, ITurnContext turnContext) =>
        new(TicketParty.Customer, turnContext.Activity.From.Id!, ticket.CustomerName);

    private static Task AnswerAsync(ITurnContext turnContext, UserInput input, Activity card, CancellationToken cancellationToken) => input.IsClick
        ? ClickedCard.ReplaceAsync(turnContext, card, cancellationToken)
        : turnContext.SendActivityAsync(card, cancellationToken);
}
