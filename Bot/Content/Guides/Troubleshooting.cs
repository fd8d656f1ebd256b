namespace CsBot.Content.Guides;

/// <summary>Ways on for people who are stuck or not at the beginning.</summary>
/// <param name="Conditions">What must hold, in the order in which to ask; four at most.</param>
internal sealed record Troubleshooting(
    InvitationHelp Invitation, IReadOnlyList<Screen> Screens, IReadOnlyList<Condition> Conditions, IReadOnlyList<Wait> Waits)
{
    /// <summary>For a guide that has nothing of its own.</summary>
    public static Troubleshooting None { get; } = new(new InvitationHelp("", "", "", ""), [], [], []);

    /// <summary>The first wait of the kind.</summary>
    public Wait? FindWait(WaitKind kind) => Waits.FirstOrDefault(wait => wait.Kind == kind);

    public Wait? FindWait(string? id) => Waits.FirstOrDefault(wait => wait.Id == id);
}

/// <summary>For those without an invitation of their own. All Markdown but the request, which is for copying.</summary>
/// <param name="Request">The ready-made text that asks somebody to have an invitation sent.</param>
internal sealed record InvitationHelp(string Forwarded, string Missing, string WhoCanSend, string Request);

/// <summary>Something a person may have in front of them. It leads to a step or to the cure of a trouble, never to both.</summary>
internal sealed record Screen(string Id, string Sees, string? Step, string? Trouble);

/// <summary>One thing that must hold before a person can get in.</summary>
/// <param name="Fails">What it is called when it does not hold.</param>
/// <param name="Fixer">Who can mend it.</param>
/// <param name="Step">Id of the step that mends it; null where no step does.</param>
internal sealed record Condition(string Id, string Question, string Hint, string Fails, string Fixer, string Cure, string? Step)
{
    /// <summary>What a person can have said before the first step, each of it enough, so that this holds.</summary>
    public IReadOnlyList<TriageAnswer> HoldsAfter { get; init; } = [];
}

/// <summary>An answer to one of the questions before the first step: the question, and the choice.</summary>
internal readonly record struct TriageAnswer(string Question, string Choice)
{
    public static IReadOnlyList<string> Questions { get; } = ["invitation", "account", "done"];
}

/// <summary>What a wait is for, as far as the bot treats it in a way of its own.</summary>
internal enum WaitKind { Other, Invitation, Verification }

/// <summary>Something that takes its time.</summary>
/// <param name="What">Fits into "You are waiting for ...".</param>
/// <param name="Step">Id of the step to go on with when it is there; null for the one where the person is.</param>
internal sealed record Wait(string Id, string What, string Text, string? Step)
{
    /// <summary>The id of the wait for no mail in particular: the person wants to go on another time.</summary>
    public const string Later = "later";

    public WaitKind Kind { get; init; }
}
