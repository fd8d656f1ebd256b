using System.Globalization;
using System.Text.Json.Nodes;

namespace CsBot.Tests.Faults;

/// <summary>A customer who says the same things in every run, so that each reply is known beforehand.</summary>
public sealed class ScriptedCustomer(int number, Uri serviceUrl)
{
    private const int Steps = 14;
    private const int TicketEvery = 12;

    private int _step;
    private int _said;

    public string Conversation { get; } = $"a:customer-{number}";

    /// <summary>A part of each reply's JSON, in order.</summary>
    public List<string> Expected { get; } = [];

    /// <summary>The words of each request to support; each must have reached the team exactly once.</summary>
    public List<string> Problems { get; } = [];

    /// <summary>The next thing the customer says. The turn before it must have been taken.</summary>
    public JsonObject Next()
    {
        _said++;
        if (_said % TicketEvery == 0)
        {
            Expected.Add("What is it about?");
            return Say("person");
        }

        if (_said > 1 && _said % TicketEvery == 1)
        {
            Problems.Add($"Problem {_said} of customer {number}");
            Expected.Add("Your request CS-");
            return Say(Problems[^1]);
        }

        string words = _step is 0 or Steps - 1 ? "go to step 1" : "done";
        _step = _step == Steps - 1 ? 1 : _step + 1;
        Expected.Add(StepText());
        return Say(words);
    }

    private string StepText() => $"Step {_step.ToString(CultureInfo.InvariantCulture)} of {Steps.ToString(CultureInfo.InvariantCulture)}";

    private JsonObject Say(string text) => new()
    {
        ["type"] = "message",
        ["id"] = $"{number}-{_said}",
        ["text"] = text,
        ["textFormat"] = "plain",
        ["locale"] = "en-GB",
        ["localTimezone"] = "Europe/Berlin",
        ["channelId"] = "msteams",
        ["serviceUrl"] = serviceUrl.ToString(),
        ["from"] = new JsonObject { ["id"] = $"29:customer-{number}", ["name"] = $"Customer {number}" },
        ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "CsBot" },
        ["conversation"] = new JsonObject { ["id"] = Conversation, ["conversationType"] = "personal", ["tenantId"] = $"tenant-{number}" },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = $"tenant-{number}" } },
    };
}
