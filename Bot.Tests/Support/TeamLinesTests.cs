using System.Globalization;
using System.Text.Json.Nodes;
using Xunit.Abstractions;

namespace CsBot.Tests.Support;

/// <summary>
/// Whatever the team writes in a thread, in whatever order: nothing of it reaches the customer unless somebody says so, and what is sent arrives
/// once. CSBOT_TEAM_LINES makes it longer, CSBOT_TEAM_SEED another.
/// </summary>
public sealed class TeamLinesTests(ITestOutputHelper output) : SupportTest
{
    private static readonly string[] Commands =
        ["note: {0}", "note {0}", "Notiz: {0}", "nota {0}", "ntoe {0}", "note interne: {0}", "reply {0}", "answer {0}", "resolve {0}", "take {0}", "later {0}", "who {0}", "help {0}", "open {0}"];

    private static readonly string[] Chatter =
        ["{0}", "this customer is difficult {0}", "ask her boss {0}?", "I'd say {0}, but not to her", "lol {0}", "take a look at {0}", "Not sure, {0}", "TODO {0}!", "**{0}**", "{0}\nsecond line", "https://intern.example/{0}", "  {0}  "];

    private readonly List<string> _kept = [], _sent = [];

    protected override async Task ArrangeAsync()
    {
        await Scene.AskAsync(Alex, "It is blank");
        await Scene.Priya.MentionAsync("take");
    }

    [Fact]
    public async Task NothingLeavesTheTeamUnsentAndWhatIsSentArrivesOnce()
    {
        int lines = Setting("CSBOT_TEAM_LINES") ?? 200;
        int seed = Setting("CSBOT_TEAM_SEED") ?? 20261130;
        output.WriteLine($"{lines} lines, seed {seed}");
        var random = new Random(seed);
        for (int i = 0; i < lines; i++)
        {
            await SayAsync(random, $"zq{i.ToString(CultureInfo.InvariantCulture)}x");
        }

        string[] customer = [.. App.Connector.Calls.Where(call => !call.Conversation.StartsWith("19:", StringComparison.Ordinal) && call.Method == "POST").Select(call => call.Body!.ToJsonString())];
        Assert.DoesNotContain(_kept, word => customer.Any(message => message.Contains(word, StringComparison.Ordinal)));
        Assert.DoesNotContain(_sent, word => customer.Count(message => message.Contains(word, StringComparison.Ordinal)) != 1);
        Assert.InRange(_sent.Count, lines / 10, lines);
        output.WriteLine($"{_sent.Count} sent, {_kept.Count} kept");
    }

    private static int? Setting(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out int value) ? value : null;

    private async Task SayAsync(Random random, string word)
    {
        Chat member = random.Next(2) == 0 ? Scene.Priya : Scene.Sam;
        switch (random.Next(10))
        {
            case 0:
                await member.MentionAsync($"reply: please try {word}");
                _sent.Add(word);
                break;
            case < 4:
                await member.MentionAsync(Filled(random, Commands, word));
                await DecideAsync(random, member, word);
                break;
            case 4:
                await member.PostAsync(Colleague(member, word));
                _kept.Add(word);
                break;
            default:
                await member.MentionAsync(Filled(random, Chatter, word));
                await DecideAsync(random, member, word);
                break;
        }
    }

    private static string Filled(Random random, string[] lines, string word) =>
        string.Format(CultureInfo.InvariantCulture, lines[random.Next(lines.Length)], word);

    /// <summary>If the bot asks whether it is for the customer: yes, no, a note, or never answered.</summary>
    private async Task DecideAsync(Random random, Chat member, string word)
    {
        CardView? question = member.Screen.LastOrDefault(card => card.Text.Contains(word, StringComparison.Ordinal) && card.Actions.Any(action => action.Title == "Send"));
        int choice = random.Next(4);
        if (question is null || choice == 3)
        {
            _kept.Add(word);
            return;
        }

        await member.ClickAsync(question, choice switch { 0 => "Note for the team", 1 => "Don't send", _ => "Send" });
        (choice == 2 ? _sent : _kept).Add(word);
    }

    private static JsonObject Colleague(Chat member, string word)
    {
        JsonObject line = member.Activity("message", TeamsWords.Mention("28:bot", "CsBot", word));
        line["text"] = $"<at>CsBot</at> <at>Sam</at> {word}";
        line["entities"]!.AsArray().Add(new JsonObject { ["type"] = "mention", ["text"] = "<at>Sam</at>", ["mentioned"] = new JsonObject { ["id"] = "29:Sam Support", ["name"] = "Sam" } });
        line["attachments"] = new JsonArray(TeamsWords.Mirror(
            $"""<p><span itemtype="http://schema.skype.com/Mention" itemscope itemid="0">CsBot</span>&nbsp;<span itemtype="http://schema.skype.com/Mention" itemscope itemid="1">Sam</span>&nbsp;{word}</p>"""));
        return line;
    }
}
