using System.Text.Json;
using CsBot.Content.Guides;
using CsBot.Content.Texts;
using CsBot.Storage;
using CsBot.Tickets;
using CsBot.Turns;
using CsBot.Turns.Timers;
using Microsoft.Extensions.Options;

namespace CsBot.Support.Notices;

/// <summary>
/// Sets a notice on its way to some people each second, so that answers to others do not wait behind it, and says in the channel how far it is.
/// Where it goes on is in the timer, and whom it is for is looked up anew: nothing is sent twice, and nobody gets it who is gone.
/// </summary>
internal sealed class NoticeRunTimer(
    NoticeStore store, NoticeReaders readers, NoticeCards cards, GuideLibrary guides, InboxDirectory inboxes, IOptions<SupportOptions> options, BotTexts texts) : ITimerHandler
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public string Kind => NoticeRun.Timer;

    public bool InWakingHours => false;

    public async Task FireAsync(Turn turn, JsonElement payload, CancellationToken cancellationToken)
    {
        NoticeRun run = NoticeRun.OfJson(payload.GetRawText());
        if (await inboxes.OfAsync(turn.Activity, cancellationToken) is null)
        {
            // Nobody could stop it any more.
            run = run with { Stopped = true };
        }

        int sent = await store.SentAsync(run.Mark, turn.Now, cancellationToken);
        if (run.Stopped)
        {
            turn.Changes.RunAfter(NoticeStore.RecallOf(run.Mark));
            turn.Replace(run.Card, cards.Over(run, sent));
        }
        else if (run.Ended && await store.WaitingAsync(run.Mark, cancellationToken) == 0)
        {
            turn.Replace(run.Card, cards.Over(run, sent));
        }
        else
        {
            NoticeRun next = run.Ended ? run : await GoOnAsync(turn, run, cancellationToken);
            turn.Replace(run.Card, cards.Running(next, sent));
            turn.Changes.Schedule(turn.Activity.GetConversationReference(), NoticeRun.TimerKindOf(run.Mark), turn.Now + Pause, next.ToJson());
        }
    }

    private async Task<NoticeRun> GoOnAsync(Turn turn, NoticeRun run, CancellationToken cancellationToken)
    {
        if (NoticeAudience.In(guides, texts).FirstOrDefault(known => known.Id == run.To) is not { } audience)
        {
            return run with { Ended = true };
        }

        (IReadOnlyList<NoticeReader> found, string? last) =
            await readers.ReadAsync(audience, turn.Channel, run.After, options.Value.NoticePeoplePerSecond, cancellationToken);
        foreach (NoticeReader reader in found)
        {
            turn.Changes.Schedule(reader.Chat, NoticeToOne.TimerKindOf(run.Mark), turn.Now, new NoticeToOne(run.Mark, run.Words).ToJson());
        }

        return run with { After = last ?? run.After, Ended = last is null };
    }
}

/// <summary>Brings a notice to one person, in a turn of theirs. What they were asked stays asked.</summary>
internal sealed class NoticeTimer(NoticeCards cards) : ITimerHandler
{
    public string Kind => NoticeToOne.Timer;

    public bool InWakingHours => false;

    public Task FireAsync(Turn turn, JsonElement payload, CancellationToken cancellationToken)
    {
        if (!turn.Chat.Reminders.Off)
        {
            NoticeToOne notice = NoticeToOne.OfJson(payload.GetRawText());
            turn.Send(cards.ToCustomer(notice.Words));
            turn.Changes.RunAfter(DailyCountRow.Add(DailyCountKind.NoticeSent, notice.Mark, turn.Now));
        }

        return Task.CompletedTask;
    }
}
