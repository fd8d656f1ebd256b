using System.Text.Json.Nodes;
using CsBot.Tickets;

namespace CsBot.Tests.Simulation;

/// <summary>Somebody who asks for help, and helps others: everybody is on both sides.</summary>
internal sealed class TicketPerson(int number) : Person(number)
{
    private static readonly string[] Actions = [TicketEvent.Open, .. TicketModel.Actions, nameof(TicketAction.Take), nameof(TicketAction.Reply)];

    private readonly List<string> _expected = [];

    public override string Conversation => $"a:{Number}";

    /// <summary>Everything was answered once, in order.</summary>
    public override IEnumerable<string> Audit(IReadOnlyList<Arrived> arrived)
    {
        string[] came = [.. TicketAnswer.In(arrived, Conversation).Select(answer => $"{answer.Mark} {answer.Action}").Distinct()];
        return came.SequenceEqual(_expected) ? [] : [$"{Conversation} got {string.Join(", ", came)} in the place of {string.Join(", ", _expected)}"];
    }

    protected override JsonObject Next(Random chance, int said)
    {
        // A customer whom there is not has no request either.
        (string action, int customer) = (said == 1 ? TicketEvent.Open : Actions[chance.Next(Actions.Length)], chance.Next(1, 4));
        string mark = $"#{Number}-{said}.";
        _expected.Add($"{mark} {action}");
        return Activity("message", said, new JsonObject
        {
            ["text"] = $"{action} {mark} a:{customer}",
            ["conversation"] = new JsonObject { ["id"] = Conversation, ["conversationType"] = "groupChat", ["tenantId"] = "tally" },
        });
    }
}

/// <summary>What <see cref="TicketBot"/> has answered.</summary>
internal sealed record TicketAnswer(string Mark, string Action, string Number, int Version, string Before, string Outcome)
{
    /// <summary>The answers in a chat, in order.</summary>
    public static IEnumerable<TicketAnswer> In(IReadOnlyList<Arrived> arrived, string conversation) =>
        from message in arrived
        where message.Method == "POST" && message.Conversation == conversation && message.Text.StartsWith('#')
        let words = message.Text.Split(' ')
        select words is [var mark, var action, var number, var version, var before, var outcome]
            ? new TicketAnswer(mark, action, number, int.Parse(version, System.Globalization.CultureInfo.InvariantCulture), before, outcome)
            : new TicketAnswer(words[0], words[1], "", 0, "", "");
}
