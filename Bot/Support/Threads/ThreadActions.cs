using CsBot.Content.Texts;
using CsBot.Content.Words;
using CsBot.Messages;
using CsBot.Support.Inboxes;
using CsBot.Tickets;
using CsBot.Turns;
using CsBot.Turns.Outbox;
using Microsoft.Bot.Builder;

namespace CsBot.Support.Threads;

/// <summary>Does what a command in a thread says.</summary>
internal sealed class ThreadActions(TicketDesk desk, TicketNews news, ThreadReplies replies, TeamRoster roster, OfficeHours hours, BotTexts texts)
{
    /// <summary>False where it turns out to be no command: it says more, or something else.</summary>
    public async Task<bool> DoAsync(Turn turn, Ticket ticket, TeamCommand command, CancellationToken cancellationToken)
    {
        bool isForTeam = turn.Said.Message.People.Count > 0 && command.Words.Length > 0;
        switch (command)
        {
            case { Verb: TeamVerb.Reply or TeamVerb.Resolve } when isForTeam:
                return false;
            case { Verb: TeamVerb.Note, Words.Length: > 0 }:
                await ReactAsync(turn, ticket, Act(turn, TicketAction.Note, command.Words), TeamsCalls.Pin, cancellationToken);
                return true;
            case { Verb: TeamVerb.Reply, Words.Length: > 0, IsExact: true }:
                await replies.SendDecidedAsync(turn, ticket, command.Words, cancellationToken);
                return true;
            case { Verb: TeamVerb.Reply, Words.Length: > 0 }:
                replies.Ask(turn, ticket, command.Words);
                return true;
            case { Verb: TeamVerb.Assign } when turn.Said.Message.People is [SaidPerson colleague, ..]:
                await AssignAsync(turn, ticket, colleague, cancellationToken);
                return true;
            case { Verb: TeamVerb.Later }:
                return await PutOffAsync(turn, ticket, command.Words, cancellationToken);
            case { Verb: TeamVerb.Resolve, IsExact: true } or { Verb: TeamVerb.Resolve, Words.Length: 0 }:
                TicketAct closing = Act(turn, TicketAction.Resolve, ClosingReason.Join(texts.SupportReasons[0], command.Words));
                if (command.Words.Length == 0 || !await replies.HoldAsync(turn, ticket, closing, cancellationToken))
                {
                    await ReactAsync(turn, ticket, closing, TeamsCalls.Check, cancellationToken);
                }

                return true;
            case { Verb: TeamVerb.Note or TeamVerb.Reply or TeamVerb.Assign or TeamVerb.Resolve }:
                turn.Whisper(MessageFactory.Text(texts.ThreadHow));
                return true;
            default:
                return await SimpleAsync(turn, ticket, command.Verb, cancellationToken);
        }
    }

    private async Task<bool> SimpleAsync(Turn turn, Ticket ticket, TeamVerb verb, CancellationToken cancellationToken)
    {
        if (verb == TeamVerb.Who)
        {
            string who = ticket.Owner is null ? texts.ThreadNobody : texts.ThreadWho;
            turn.Whisper(TicketCards.Line(who.With(("name", ticket.AssigneeName), ("number", ticket.Number))));
            return true;
        }

        if (verb == TeamVerb.Take)
        {
            await ReactAsync(turn, ticket, Act(turn, TicketAction.Take), TeamsCalls.Eyes, cancellationToken);
            return true;
        }

        (TicketAction action, string? done) = verb switch
        {
            TeamVerb.Release => (TicketAction.Release, null),
            TeamVerb.Reopen => (TicketAction.Reopen, (string?)null),
            _ => (TicketAction.EndTalk, texts.SupportTalkEnded.With(("name", ticket.CustomerName))),
        };
        await TellAsync(turn, ticket, Act(turn, action), done, cancellationToken);
        return true;
    }

    private async Task AssignAsync(Turn turn, Ticket ticket, SaidPerson colleague, CancellationToken cancellationToken)
    {
        IReadOnlyList<TicketActor>? members = await roster.ListAsync(turn, cancellationToken);
        if (members?.FirstOrDefault(member => member.Id == colleague.Id) is not { } target)
        {
            turn.Whisper(TicketCards.Line(members is null ? texts.RosterUnknown : texts.AssignMissing));
            return;
        }

        await TellAsync(turn, ticket, Act(turn, TicketAction.Assign) with { Target = target }, null, cancellationToken);
    }

    private async Task<bool> PutOffAsync(Turn turn, Ticket ticket, string words, CancellationToken cancellationToken)
    {
        int choice = texts.SupportUntilChoices.ToList().FindIndex(title => PlainText.Of(title) == PlainText.Of(words));
        if (choice < 0 && words.Length > 0)
        {
            return false;
        }

        DateTimeOffset until = Snooze.Until(Snooze.Choices[Math.Max(choice, 0)], turn.Now, hours)!.Value;
        await TellAsync(turn, ticket, Act(turn, TicketAction.Snooze) with { Until = until }, null, cancellationToken);
        return true;
    }

    /// <param name="done">What is said where it is done; null where the thread says so already.</param>
    private async Task TellAsync(Turn turn, Ticket ticket, TicketAct act, string? done, CancellationToken cancellationToken)
    {
        if (await desk.ActAsync(turn, ticket, act, cancellationToken) is { } refusal)
        {
            turn.Whisper(TicketCards.Line(news.Reason(ticket, refusal)));
        }
        else if (done is not null)
        {
            turn.Send(TicketCards.Line(done));
        }
    }

    /// <summary>Does it, and marks the message that said so, in the place of a line of its own.</summary>
    private async Task ReactAsync(Turn turn, Ticket ticket, TicketAct act, string reaction, CancellationToken cancellationToken)
    {
        if (await desk.ActAsync(turn, ticket, act with { IsInThread = true }, cancellationToken) is { } refusal)
        {
            turn.Whisper(TicketCards.Line(news.Reason(ticket, refusal)));
        }
        else
        {
            turn.React(reaction, act.Action == TicketAction.Note ? TicketCards.Line(texts.ThreadNoted) : news.ForThread(ticket, act with { IsInThread = false })!);
        }
    }

    private static TicketAct Act(Turn turn, TicketAction action, string? words = null) =>
        new(action, turn.Member, words) { IsInThread = action == TicketAction.Note || action == TicketAction.EndTalk };
}
