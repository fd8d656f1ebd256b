namespace CsBot.Turns;

/// <summary>Sentences that the next card of this turn shows at its top, so that an answer and the step are one message.</summary>
internal sealed class Notices
{
    private string? _said;
    private string? _smallTalk;

    /// <summary>What was taken out of the message of this turn. It comes before any other notice.</summary>
    public string? Secrets { get; set; }

    /// <summary>True where the person has come back in this turn, so the step greets.</summary>
    public bool IsReturn { get; set; }

    /// <summary>The first notice of a turn stays: it says what the person has just done.</summary>
    public void Say(string text) => _said ??= text;

    /// <summary>A notice that gives way to any other, and to the greeting of somebody who comes back.</summary>
    public void SmallTalk(string text) => _smallTalk ??= text;

    /// <summary>What was taken out alone, once, where no card has said it.</summary>
    public string? TakeSecrets()
    {
        string? secrets = Secrets;
        Secrets = null;
        return secrets;
    }

    /// <summary>The notice, once, below the greeting if there is one.</summary>
    public string? Take(string? greeting = null)
    {
        (string? secrets, string? notice, string? smallTalk) = (TakeSecrets(), _said, _smallTalk);
        (_said, _smallTalk) = (null, null);
        string? said = greeting is null || notice is null || notice == greeting ? notice ?? greeting : $"{greeting}\n\n{notice}";
        return secrets is null ? said ?? smallTalk : said is null ? secrets : $"{secrets}\n\n{said}";
    }
}
