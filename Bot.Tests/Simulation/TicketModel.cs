using CsBot.Tickets;

namespace CsBot.Tests.Simulation;

/// <summary>What may become of requests, said once more in other words than the bot's.</summary>
internal static class TicketModel
{
    public static readonly string[] Actions =
    [
        nameof(TicketAction.Take), nameof(TicketAction.Reply), nameof(TicketAction.Note), nameof(TicketAction.Release), nameof(TicketAction.Resolve),
        nameof(TicketAction.Reopen), nameof(TicketAction.Comment), nameof(TicketAction.Withdraw),
    ];

    private static readonly string[] States = [.. Enum.GetNames<TicketState>()];

    /// <summary>Everything about requests that must not be.</summary>
    public static IEnumerable<string> Audit(SimulatedDisk disk, IReadOnlyList<Arrived> arrived)
    {
        TicketAnswer[] answers = [.. arrived.Select(a => a.Conversation).Distinct().SelectMany(chat => TicketAnswer.In(arrived, chat)).Where(a => a.Number.Length > 0).Distinct()];
        return answers.GroupBy(answer => answer.Number).SelectMany(Chain)
            .Concat(answers.SelectMany(answer => Told(answer, arrived)))
            .Concat(answers.GroupBy(answer => (answer.Number, answer.Action)).SelectMany(same => Written(disk, same)));
    }

    /// <summary>The first answer is that it was opened; each begins where the one before it has ended.</summary>
    private static IEnumerable<string> Chain(IGrouping<string, TicketAnswer> ticket)
    {
        string state = nameof(TicketState.Waiting);
        TicketAnswer[] done = [.. ticket.Where(IsDone).OrderBy(answer => answer.Version)];
        foreach (TicketAnswer answer in done)
        {
            if (answer.Before != state)
            {
                yield return $"{answer} follows {state}";
            }

            state = answer.Outcome;
        }

        if (done.Count(answer => answer.Action == TicketEvent.Open) != 1 || done.Select(answer => answer.Version).Distinct().Count() != done.Length)
        {
            yield return $"{ticket.Key} is more than one: {string.Join<TicketAnswer>(", ", done)}";
        }

        foreach (TicketAnswer answer in ticket.Where(answer => answer.Outcome != Expected(answer.Before, answer.Action)))
        {
            yield return $"{answer} should have been {Expected(answer.Before, answer.Action)}";
        }
    }

    /// <summary>What was done is in the history as often as it was done, and what was refused is not.</summary>
    private static IEnumerable<string> Written(SimulatedDisk disk, IGrouping<(string Number, string Action), TicketAnswer> same)
    {
        long rows = disk.Count($"""SELECT COUNT(*) FROM "TicketEvents" WHERE "Number" = '{same.Key.Number}' AND "Action" = '{same.Key.Action}'""");
        return rows == same.Count(IsDone) ? [] : [$"{same.Key} was done {same.Count(IsDone)} times and written down {rows} times"];
    }

    /// <summary>What was done has one line in the thread, what was refused has none.</summary>
    private static IEnumerable<string> Told(TicketAnswer answer, IReadOnlyList<Arrived> arrived)
    {
        int lines = arrived.Where(a => a.Conversation.StartsWith(TicketBot.Channel, StringComparison.Ordinal)).Select(a => a.Text.Split("</at>")[^1])
            .Where(line => line.Contains(answer.Mark, StringComparison.Ordinal)).Distinct().Count();
        int expected = IsDone(answer) && answer.Action != TicketEvent.Open ? 1 : 0;
        return lines == expected ? [] : [$"{answer} has {lines} lines in its thread"];
    }

    private static bool IsDone(TicketAnswer answer) => States.Contains(answer.Outcome);

    private static string Expected(string state, string action) => (state, action) switch
    {
        ("Waiting", "Open") => "Open",
        (_, "Note") => state,
        ("Resolved", "Reopen") => "Taken",
        ("Withdrawn", "Reopen") => "Gone",
        (_, "Reopen") => "NotClosed",
        ("Resolved" or "Withdrawn", _) => "Closed",
        ("Taken", "Take") => "AlreadyTaken",
        (_, "Take" or "Reply") => "Taken",
        ("Taken", "Release") => "Open",
        (_, "Release") => "NotTaken",
        (_, "Resolve") => "Resolved",
        (_, "Comment") => state,
        (_, "Withdraw") => "Withdrawn",
        _ => "?",
    };
}
