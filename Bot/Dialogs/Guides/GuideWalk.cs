using CsBot.Chats;
using CsBot.Content.Guides;
using CsBot.Content.Texts;
using CsBot.Turns;
using Microsoft.Bot.Builder;

namespace CsBot.Dialogs.Guides;

/// <summary>Where a person is, and how each reply moves them. The step order lives in the guide, never in a dialog.</summary>
public sealed class GuideWalk(GuideLibrary guides, ChatState state, BotTexts texts)
{
    /// <summary>Where the person is: in the practice while one is on, else in the guide.</summary>
    public async Task<GuideProgress> ProgressAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        await state.Practice.GetAsync(turnContext, () => new Practice(), cancellationToken) is { IsOn: true, Progress: { } practice }
            ? practice
            : await RealProgressAsync(turnContext, cancellationToken);

    /// <summary>Where the person is in the guide, also while a practice is on.</summary>
    public async Task<GuideProgress> RealProgressAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        GuideProgress progress = await state.Progress.GetAsync(turnContext, () => new GuideProgress(), cancellationToken);
        return guides.Has(progress.GuideId) ? progress : await BackToMainAsync(turnContext, progress, cancellationToken);
    }

    /// <summary>Who begins is in the main guide; and so is, at their former place, whose guide an editor has taken away.</summary>
    private async Task<GuideProgress> BackToMainAsync(ITurnContext turnContext, GuideProgress progress, CancellationToken cancellationToken)
    {
        Shelf shelf = await state.Shelf.GetAsync(turnContext, () => new Shelf(), cancellationToken);
        if (shelf.Guides.Find(other => other.GuideId == guides.MainId) is { } main)
        {
            shelf.Guides.Remove(main);
            await state.Progress.SetAsync(turnContext, main, cancellationToken);
            return main;
        }

        progress.GuideId = guides.MainId;
        return progress;
    }

    /// <summary>Begins a practice at the first step. The real progress is kept as it is.</summary>
    public async Task BeginPracticeAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        GuideProgress real = await RealProgressAsync(turnContext, cancellationToken);
        var progress = new GuideProgress { IsPractice = true, GuideId = guides.MainId, Region = real.Region };
        MoveTo(progress, GuideOf(progress, turnContext).Steps[0]);
        await state.Practice.SetAsync(turnContext, new Practice { IsOn = true, Progress = progress }, cancellationToken);
    }

    /// <summary>Goes back to the real progress. False if no practice was on.</summary>
    public async Task<bool> EndPracticeAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        Practice practice = await state.Practice.GetAsync(turnContext, () => new Practice(), cancellationToken);
        bool wasOn = practice.IsOn;
        practice.IsOn = false;
        return wasOn;
    }

    public Guide GuideOf(GuideProgress progress, ITurnContext turnContext) => guides.Get(progress.GuideId, turnContext.Activity.Locale);

    /// <summary>The guide that leads to the sign-in: invitation, links, regions and practice are its matter, wherever the person is.</summary>
    public Guide MainGuide(ITurnContext turnContext) => guides.Main(turnContext.Activity.Locale);

    /// <summary>The current step. If an editor has taken it away, the nearest one, and a word about it in <see cref="StepNotice"/>.</summary>
    public async Task<(Guide Guide, Step Step, GuideProgress Progress)> WhereAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        GuideProgress progress = await ProgressAsync(turnContext, cancellationToken);
        Guide guide = GuideOf(progress, turnContext);
        if (guide.FindStep(progress.StepId) is { } step)
        {
            progress.StepNumber = step.Number;
            return (guide, step, progress);
        }

        step = guide.Steps[Math.Clamp(progress.StepNumber, 1, guide.Steps.Count) - 1];
        if (progress.StepId is not null)
        {
            StepNotice.Set(turnContext, texts.ChangedGuide.With(("number", step.Number)));
        }

        MoveTo(progress, step);
        return (guide, step, progress);
    }

    /// <summary>From the first step after none, or from where the person left.</summary>
    /// <returns>The number of the step, where a wait is over and steps before it need not be done; else null.</returns>
    public async Task<int?> StartAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        GuideProgress progress = await ProgressAsync(turnContext, cancellationToken);
        if (progress.Finished || progress.StepId is null)
        {
            await RestartAsync(turnContext, cancellationToken);
        }

        int? number = progress is { Waiting.For: WaitDialog.Invitation, StepNumber: > 1 } ? progress.StepNumber : null;
        progress.Paused = false;
        progress.Waiting = null;
        return number;
    }

    public async Task RestartAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        GuideProgress progress = await ProgressAsync(turnContext, cancellationToken);
        progress.Done.Clear();
        progress.Finished = progress.Claimed = progress.Paused = false;
        (progress.Waiting, progress.Journey, progress.Score) = (null, null, null);
        MoveTo(progress, GuideOf(progress, turnContext).Steps[0]);
    }

    public async Task<bool> IsLastAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        (Guide guide, Step step, _) = await WhereAsync(turnContext, cancellationToken);
        return step.Number == guide.Steps.Count;
    }

    /// <summary>The first sign after the browser of this chat was to be closed is a return.</summary>
    public async Task NoteReturnAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        GuideProgress progress = await ProgressAsync(turnContext, cancellationToken);
        if (progress.Leaving)
        {
            progress.Leaving = false;
            StepNotice.SetReturn(turnContext);
        }
    }

    /// <summary>The person says that they are signed in.</summary>
    public async Task ClaimAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        (await ProgressAsync(turnContext, cancellationToken)).Claimed = true;

    /// <summary>Ticks the current step and moves to the next one. After the last one the guide is finished.</summary>
    public async Task DoneAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        (Guide guide, Step step, GuideProgress progress) = await WhereAsync(turnContext, cancellationToken);
        if (!progress.Done.Contains(step.Id))
        {
            progress.Done.Add(step.Id);
        }

        progress.Finished = step.Number == guide.Steps.Count;
        MoveTo(progress, guide.Steps[Math.Min(step.Number, guide.Steps.Count - 1)]);
    }

    /// <summary>False on the first step.</summary>
    public async Task<bool> BackAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        (Guide guide, Step step, GuideProgress progress) = await WhereAsync(turnContext, cancellationToken);
        if (step.Number == 1)
        {
            return false;
        }

        MoveTo(progress, guide.Steps[step.Number - 2]);
        return true;
    }

    /// <summary>After a cure the person stays at the step, unless the trouble leads elsewhere.</summary>
    public async Task CuredAsync(ITurnContext turnContext, string? troubleId, CancellationToken cancellationToken)
    {
        (Guide guide, _, GuideProgress progress) = await WhereAsync(turnContext, cancellationToken);
        string? target = guide.FindTrouble(troubleId)?.GoTo;
        if (guide.FindStep(target) is { } elsewhere)
        {
            MoveTo(progress, elsewhere);
        }
    }

    /// <summary>Moves to the step; gives its number. A step that is gone moves nobody.</summary>
    public async Task<int> MoveToAsync(ITurnContext turnContext, string stepId, CancellationToken cancellationToken)
    {
        (Guide guide, Step step, GuideProgress progress) = await WhereAsync(turnContext, cancellationToken);
        Step target = guide.FindStep(stepId) ?? step;
        MoveTo(progress, target);
        return target.Number;
    }

    /// <summary>Begins at the first step of a phase; the steps before it count as done.</summary>
    public async Task<int> BeginAtPhaseAsync(ITurnContext turnContext, int phase, CancellationToken cancellationToken)
    {
        await RestartAsync(turnContext, cancellationToken);
        GuideProgress progress = await ProgressAsync(turnContext, cancellationToken);
        Guide guide = GuideOf(progress, turnContext);
        Step first = guide.Phases[Math.Min(phase, guide.Phases.Count - 1)].Steps[0];
        progress.Done.AddRange(guide.Steps.Take(first.Number - 1).Select(step => step.Id));
        MoveTo(progress, first);
        return first.Number;
    }

    /// <summary>Puts the guide away until what the person waits for has arrived.</summary>
    public async Task ParkAsync(ITurnContext turnContext, Wait wait, DateTimeOffset until, CancellationToken cancellationToken)
    {
        GuideProgress progress = await ProgressAsync(turnContext, cancellationToken);
        Guide guide = GuideOf(progress, turnContext);
        if (wait.Id == WaitDialog.Invitation && HasAccount(guide, progress))
        {
            progress.Done = [.. guide.Phases[0].Steps.Select(step => step.Id).Union(progress.Done)];
            MoveTo(progress, guide.Phases[1].Steps[0]);
        }
        else if (guide.FindStep(wait.Step) is { } step)
        {
            MoveTo(progress, step);
        }

        progress.Finished = false;
        progress.Paused = true;
        progress.Waiting = new Waiting { For = wait.Id, Until = until, TimeZone = turnContext.Activity.LocalTimezone };
    }

    /// <summary>Puts the guide away; the place is kept.</summary>
    public async Task PauseAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        (await ProgressAsync(turnContext, cancellationToken)).Paused = true;

    /// <summary>False if there is no such step.</summary>
    public async Task<bool> GoToAsync(ITurnContext turnContext, UserInput input, CancellationToken cancellationToken)
    {
        GuideProgress progress = await ProgressAsync(turnContext, cancellationToken);
        Guide guide = GuideOf(progress, turnContext);
        Step? step = input.Number is { } number ? guide.Steps.ElementAtOrDefault(number - 1) : guide.FindStep(input.Step);
        if (step is null)
        {
            return false;
        }

        progress.Finished = progress.Paused = false;
        progress.Waiting = null;
        MoveTo(progress, step);
        return true;
    }

    /// <summary>Who has an account, by their own words or by the steps they ticked, makes no other for another invitation.</summary>
    private static bool HasAccount(Guide guide, GuideProgress progress) =>
        guide.Phases.Count > 1 && (progress.Triage is { Phase: > 0 } || guide.Phases[0].Steps.All(step => progress.Done.Contains(step.Id)));

    private static void MoveTo(GuideProgress progress, Step step)
    {
        progress.StepId = step.Id;
        progress.StepNumber = step.Number;
    }
}
