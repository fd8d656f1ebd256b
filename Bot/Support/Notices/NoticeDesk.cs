using System.Text.Json;
using CsBot.Content.Guides;
using CsBot.Content.Texts;
using CsBot.Tickets;
using CsBot.Turns;
using Microsoft.Extensions.Options;

namespace CsBot.Support.Notices;

/// <summary>What a member has written, and whom it is for.</summary>
internal sealed record NoticeDraft(string Words, NoticeAudience Audience);

/// <summary>Takes notices of the team, from the form until they are on their way.</summary>
internal sealed class NoticeDesk(
    NoticeStore store, NoticeReaders readers, NoticeCards cards, GuideLibrary guides, IOptions<SupportOptions> options, BotTexts texts)
{
    /// <summary>What a member writes to begin.</summary>
    public const string Word = "notice";

    private const int MaxMark = 20;

    private IReadOnlyList<NoticeAudience> Audiences => NoticeAudience.In(guides, texts);

    /// <summary>Shows the form, to the person who asks alone.</summary>
    public async Task OfferAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (await MayBeginAsync(turn, cancellationToken))
        {
            turn.Whisper(cards.Form("", "", Audiences));
        }
    }

    /// <summary>The form again, with what was written.</summary>
    public void Change(Turn turn, JsonElement data) => turn.ShowInPlace(cards.Form(data.Text("words") ?? "", data.Text("to") ?? "", Audiences));

    /// <summary>Shows what customers will see, and how many of them.</summary>
    public async Task PreviewAsync(Turn turn, JsonElement data, CancellationToken cancellationToken)
    {
        if (await ReadAsync(turn, data, cancellationToken) is { } draft && await ReadersAsync(turn, draft, cancellationToken) is { } found)
        {
            turn.ShowInPlace(cards.Preview(HeldReplies.NewMark(), draft.Words, draft.Audience, found));
        }
    }

    /// <summary>Sends it. A notice that was begun already is not begun again.</summary>
    public async Task SendAsync(Turn turn, JsonElement data, CancellationToken cancellationToken)
    {
        if (data.Text("notice") is not { Length: <= MaxMark } mark || await store.HasBegunAsync(mark, turn.Now, cancellationToken))
        {
            turn.Tell(texts.NoticeAlready);
        }
        else if (await ReadAsync(turn, data, cancellationToken) is { } draft && await ReadersAsync(turn, draft, cancellationToken) is { } found)
        {
            Begin(turn, mark, draft, found.Count);
        }
    }

    /// <summary>Stops what has not been sent yet; how many have it is said once that is sure.</summary>
    public async Task StopAsync(Turn turn, JsonElement data, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(data.Text("notice") ?? "", cancellationToken) is not { Run.Stopped: false } found
            || found.Thread.Conversation?.Id?.Split(';')[0] != turn.Channel)
        {
            turn.Tell(texts.NoticeOver);
            return;
        }

        NoticeRun stopped = found.Run with { Stopped = true };
        turn.Changes.Schedule(found.Thread, NoticeRun.TimerKindOf(stopped.Mark), turn.Now, stopped.ToJson());
        turn.Changes.RunAfter(NoticeStore.RecallOf(stopped.Mark));
        turn.Answer = CardActionAnswer.Card(cards.Running(stopped, await store.SentAsync(stopped.Mark, turn.Now, cancellationToken)));
        turn.Send(TicketCards.Line(texts.NoticeStoppedBy.With(("name", turn.SenderName))));
    }

    private void Begin(Turn turn, string mark, NoticeDraft draft, int people)
    {
        turn.Changes.RunAfter(NoticeStore.BeginOf(mark, turn.Now));
        var run = new NoticeRun(mark, draft.Words, draft.Audience.Id, people, "");
        turn.ShowInPlace(cards.Line(texts.NoticeBegun));
        turn.Send(TicketCards.Line(texts.NoticeBy.With(("name", turn.SenderName), ("to", draft.Audience.Label))));
        run = run with { Card = turn.Send(cards.Running(run, 0)) };
        turn.Changes.Schedule(turn.Activity.GetConversationReference(), NoticeRun.TimerKindOf(mark), turn.Now, run.ToJson());
    }

    /// <summary>What the form says; null where the person was told what is wrong with it.</summary>
    private async Task<NoticeDraft?> ReadAsync(Turn turn, JsonElement data, CancellationToken cancellationToken)
    {
        string? to = data.Text("to");
        NoticeAudience? audience = Audiences.FirstOrDefault(known => known.Id == to);
        string? fault = turn.Said.HadSecrets ? texts.NoticeSecret
            : data.Text("words") is not { } words || audience is null ? texts.NoticeMissing
            : words.Length > NoticeCards.MaxWords ? texts.NoticeTooLong.With(("max", NoticeCards.MaxWords)) : null;
        if (fault is not null)
        {
            turn.Tell(fault);
            return null;
        }

        return await MayBeginAsync(turn, cancellationToken) ? new NoticeDraft(data.Text("words")!, audience!) : null;
    }

    private async Task<bool> MayBeginAsync(Turn turn, CancellationToken cancellationToken)
    {
        int most = options.Value.NoticesPerDay;
        bool may = await store.BegunTodayAsync(turn.Now, cancellationToken) < most;
        if (!may)
        {
            turn.Tell(most == 0 ? texts.NoticeOff : texts.NoticeTooMany.With(("count", most)));
        }

        return may;
    }

    /// <summary>Everybody who would get it; null where there is nobody, and the person was told so.</summary>
    private async Task<IReadOnlyList<NoticeReader>?> ReadersAsync(Turn turn, NoticeDraft draft, CancellationToken cancellationToken)
    {
        (IReadOnlyList<NoticeReader> found, _) = await readers.ReadAsync(draft.Audience, turn.Channel, "", int.MaxValue, cancellationToken);
        if (found.Count > 0)
        {
            return found;
        }

        turn.Tell(texts.NoticeNobody);
        return null;
    }
}
