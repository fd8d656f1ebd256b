using CsBot.Chats;
using CsBot.Content.Cards;
using CsBot.Content.Guides;
using CsBot.Content.Texts;
using CsBot.Turns;

namespace CsBot.Dialogs.Guides;

/// <summary>The card of a guide that is parked until something has arrived.</summary>
internal sealed class WaitingCard(CardSender sender, BotTexts texts)
{
    /// <summary>Shows what the person waits for and until when. To be called while <see cref="GuideProgress.Waiting"/> is set.</summary>
    public void Show(Turn turn, string? notice)
    {
        GuideProgress progress = turn.Progress;
        Wait wait = FindWait(turn.Guide, progress.Waiting!);
        TimeZoneInfo zone = TimeZones.Find(progress.Waiting!.TimeZone);
        string when = texts.DayAndTime(TimeZoneInfo.ConvertTime(progress.Waiting.Until, zone));
        sender.Show(
            turn,
            nonce => new ParkedCardData(
                nonce,
                notice,
                texts.WaitTitle.With(("what", wait.What)),
                texts.ParkedText.With(("text", wait.Text), ("when", when))),
            (texts.WaitSummary.With(("what", wait.What)), texts.ParkedLeft.With(("what", wait.What))));
    }

    /// <summary>The same, once the time has come to look.</summary>
    public void Remind(Turn turn) => Show(turn, texts.RemindWaiting);

    private static Wait FindWait(Guide guide, Waiting waiting) =>
        guide.Troubleshooting.FindWait(waiting.For) ?? guide.Troubleshooting.Waits[0];
}
