using CsBot.Content.Guides;

namespace CsBot.Chats;

/// <summary>Where a person is in a guide, and how each reply moves them. Steps are remembered by id, so that an edited guide finds them again.</summary>
internal sealed class GuideProgress
{
    /// <summary>Empty before the first question where the person is.</summary>
    public string GuideId { get; set; } = "";

    public string? Region { get; set; }

    /// <summary>The current step; null before the first start.</summary>
    public string? StepId { get; set; }

    /// <summary>Its number when it was last shown, for the case that the id is gone.</summary>
    public int StepNumber { get; set; }

    public List<string> Done { get; set; } = [];

    /// <summary>True from the proof of the last step until the guide is started again.</summary>
    public bool Finished { get; set; }

    /// <summary>True while the guide is put away.</summary>
    public bool Paused { get; set; }

    /// <summary>What the parked guide waits for; null while it does not.</summary>
    public Waiting? Waiting { get; set; }

    /// <summary>What the person said about themselves before the first step.</summary>
    public TriageAnswers? Triage { get; set; }

    /// <summary>True from the moment the person says that they are signed in; the proof is asked for after that.</summary>
    public bool Claimed { get; set; }

    /// <summary>True after a step has asked to close the browser that this chat is in: the next sign of the person is a return.</summary>
    public bool Leaving { get; set; }

    /// <summary>True after repeated failures have taken the dialogs away, while the step is on the screen.</summary>
    public bool LostDialog { get; set; }

    /// <summary>True where the invitation is a made-up one.</summary>
    public bool IsPractice { get; set; }

    /// <summary>The row that records this way through the guide; null before it is recorded.</summary>
    public string? Journey { get; set; }

    /// <summary>True once the person was asked for a score. Nobody is asked twice.</summary>
    public bool ScoreAsked { get; set; }

    /// <summary>The score that was given, 1 to 5.</summary>
    public int? Score { get; set; }

    public bool IsRunning => StepId is not null && !Finished && !Paused;

    public void MoveTo(Step step) => (StepId, StepNumber) = (step.Id, step.Number);

    /// <summary>The current step. If an editor has removed it: the nearest one, where the person is from then on.</summary>
    /// <returns>The step, and whether it stands for one that is gone.</returns>
    public (Step Step, bool IsReplacement) StepIn(Guide guide)
    {
        if (guide.FindStep(StepId) is { } step)
        {
            StepNumber = step.Number;
            return (step, false);
        }

        bool isReplacement = StepId is not null;
        step = guide.Steps[Math.Clamp(StepNumber, 1, guide.Steps.Count) - 1];
        MoveTo(step);
        return (step, isReplacement);
    }

    public bool IsAtLastStep(Guide guide) => StepIn(guide).Step.Number == guide.Steps.Count;

    /// <summary>From the first step after none, or from where the person left.</summary>
    /// <returns>The number of the step, where a wait is over and steps before it need not be done; else null.</returns>
    public int? Start(Guide guide)
    {
        if (Finished || StepId is null)
        {
            Restart(guide);
        }

        bool hasWaited = guide.Troubleshooting.FindWait(Waiting?.For)?.Kind == WaitKind.Invitation && StepNumber > 1;
        (Paused, Waiting) = (false, null);
        return hasWaited ? StepNumber : null;
    }

    /// <summary>Clears every tick and begins at the first step.</summary>
    public void Restart(Guide guide)
    {
        Done.Clear();
        Finished = Claimed = Paused = false;
        (Waiting, Journey, Score) = (null, null, null);
        MoveTo(guide.Steps[0]);
    }

    /// <summary>Ticks the current step and moves to the next one. After the last one the guide is finished.</summary>
    public void CompleteStep(Guide guide)
    {
        Step step = StepIn(guide).Step;
        if (!Done.Contains(step.Id))
        {
            Done.Add(step.Id);
        }

        Finished = guide.After(step) is null;
        MoveTo(guide.After(step) ?? step);
    }

    /// <summary>False on the first step.</summary>
    public bool Back(Guide guide)
    {
        if (guide.Before(StepIn(guide).Step) is not { } before)
        {
            return false;
        }

        MoveTo(before);
        return true;
    }

    /// <summary>After a cure the person stays at the step, unless the trouble leads elsewhere.</summary>
    public void LeaveTrouble(Guide guide, string? trouble)
    {
        if (guide.FindStep(guide.FindTrouble(trouble)?.GoTo) is { } elsewhere)
        {
            MoveTo(elsewhere);
        }
    }

    /// <summary>Goes on at a step that the person has chosen, also after the end or a wait. False where there is no such step.</summary>
    public bool GoTo(Step? step)
    {
        if (step is null)
        {
            return false;
        }

        (Finished, Paused, Waiting) = (false, false, null);
        MoveTo(step);
        return true;
    }

    /// <summary>Begins at the first step of a phase; the steps before it count as done.</summary>
    /// <param name="phase">Its index; the last one where there are fewer.</param>
    public void BeginAtPhase(Guide guide, int phase)
    {
        Restart(guide);
        Step first = guide.Phases[Math.Min(phase, guide.Phases.Count - 1)].Steps[0];
        Done.AddRange(guide.Steps.Take(first.Number - 1).Select(step => step.Id));
        MoveTo(first);
    }

    /// <summary>Puts the guide away until what the person waits for has arrived.</summary>
    /// <param name="timeZone">The person's, an IANA name.</param>
    public void Park(Guide guide, Wait wait, DateTimeOffset until, string? timeZone)
    {
        if (wait.Kind == WaitKind.Invitation && HasAccount(guide))
        {
            Done = [.. guide.Phases[0].Steps.Select(step => step.Id).Union(Done)];
            MoveTo(guide.Phases[1].Steps[0]);
        }
        else if (guide.FindStep(wait.Step) is { } step)
        {
            MoveTo(step);
        }

        (Finished, Paused) = (false, true);
        Waiting = new Waiting { For = wait.Id, Until = until, TimeZone = timeZone };
    }

    /// <summary>Whoever has an account, by their own words or by the steps they ticked, makes no other for another invitation.</summary>
    private bool HasAccount(Guide guide) =>
        guide.Phases.Count > 1 && (Triage is { Phase: > 0 } || guide.Phases[0].Steps.All(step => Done.Contains(step.Id)));
}

/// <summary>What a person waits for, and when to look in again (UTC).</summary>
internal sealed class Waiting
{
    /// <summary>Id of a <see cref="Wait"/>.</summary>
    public string For { get; set; } = "";

    public DateTimeOffset Until { get; set; }

    /// <summary>The person's time zone when they parked, an IANA name; a reminder comes without one.</summary>
    public string? TimeZone { get; set; }
}

/// <summary>The guides that a person has left for another one. Each keeps its place.</summary>
internal sealed class ParkedGuides
{
    public List<GuideProgress> Guides { get; set; } = [];

    public GuideProgress? Find(string guide) => Guides.Find(place => place.GuideId == guide);

    /// <summary>The place in that guide, which is not parked any more; null where there is none.</summary>
    public GuideProgress? Take(string guide)
    {
        GuideProgress? place = Find(guide);
        if (place is not null)
        {
            Guides.Remove(place);
        }

        return place;
    }
}

/// <summary>A way through the guide with a made-up invitation, beside the real progress.</summary>
internal sealed class Practice
{
    public bool IsOn { get; set; }

    /// <summary>Where the practising person is; kept after the end until it is recorded.</summary>
    public GuideProgress? Progress { get; set; }
}
