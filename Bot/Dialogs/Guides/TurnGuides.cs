using CsBot.Chats;
using CsBot.Content.Guides;
using CsBot.Content.Texts;
using CsBot.Turns;

namespace CsBot.Dialogs.Guides;

/// <summary>Where a person is: the guide, the step, and the progress through it.</summary>
internal readonly record struct Place(Guide Guide, Step Step, GuideProgress Progress)
{
    public bool IsLast => Step.Number == Guide.Steps.Count;

    /// <summary>A text about the step, with {number}, {count} and {title} filled.</summary>
    public string In(string text) => GuideCards.About(text, Guide, Step);
}

/// <summary>The guides, as a turn sees them.</summary>
internal static class TurnGuides
{
    extension(Turn turn)
    {
        /// <summary>Where the person is: in the practice while one is on, else in the guide in front of them.</summary>
        public GuideProgress Progress => turn.Chat.ProgressIn(turn.Content.Guides);

        /// <summary>The guide in front of the person.</summary>
        public Guide Guide => turn.GuideOf(turn.Progress);

        /// <summary>The guide that leads to the sign-in: invitation, links, regions and practice are its matter, wherever the person is.</summary>
        public Guide MainGuide => turn.Content.Guides.Main(turn.Language);

        public Guide GuideOf(GuideProgress progress) => turn.Content.Guides.Get(progress.GuideId, turn.Language);

        /// <summary>The current step. If an editor has removed it: the nearest one, and a word about it.</summary>
        public Place Where()
        {
            (GuideProgress progress, Guide guide) = (turn.Progress, turn.Guide);
            (Step step, bool isReplacement) = progress.StepIn(guide);
            if (isReplacement)
            {
                turn.Notices.Say(turn.Texts.ChangedGuide.With(("number", step.Number)));
            }

            return new Place(guide, step, progress);
        }
    }
}
