using CsBot.Chats;
using CsBot.Content.Cards;
using CsBot.Content.Guides;
using CsBot.Content.Texts;
using CsBot.Content.Words;
using CsBot.Dialogs.Guides;
using CsBot.PersonalData;
using CsBot.Turns;
using Microsoft.Bot.Builder.Dialogs;

namespace CsBot.Dialogs.MyData;

/// <summary>"What do you keep about me" and "delete my data", at any time.</summary>
public sealed class PrivacyCommands(GuideWalk walk, GuideShelf shelf, PersonalDataStore data, CardSender sender, BotTexts texts) : ICommandGroup
{
    IEnumerable<(string Command, CommandHandler Handler)> ICommandGroup.Commands =>
    [
        (Commands.WhatIsKept, WhatIsKeptAsync),
        (Commands.DeleteData, (dc, _, token) => DeleteAsync(dc, token)),
    ];

    private async Task<DialogTurnResult> WhatIsKeptAsync(DialogContext dc, UserInput input, CancellationToken cancellationToken)
    {
        GuideProgress progress = await walk.ProgressAsync(dc.Context, cancellationToken);
        Guide guide = walk.GuideOf(progress, dc.Context);
        PersonalSummary kept = await data.SummarizeAsync(dc.Context, cancellationToken);
        List<ItemData> items =
        [
            new(PlaceOf(progress, guide)),
            .. (await shelf.ShelvedAsync(dc.Context, cancellationToken)).Where(other => other.StepId is not null)
                .Select(other => new ItemData(PlaceOf(other, walk.GuideOf(other, dc.Context)))),
            new(texts.KeptMessages.With(("count", kept.Messages))),
            new(texts.KeptTickets.With(("numbers", kept.Tickets.Count == 0 ? "0" : string.Join(", ", kept.Tickets)), ("events", kept.TicketEvents))),
            new(texts.KeptQuestions.With(("count", kept.Questions))),
            new(texts.KeptJourneys.With(("count", kept.Journeys))),
            new(texts.KeptTimers.With(("count", kept.Timers))),
            new(texts.KeptTimeZone.With(("zone", string.IsNullOrEmpty(kept.TimeZone) ? "UTC" : kept.TimeZone))),
            new(texts.KeptIds),
            .. kept.Acts > 0 ? [new ItemData(texts.KeptActs.With(("count", kept.Acts)))] : Array.Empty<ItemData>(),
        ];
        await sender.ShowAsync(
            dc.Context,
            nonce => new KeptCardData(
                GuideCards.Language,
                nonce,
                texts.KeptTitle,
                texts.KeptText,
                items,
                texts.KeptNever,
                texts.KeptDelete,
                progress.IsRunning ? texts.BackToStep : null),
            (texts.KeptTitle, texts.KeptCollapsed),
            cancellationToken);
        return Dialog.EndOfTurn;
    }

    private string PlaceOf(GuideProgress progress, Guide guide) => texts.KeptPlace.With(
        ("place", guide.FindStep(progress.StepId) is { } step ? GuideCards.About(texts.StepSummary, guide, step) : texts.WhereNotStarted));

    private static async Task<DialogTurnResult> DeleteAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        await dc.CancelAllDialogsAsync(cancellationToken);
        return await dc.BeginDialogAsync(nameof(EraseDialog), null, cancellationToken);
    }
}
