using CsBot.Chats;
using CsBot.Content.Cards;
using CsBot.Content.Guides;
using CsBot.Content.Texts;
using CsBot.Content.Words;
using CsBot.Dialogs.Guides;
using CsBot.PersonalData;
using CsBot.Turns;

namespace CsBot.Dialogs.MyData;

/// <summary>"What do you keep about me" and "delete my data", at any time.</summary>
internal sealed class PrivacyCommands(PersonalDataStore data, CardSender sender, BotTexts texts) : ICommandGroup
{
    IEnumerable<Command> ICommandGroup.Commands =>
    [
        new(Commands.WhatIsKept, ShowAsync),
        new(Commands.DeleteData, _ => Next.Switch(nameof(EraseDialog))),
    ];

    private async Task<Next> ShowAsync(Turn turn, CancellationToken cancellationToken)
    {
        PersonalSummary kept = await data.SummarizeAsync(turn, cancellationToken);
        List<ItemData> items = [.. Places(turn), .. Items(kept)];
        sender.Show(
            turn,
            nonce => new KeptCardData(
                GuideCards.Language,
                nonce,
                texts.KeptTitle,
                texts.KeptText,
                items,
                texts.KeptNever,
                texts.KeptDelete,
                turn.Progress.IsRunning ? texts.BackToStep : null),
            (texts.KeptTitle, texts.KeptCollapsed));
        return Next.Wait;
    }

    /// <summary>Where the person is in the guide in front of them, and in those they have left.</summary>
    private IEnumerable<ItemData> Places(Turn turn) =>
        turn.Chat.Parked.Guides.Where(other => other.StepId is not null).Prepend(turn.Progress)
            .Select(progress => new ItemData(PlaceOf(progress, turn.GuideOf(progress))));

    private List<ItemData> Items(PersonalSummary kept) =>
    [
        new(texts.KeptMessages.With(("count", kept.Messages))),
        new(texts.KeptTickets.With(("numbers", kept.Tickets.Count == 0 ? "0" : string.Join(", ", kept.Tickets)), ("events", kept.TicketEvents))),
        new(texts.KeptQuestions.With(("count", kept.Questions))),
        new(texts.KeptJourneys.With(("count", kept.Journeys))),
        new(texts.KeptTimers.With(("count", kept.Timers))),
        new(texts.KeptTimeZone.With(("zone", string.IsNullOrEmpty(kept.TimeZone) ? "UTC" : kept.TimeZone))),
        new(texts.KeptIds),
        .. kept.Acts > 0 ? [new ItemData(texts.KeptActs.With(("count", kept.Acts)))] : Array.Empty<ItemData>(),
    ];

    private string PlaceOf(GuideProgress progress, Guide guide) => texts.KeptPlace.With(
        ("place", guide.FindStep(progress.StepId) is { } step ? GuideCards.About(texts.StepSummary, guide, step) : texts.WhereNotStarted));
}
