using CsBot.Dialogs.Guides;

namespace CsBot.Tests.Faults;

/// <summary>What came of a run, compared with what was said.</summary>
public sealed class FaultReport(
    int turns, IReadOnlyList<long> kills, IReadOnlyList<long> outages, int repeats, long milliseconds, IReadOnlyList<ScriptedCustomer> customers, FakeConnector connector)
{
    /// <summary>A message that was on its way at the kill may come again after the restart, at the latest when a dead replica's leases are free.</summary>
    private const long OnItsWay = 10_000;

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(60);

    public int Turns => turns;

    public int Kills => kills.Count;

    /// <summary>Replies that never came.</summary>
    public int Lost => Problems().Count(problem => problem.StartsWith("lost", StringComparison.Ordinal));

    /// <summary>Messages that came twice.</summary>
    public int Doubled => Doubles().Count();

    public override string ToString() =>
        $"{turns} turns in {milliseconds / 1000.0:F1} s, {Kills} kills, {outages.Count} outages of the database, {repeats} repeated requests, {Lost} lost, {Doubled} doubled messages, "
        + $"{Problems().Count} faults";

    /// <summary>Waits until every expected reply has come.</summary>
    public async Task SettleAsync()
    {
        long deadline = Environment.TickCount64 + (long)Timeout.TotalMilliseconds;
        while (Lost > 0 && Environment.TickCount64 < deadline)
        {
            await Task.Delay(100);
        }
    }

    /// <summary>Everything that must not be: a reply that is missing, out of order, not asked for, or doubled without a kill; a ticket lost or doubled.</summary>
    public IReadOnlyList<string> Problems() => [.. customers.SelectMany(Replies), .. Tickets(), .. Doubles().Where(WithoutKill).Select(d => $"doubled without a kill: {d}")];

    /// <summary>Without the signs that the bot is typing, of which a slow turn sends one more each time.</summary>
    private IEnumerable<ConnectorCall> Messages => connector.Calls.Where(call => call.Method == "POST" && call.Body!["type"]?.ToString() == "message");

    /// <summary>Every card, sent again or not, has a nonce or a number of its own: equal bodies are one message.</summary>
    private static string Identity(ConnectorCall call) => call.Body!.ToJsonString();

    private IEnumerable<string> Replies(ScriptedCustomer customer)
    {
        string[] came = [.. Posts(customer.Conversation).Select(Identity).Distinct()];
        for (int i = 0; i < Math.Max(came.Length, customer.Expected.Count); i++)
        {
            if (i >= came.Length)
            {
                yield return $"lost for {customer.Conversation}: {customer.Expected[i]}";
            }
            else if (i >= customer.Expected.Count || !came[i].Contains(customer.Expected[i], StringComparison.Ordinal))
            {
                yield return $"unexpected for {customer.Conversation} at {i}, not {customer.Expected.ElementAtOrDefault(i)}: {came[i]}";
            }
        }
    }

    /// <summary>A ticket's number is in the confirmation of its customer, and its words are in a thread of the support channel, on a card of their own or added to it.</summary>
    private IEnumerable<string> Tickets()
    {
        ConnectorCall[] threads = [.. Messages.Where(call => call.Conversation.Contains(";messageid=", StringComparison.Ordinal))];
        return customers.SelectMany(customer => customer.Problems)
            .Select(problem => (problem, bodies: threads.Select(Identity).Distinct().Where(body => body.Contains($"{problem}\"", StringComparison.Ordinal)).ToArray()))
            .Where(ticket => ticket.bodies.Length != 1)
            .Select(ticket => ticket.bodies.Length == 0
                ? $"lost ticket: {ticket.problem}"
                : $"{ticket.bodies.Length} tickets: {ticket.problem}: {WhereTheyDiffer(ticket.bodies[0], ticket.bodies[1])}");
    }

    private static string WhereTheyDiffer(string one, string other)
    {
        int from = Math.Max(0, one.AsSpan().CommonPrefixLength(other) - 20);
        return $"{Cut(one)} | {Cut(other)}";

        string Cut(string body) => body.Substring(from, Math.Min(120, body.Length - from));
    }

    private IEnumerable<(string Text, long First, long Last)> Doubles() =>
        from call in Messages
        group call by (call.Conversation.Split(';')[0], Identity(call)) into copies
        where copies.Count() > 1
        select (copies.Key.Item2[..Math.Min(200, copies.Key.Item2.Length)], copies.Min(c => c.At), copies.Max(c => c.At));

    private bool WithoutKill((string Text, long First, long Last) message) =>
        !kills.Concat(outages).Any(kill => message.First <= kill && kill - message.First < OnItsWay && message.Last >= kill - 100);

    private IEnumerable<ConnectorCall> Posts(string conversation) =>
        Messages.Where(call => call.Conversation == conversation);
}
