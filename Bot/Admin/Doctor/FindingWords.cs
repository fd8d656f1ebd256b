using System.Text.Json;
using System.Text.Json.Nodes;
using CsBot.Admin.Output;

namespace CsBot.Admin.Doctor;

/// <summary>How a finding is written, for people and for programs.</summary>
internal static class FindingWords
{
    /// <summary>A row of a table; the cure stands below what was found.</summary>
    /// <param name="name">What was looked at.</param>
    public static Cell[] Row(string name, Finding finding, params ReadOnlySpan<Cell> between)
    {
        (string verdict, Tone tone) = finding.Verdict switch
        {
            Verdict.Ok => ("OK", Tone.Good),
            Verdict.Warning => ("WARNING", Tone.Caution),
            Verdict.Skipped => ("-", Tone.Faint),
            _ => ("PROBLEM", Tone.Bad),
        };
        string cure = finding.Cure is null ? "" : $"\n-> {finding.Cure}";
        return [new Cell(verdict, tone), name, .. between, new Cell(finding.What + cure, tone == Tone.Faint ? tone : Tone.Plain)];
    }

    /// <param name="kind">What the name is the name of.</param>
    public static JsonObject Json(string kind, string name, Finding finding) => new()
    {
        [kind] = name,
        ["verdict"] = JsonNamingPolicy.CamelCase.ConvertName(finding.Verdict.ToString()),
        ["what"] = finding.What,
        ["cure"] = finding.Cure,
    };
}
