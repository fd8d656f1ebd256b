using CsBot.Content.Texts;
using CsBot.Tickets;
using CsBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace CsBot.Dialogs.Requests;

/// <summary>While a customer talks to somebody of the team, what is typed goes to that person. Cards still work, and the guide stays where it is.</summary>
public sealed class TalkCommands(TicketDesk desk, TalkMode talk, RequestCommands requests, BotTexts texts) : ICommandGroup
{
    private const string Begin = "mine.talk";

    IEnumerable<(string Command, CommandHandler Handler)> ICommandGroup.Commands =>
        [(Begin, (dc, input, token) => requests.WithOwnAsync(dc, input, BeginAsync, token)), (TalkMode.Say, SayAsync), (TalkMode.End, EndAsync)];

    private async Task BeginAsync(ITurnContext turnContext, Ticket ticket, UserInput input, CancellationToken cancellationToken)
    {
        foreach (Ticket other in await talk.AllAsync(turnContext, cancellationToken))
        {
            await desk.ActAsync(turnContext, other, new TicketAct(TicketAction.EndTalk, RequestCommands.CustomerOf(other, turnContext)), cancellationToken);
        }

        var act = new TicketAct(TicketAction.Talk, RequestCommands.CustomerOf(ticket, turnContext));
        TicketRefusal? refusal = await desk.ActAsync(turnContext, ticket, act, cancellationToken);
        string text = refusal switch { null => texts.TalkBegun, TicketRefusal.NotTaken => texts.TalkNobody, _ => texts.TicketGone };
        await turnContext.SendActivityAsync(Named(text, ticket), cancellationToken: cancellationToken);
    }

    private async Task<DialogTurnResult> SayAsync(DialogContext dc, UserInput input, CancellationToken cancellationToken)
    {
        Ticket ticket = dc.Context.TurnState.Get<TalkingTo>()!.Ticket;
        var act = new TicketAct(TicketAction.Comment, RequestCommands.CustomerOf(ticket, dc.Context), input.Text) { Source = dc.Context.Activity.Id };
        await desk.ActAsync(dc.Context, ticket, act, cancellationToken);
        string notice = StepNotice.Take(dc.Context) is { } secrets ? $"{secrets}\n\n" : "";
        await dc.Context.SendActivityAsync(notice + Named(texts.TalkSent, ticket), cancellationToken: cancellationToken);
        return Dialog.EndOfTurn;
    }

    private async Task<DialogTurnResult> EndAsync(DialogContext dc, UserInput input, CancellationToken cancellationToken)
    {
        Ticket ticket = dc.Context.TurnState.Get<TalkingTo>()!.Ticket;
        await desk.ActAsync(dc.Context, ticket, new TicketAct(TicketAction.EndTalk, RequestCommands.CustomerOf(ticket, dc.Context)), cancellationToken);
        StepNotice.Set(dc.Context, Named(texts.TalkEnded, ticket));
        return await dc.AskAgainAsync(cancellationToken);
    }

    private string Named(string text, Ticket ticket) => text.With(("name", ticket.AssigneeName ?? texts.RequestTeam), ("number", ticket.Number));
}
