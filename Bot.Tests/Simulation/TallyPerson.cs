using System.Globalization;
using System.Text.Json.Nodes;

namespace CsBot.Tests.Simulation;

/// <summary>Somebody who talks to <see cref="TallyBot"/>.</summary>
internal sealed class TallyPerson(int number, bool isInCrowd) : Person(number)
{
    private static readonly string[] Commands = ["count", "count", "number", "remind", "remind", "forget", "pair", "thread", "erase"];

    private static readonly string[] OfCrowd = ["number", "number", "count"];

    private readonly List<string> _expected = [];
    private readonly List<(string Mark, bool IsLast)> _reminders = [];
    private int _count;

    public override string Conversation => $"a:{Number}";

    /// <summary>No number is given out twice.</summary>
    public static IEnumerable<string> AuditNumbers(IReadOnlyList<Arrived> arrived) =>
        from message in arrived.Where(a => a.Text.Contains(" number CS-", StringComparison.Ordinal)).DistinctBy(a => (a.Conversation, a.Text))
        group message by message.Text.Split(' ')[^1] into same
        where same.Count() > 1
        select $"{same.Key} was given out {same.Count()} times";

    public override IEnumerable<string> Audit(IReadOnlyList<Arrived> arrived) =>
        Answers(arrived).Concat(Reminders(arrived)).Concat(Threads(arrived)).Concat(Changed(arrived));

    protected override JsonObject Next(Random chance, int said)
    {
        string[] commands = isInCrowd ? OfCrowd : Commands;
        string command = commands[chance.Next(commands.Length)], mark = $"#{said}";
        _count++;
        Expect($"{mark} {command} {_count.ToString(CultureInfo.InvariantCulture)} ", command == "pair");
        if (command is "remind" or "forget")
        {
            Forget();
        }

        if (command == "remind")
        {
            _reminders.Add((mark, true));
        }

        _count = command == "erase" ? 0 : _count;
        return Activity("message", said, new JsonObject
        {
            ["text"] = $"{command} {mark}",
            ["conversation"] = new JsonObject { ["id"] = Conversation, ["conversationType"] = "groupChat", ["tenantId"] = "tally" },
        });
    }

    private void Expect(string beginning, bool isPair)
    {
        _expected.Add(beginning);
        if (isPair)
        {
            _expected.Add(beginning);
        }
    }

    private void Forget()
    {
        if (_reminders.Count > 0)
        {
            _reminders[^1] = _reminders[^1] with { IsLast = false };
        }
    }

    /// <summary>Each answer once and in order: its count tells that nothing before it was lost or done twice.</summary>
    private IEnumerable<string> Answers(IReadOnlyList<Arrived> arrived)
    {
        string[] came = [.. Texts(arrived, "POST").Where(text => !text.Contains("reminded", StringComparison.Ordinal) && !text.EndsWith(" changed", StringComparison.Ordinal)).Distinct()];
        for (int i = 0; i < Math.Max(came.Length, _expected.Count); i++)
        {
            string expected = _expected.ElementAtOrDefault(i) ?? "nothing", text = came.ElementAtOrDefault(i) ?? "nothing";
            if (!text.StartsWith(expected, StringComparison.Ordinal))
            {
                yield return $"{Conversation} got '{text}' in the place of '{expected}'";
                yield break;
            }
        }
    }

    /// <summary>A timer that nobody moved or took back has fired once; any other at most once.</summary>
    private IEnumerable<string> Reminders(IReadOnlyList<Arrived> arrived)
    {
        string[] came = [.. Texts(arrived, "POST").Where(text => text.Contains("reminded", StringComparison.Ordinal)).Distinct()];
        return from reminder in _reminders
               let times = came.Count(text => text.StartsWith($"{reminder.Mark} ", StringComparison.Ordinal))
               where times > 1 || (times == 0 && reminder.IsLast)
               select $"{Conversation} was reminded {times} times of {reminder.Mark}";
    }

    private IEnumerable<string> Threads(IReadOnlyList<Arrived> arrived) =>
        from said in Said
        let words = said["text"]!.ToString().Split(' ')
        where words[0] == "thread"
        let lines = arrived.Where(a => a.Conversation.StartsWith(TallyBot.Channel, StringComparison.Ordinal))
            .Select(a => a.Text).Where(text => text.StartsWith($"{Conversation} {words[1]} ", StringComparison.Ordinal)).Select(text => text.Split(' ')[^1]).Distinct().ToArray()
        where !lines.SequenceEqual(["begins", "on", "ends"]) || Places(arrived, words[1]) != 1
        select $"the thread {words[1]} of {Conversation} has the lines {string.Join(", ", lines)}, in {Places(arrived, words[1])} places";

    /// <summary>In how many threads something stands below the first message, which alone may come again.</summary>
    private int Places(IReadOnlyList<Arrived> arrived, string mark) => arrived
        .Where(a => a.Text.StartsWith($"{Conversation} {mark} ", StringComparison.Ordinal) && !a.Text.EndsWith(" begins", StringComparison.Ordinal))
        .Select(a => a.Conversation).Distinct().Count();

    private IEnumerable<string> Changed(IReadOnlyList<Arrived> arrived) =>
        from message in arrived.Where(a => a.Conversation == Conversation && a.Text.EndsWith(" first", StringComparison.Ordinal))
        where !arrived.Any(a => a.Conversation == Conversation && a.Text == message.Text.Replace(" first", " changed", StringComparison.Ordinal))
        select $"'{message.Text}' in {Conversation} was not changed";

    private IEnumerable<string> Texts(IReadOnlyList<Arrived> arrived, string method) =>
        arrived.Where(a => a.Method == method && a.Conversation == Conversation).Select(a => a.Text);
}
