using System.Text.Json.Nodes;
using CsBot.Admin;
using CsBot.Dialogs.Guides;
using CsBot.Understanding.Questions;

namespace CsBot.Tests.Understanding.Questions;

/// <summary>How well messages are understood that nobody had seen who wrote the phrasings, and that nothing is tuned on.</summary>
public sealed class UnseenMessages
{
    private readonly List<(JsonNode Expected, string Style, AskResult Result)> _asked = [];

    /// <summary>Says every message of a file to the bot. Lines are JSON objects with text, expect, style, and optionally step.</summary>
    public static async Task<UnseenMessages> AskAsync(string file)
    {
        var messages = new UnseenMessages();
        await using AskHost host = await AskHost.StartAsync();
        foreach (JsonNode line in File.ReadLines(file).Select(line => JsonNode.Parse(line)!))
        {
            var message = new AskMessage(line["id"]!.DeepClone(), line["text"]!.GetValue<string>(), null, line["step"]?.GetValue<string>());
            messages._asked.Add((line["expect"]!, line["style"]!.GetValue<string>(), await host.AskAsync(message, CancellationToken.None)));
        }

        return messages;
    }

    /// <summary>The share of questions whose topic is the answer, or one of two.</summary>
    public double Answered => Share(Questions, asked => asked.Result.Kind is "answer" or "smalltalk" && IsAmong(asked, asked.Result.Topics));

    /// <summary>The share of questions whose topic is the answer, or among those that are offered.</summary>
    public double AnsweredOrOffered => Share(Questions, IsOffered);

    /// <summary>The share of messages about other things that are answered all the same.</summary>
    public double OffTopicAnswered => Share(_asked.Where(asked => asked.Expected["offTopic"] is not null), asked => asked.Result.Kind is "answer" or "command");

    /// <summary>The share of commands that are carried out.</summary>
    public double Commands => Share(_asked.Where(asked => asked.Expected["command"] is not null), asked => asked.Result.Command == asked.Expected["command"]!.GetValue<string>());

    /// <summary>By style: the share of questions whose topic is the answer or offered.</summary>
    public IEnumerable<(string Style, double Right)> ByStyle() =>
        Questions.GroupBy(asked => asked.Style, (style, asked) => (style, Share(asked, IsOffered)));

    private IEnumerable<(JsonNode Expected, string Style, AskResult Result)> Questions => _asked.Where(asked => asked.Expected["topic"] is not null);

    private static bool IsOffered((JsonNode Expected, string Style, AskResult Result) asked) =>
        IsAmong(asked, asked.Result.Topics.Concat(asked.Result.Others));

    private static bool IsAmong((JsonNode Expected, string Style, AskResult Result) asked, IEnumerable<ScoredTopic> topics)
    {
        string[] right = [asked.Expected["topic"]!.GetValue<string>(), .. (asked.Expected["or"] as JsonArray ?? []).Select(other => other!.GetValue<string>())];
        return topics.Any(scored => right.Contains(scored.Topic.Id));
    }

    private static double Share<T>(IEnumerable<T> asked, Func<T, bool> isRight)
    {
        T[] all = [.. asked];
        return all.Count(isRight) / (double)all.Length;
    }
}
