using System.Text.Json;
using AdaptiveCards.Templating;
using CsBot.Content.Reading;

namespace CsBot.Admin.Lint;

/// <summary>Each card template expands with the sample data beside it, so that a designer can open both.</summary>
internal static class SampleLint
{
    private const string Templates = "templates";
    private const string TemplateEnding = ".template.json";
    private const string DataEnding = ".data.json";

    public static LintReport Check(string cardsFolder)
    {
        string folder = Path.Combine(cardsFolder, Templates);
        string[] names = Directory.Exists(folder) ? Directory.GetFiles(folder, "*" + TemplateEnding) : [];
        return new LintReport([.. names.Order(StringComparer.Ordinal).Select(CheckOne).OfType<ContentProblem>()], []);
    }

    private static ContentProblem? CheckOne(string template)
    {
        string data = template[..^TemplateEnding.Length] + DataEnding;
        string file = $"{Templates}/{Path.GetFileName(data)}";
        if (!File.Exists(data))
        {
            return new ContentProblem(file, 1, "the sample data are missing; write what the template is shown with in the designer");
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
