using System.Text.Json.Nodes;
using CsBot.Admin.Output;

namespace CsBot.Admin.Import;

/// <summary>Says what an import did, or would do.</summary>
internal static class ImportText
{
    public static void Write(ImportPlan plan, ImportRequest request, string folder, Screen screen)
    {
        string file = Path.GetFileName(request.File), refused = Figure.Of(plan.Refused.Count, "entry was", "entries were");
        Part(screen, plan.Refused, $"{refused} refused. Correct the file, and import it again.", file, Tone.Bad);
        Part(screen, plan.Remarks, "To know:", file, Tone.Caution);
        foreach (string note in plan.Notes)
        {
            screen.Line(note, Tone.Caution);
        }

        Part(screen, plan.There, $"{Figure.Of(plan.There.Count, "entry is", "entries are")} already there.", file, Tone.Faint);
        string count = $"{Figure.Of(plan.Topics.Count, "file", "files")} {(request.Write ? "written to" : "would be written to")}";
        screen.Line(plan.Topics.Count == 0 ? "There is nothing to write." : $"{count} {folder}", Tone.Heading);
        screen.Table([.. plan.Topics.Select(topic => new Cell[]
        {
            $"  {topic.Id}{TopicFile.Extension}",
            topic.IsThere ? "phrasings added" : topic.Title,
            Figure.Of(topic.Phrasings, "phrasing", "phrasings"),
            string.Join(", ", topic.Places),
        })]);
        if (plan.Topics.Count > 0)
        {
            screen.Line(request.Write
                ? "Add phrasings to each: the bot understands a topic best with thirty or more. Then run lint, and ask."
                : "Nothing was written. To write, add --write.", Tone.Good);
        }
    }

    public static string Json(ImportPlan plan, ImportRequest request, string folder) => new JsonObject
    {
        ["file"] = Path.GetFileName(request.File),
        ["folder"] = folder,
        ["written"] = request.Write && plan.Topics.Count > 0,
        ["topics"] = new JsonArray([.. plan.Topics.Select(topic => new JsonObject
        {
            ["id"] = topic.Id,
            ["title"] = topic.Title,
            ["phrasings"] = topic.Phrasings,
            ["places"] = new JsonArray([.. topic.Places.Select(place => JsonValue.Create(place))]),
        })]),
        ["there"] = List(plan.There),
        ["refused"] = List(plan.Refused),
        ["remarks"] = List(plan.Remarks),
        ["notes"] = new JsonArray([.. plan.Notes.Select(note => JsonValue.Create(note))]),
    }.ToJsonString(CommandFile.IndentedJson);

    private static JsonArray List(IEnumerable<ImportRemark> remarks) =>
        new([.. remarks.Select(remark => new JsonObject { ["place"] = remark.Place, ["text"] = remark.Text })]);

    private static void Part(Screen screen, List<ImportRemark> remarks, string heading, string file, Tone tone)
    {
        if (remarks.Count > 0)
        {
            screen.Line(heading, tone);
            foreach (ImportRemark remark in remarks)
            {
                screen.Line($"  {file}, {remark.Place}: {remark.Text}");
            }
        }
    }
}
