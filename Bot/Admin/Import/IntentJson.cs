using System.Text.Json;
using CsBot.Admin.Output;

namespace CsBot.Admin.Import;

/// <summary>Reads the utterances of a project for intents (CLU, LUIS).</summary>
internal static class IntentJson
{
    private const string Test = "test";

    public static FaqContent Read(JsonElement utterances, string language)
    {
        Utterance[] all = [.. utterances.EnumerateArray().Index().Select(one => Read($"utterance {one.Index + 1}", one.Item))];
        Utterance[] ours = [.. all.Where(one => one.Language is null || one.Language.StartsWith(language, StringComparison.OrdinalIgnoreCase))];
        Utterance[] learned = [.. ours.Where(one => !one.IsTest)];
        List<string> remarks = [];
        if (ours.Length < all.Length)
        {
            remarks.Add($"{Count(all.Length - ours.Length)} in another language than {language}; import them with --language.");
        }

        if (learned.Length < ours.Length)
        {
            remarks.Add(
                $"{Count(ours.Length - learned.Length)} for tests and left out, since the bot must not learn from them; write them to tests.yaml by hand.");
        }

        return new FaqContent([], remarks)
        {
            Intents = [.. learned.GroupBy(one => one.Intent).Select(intent => new Intent(intent.Key, [.. intent.Select(one => (one.Place, one.Text))]))],
        };
    }

    private static string Count(int count) => Figure.Of(count, "utterance is", "utterances are");

    private static Utterance Read(string place, JsonElement one) => new(
        place,
        FaqJson.Text(one, "text") ?? "",
        FaqJson.Text(one, "intent") ?? "",
        FaqJson.Text(one, "language"),
        Test.Equals(FaqJson.Text(one, "dataset"), StringComparison.OrdinalIgnoreCase));

    private sealed record Utterance(string Place, string Text, string Intent, string? Language, bool IsTest);
}
