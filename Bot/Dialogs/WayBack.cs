using CsBot.Content.Answers;
using CsBot.Content.Cards;
using CsBot.Content.Texts;
using CsBot.Dialogs.Guides;
using CsBot.Turns;

namespace CsBot.Dialogs;

/// <summary>The way back to what waits above, which is not posted again: what was asked for comes last.</summary>
internal sealed class WayBack(BotTexts texts)
{
    /// <param name="warns">What is shown warns, so nothing is offered that ends the step.</param>
    /// <returns>Null where nothing waits.</returns>
    public PlaceData? Of(Turn turn, bool warns = false)
    {
        RunningDialogs running = RunningDialogs.Of(turn);
        if (turn.Progress.IsRunning && (turn.StepIsShown || running.Innermost == nameof(StepPrompt)))
        {
            Place place = turn.Where();
            return new PlaceData(
                place.In(texts.StepPlace),
                warns ? null : new NextData(place.In(texts.StepPlaceDone), NextAction.DoneWith(place.Step.Id).Word),
                ShowStep(place));
        }

        return running.Outer is null ? null : new PlaceData(texts.QuestionPlace, null, new NextData(texts.QuestionPlaceShow, NextAction.Resume));
    }

    /// <summary>The button that brings the step of a running guide; null where none runs.</summary>
    public NextData? ToStep(Turn turn) => turn.Progress.IsRunning ? ShowStep(turn.Where()) : null;

    private NextData ShowStep(Place place) => new(place.In(texts.StepPlaceShow), place.Step.Id);
}
