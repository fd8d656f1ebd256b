using System.Globalization;
using CsBot.Chats;
using CsBot.Content.Cards;
using CsBot.Content.Guides;
using CsBot.Content.Texts;
using Microsoft.Bot.Builder;

namespace CsBot.Dialogs.Guides;

/// <summary>The card of a guide that is parked until something has arrived.</summary>
public sealed class ParkedGuide(GuideWalk walk, CardSender sender, BotTexts texts)
{
    private const string TimeForm = "dddd, d MMMM, HH:mm";

    /// <summary>Shows what the person waits for and until when. To be called while <see cref="GuideProgress.Waiting"/> is set.</summary>
    public async Task ShowAsync(ITurnContext turnContext, string? notice, CancellationToken cancellationToken)
    {
        GuideProgress progress = await walk.ProgressAsync(turnContext, cancellationToken);
        Wait wait = FindWait(walk.GuideOf(progress, turnContext), progress.Waiting!);
        TimeZoneInfo zone = CheckBack.Zone(progress.Waiting!.TimeZone);
        string when = TimeZoneInfo.ConvertTime(progress.Waiting.Until, zone).ToString(TimeForm, CultureInfo.InvariantCulture);
        await sender.ShowAsync(
            turnContext,
            nonce => new ParkedCardData(
                GuideCards.Language,
                nonce,
                notice,
                texts.WaitTitle.With(("what", wait.What)),
                texts.ParkedText.With(("text", wait.Text), ("when", when)),
                texts.ParkedOver,
                texts.StepPerson),
            (texts.WaitSummary.With(("what", wait.What)), texts.ParkedLeft.With(("what", wait.What))),
            cancellationToken);
    }

    /// <summary>The same, once the time has come to look.</summary>
    public Task RemindAsync(ITurnContext turnContext, CancellationToken cancellationToken) => ShowAsync(turnContext, texts.RemindWaiting, cancellationToken);

    private static Wait FindWait(Guide guide, Waiting waiting) =>
        guide.Troubleshooting.FindWait(waiting.For) ?? guide.Troubleshooting.Waits[0];
}
