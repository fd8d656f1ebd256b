using System.Globalization;
using System.Text.Json;
using CsBot.Chats;
using CsBot.Storage;
using CsBot.Tickets;
using CsBot.Turns;
using CsBot.Turns.Timers;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CsBot.Tests.Simulation;

/// <summary>A bot that has little to say and leaves nothing of the machinery out: state, numbers that all chats share, timers, threads, changed messages, erasure.</summary>
internal class TallyBot(ChatStore chats, TicketNumbers numbers) : IBot
{
    public const string Channel = "19:tally@thread.tacv2";
    public static readonly TimeSpan Later = TimeSpan.FromSeconds(20);

    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        Turn turn = Turn.Of(turnContext);
        string[] words = turn.Activity.Text!.Split(' ');
        (string command, string mark) = (words[0], words[1]);
        Tally tally = Tally.Of(turn).Next();
        await DoAsync(turn, command, mark, tally, cancellationToken);
        if (command != "erase")
        {
            tally.Put(turn);
            await chats.SaveAsync(turnContext, turn.Chat, cancellationToken);
        }
    }

    protected virtual Task SayAsync(Turn turn, string text, CancellationToken cancellationToken)
    {
        turn.Say(text);
        return Task.CompletedTask;
    }

    private async Task DoAsync(Turn turn, string command, string mark, Tally tally, CancellationToken cancellationToken)
    {
        string said = $"{mark} {command} {tally.Count} fired {tally.Fired}";
        switch (command)
        {
            case "number":
                turn.Say($"{said} number {await numbers.NextAsync(turn, cancellationToken)}");
                break;
            case "remind":
                turn.Changes.Schedule(TallyTimer.Name, turn.Now + Later, $"\"{mark}\"");
                turn.Say(said);
                break;
            case "forget":
                turn.Changes.Cancel(TallyTimer.Name);
                turn.Say(said);
                break;
            case "pair":
                string first = turn.Send(MessageFactory.Text($"{said} first"));
                turn.Say($"{said} second");
                turn.Replace(first, (Activity)MessageFactory.Text($"{said} changed"));
                break;
            case "thread":
                Post(turn, $"{turn.Conversation} {said}");
                turn.Say(said);
                break;
            case "erase":
                turn.Changes.Erase(new Write("""DELETE FROM "States" WHERE "Key" LIKE '%' || $1 || '%'""", [turn.Conversation]));
                turn.Say(said);
                break;
            default:
                await SayAsync(turn, said, cancellationToken);
                break;
        }
    }

    private static void Post(Turn turn, string said)
    {
        ConversationReference channel = turn.Activity.GetConversationReference();
        channel.Conversation = new ConversationAccount { Id = Channel, ConversationType = "channel", TenantId = "tally" };
        string first = turn.Changes.CreateThread(channel, (Activity)MessageFactory.Text($"{said} begins"));
        ConversationReference thread = TicketThreads.ThreadOf(first, channel);
        turn.Changes.Send(thread, (Activity)MessageFactory.Text($"{said} goes on"));
        turn.Changes.Send(thread, (Activity)MessageFactory.Text($"{said} ends"));
    }
}

/// <summary>Fires what "remind" has asked for.</summary>
internal sealed class TallyTimer : ITimerHandler
{
    public const string Name = "tally";

    public string Kind => Name;

    public bool InWakingHours => false;

    public Task FireAsync(Turn turn, JsonElement payload, CancellationToken cancellationToken)
    {
        Tally tally = Tally.Of(turn).Fire();
        tally.Put(turn);
        turn.Say($"{payload.GetString()} reminded, fired {tally.Fired}");
        return Task.CompletedTask;
    }
}

/// <summary>What the bot remembers of a chat: how much was said, and how many timers have fired.</summary>
internal sealed record Tally(int Count, int Fired)
{
    public static Tally Of(Turn turn) => turn.Chat.Card.Line.Split(',') is [var count, var fired]
        ? new Tally(int.Parse(count, CultureInfo.InvariantCulture), int.Parse(fired, CultureInfo.InvariantCulture))
        : new Tally(0, 0);

    public Tally Next() => this with { Count = Count + 1 };

    public Tally Fire() => this with { Fired = Fired + 1 };

    public void Put(Turn turn) => turn.Chat.Card.Line = $"{Count},{Fired}";
}

/// <summary>The only language that is spoken here.</summary>
internal sealed class English : ITurnLanguage
{
    public string Of(Turn turn) => "en";
}
