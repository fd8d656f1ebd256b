using System.Text.Json;
using AdaptiveCards.Templating;
using CsBot.Content.Cards;
using CsBot.Content.Reading;

namespace CsBot.Admin.Lint;

/// <summary>Each card template expands with the sample data beside it, so that a designer can open both.</summary>
internal static class SampleLint
{
    private const string DataEnding = ".data.json";

    public static LintReport Check(string cardsFolder)
    {
        string folder = Path.Combine(cardsFolder, CardRenderer.Folder);
        string[] names = Directory.Exists(folder) ? Directory.GetFiles(folder, "*" + CardRenderer.Extension) : [];
        return new LintReport([.. names.Order(StringComparer.Ordinal).Select(CheckOne).OfType<ContentProblem>()], []);
    }

    private static ContentProblem? CheckOne(string template)
    {
        string data = template[..^CardRenderer.Extension.Length] + DataEnding;
        string file = $"{CardRenderer.Folder}/{Path.GetFileName(data)}";
        if (!File.Exists(data))
        {
            return new ContentProblem(file, 1, "the sample data is missing; write what the designer shows the template with");
        }

        try
        {
            string sample = File.ReadAllText(data);
            using JsonDocument parsed = JsonDocument.Parse(sample);
            new AdaptiveCardTemplate(File.ReadAllText(template)).Expand(sample);
            return null;
        }
        catch (JsonException error)
        {
            return new ContentProblem(file, 1 + (int)(error.LineNumber ?? 0), $"this is not valid JSON; {error.Message}");
        }
        catch (AdaptiveTemplateException)
        {
            // The loader names the template and its line.
            return null;
        }
    }
}
