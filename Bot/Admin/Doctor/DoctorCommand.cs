using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CsBot.Admin.Doctor;

/// <summary><c>doctor</c>: looks at everything that a deployment depends on, and says what is wrong and what to do. It changes nothing.</summary>
internal static class DoctorCommand
{
    private const string Name = "doctor";
    private const string JsonOption = "--json";

    private static readonly JsonSerializerOptions Indented = new(CommandFile.Json) { WriteIndented = true };

    public static Command Create(string[] args, TextWriter output)
    {
        var json = new Option<bool>(JsonOption) { Description = "Write one JSON object." };
        var command = new Command(Name, "Find out what is wrong with this deployment.") { json };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((result, token) => RunAsync(args, output, _ => { }, token));
        return command;
    }

    /// <summary>Gives 1 where something is wrong; a warning is nothing wrong.</summary>
    /// <param name="arrange">Changes what the checks ask, for a test.</param>
    public static async Task<int> RunAsync(string[] args, TextWriter output, Action<IServiceCollection> arrange, CancellationToken cancellationToken)
    {
        bool json = args.Contains(JsonOption);
        // An option without a value would take the setting after it for one.
        WebApplicationBuilder builder = WebApplication.CreateBuilder([.. args.Where(argument => argument is not (Name or JsonOption))]);
        builder.Logging.ClearProviders();
        builder.AddBot().Services.AddSingleton<MountTable>();
        arrange(builder.Services);
        // Not the whole host: its web server refuses to be made while a setting is wrong, and that is what is to be said here.
        await using var services = (ServiceProvider)new DefaultServiceProviderFactory().CreateServiceProvider(builder.Services);
        IReadOnlyList<(string Check, Finding Finding)> findings = await Diagnosis.RunAsync(services, cancellationToken);
        bool isWell = findings.All(found => found.Finding.Verdict != Verdict.Problem);
        await output.WriteLineAsync(json ? ToJson(findings, isWell) : ToTable(findings, isWell));
        return isWell ? 0 : 1;
    }

    private static string ToTable(IReadOnlyList<(string Check, Finding Finding)> findings, bool isWell)
    {
        int width = findings.Max(found => found.Check.Length);
        IEnumerable<string> lines = findings.SelectMany(found => Lines(found.Check.PadRight(width), found.Finding));
        return string.Join(Environment.NewLine, lines.Append(isWell ? "No problems found." : "Problems found: see PROBLEM."));
    }

    private static IEnumerable<string> Lines(string check, Finding finding)
    {
        string start = $"{NameOf(finding.Verdict),-8}  {check}  ";
        yield return start + finding.What;
        if (finding.Cure is { } cure)
        {
            yield return $"{new string(' ', start.Length)}-> {cure}";
        }
    }

    private static string NameOf(Verdict verdict) => verdict switch
    {
        Verdict.Ok => "OK",
        Verdict.Warning => "WARNING",
        Verdict.Skipped => "-",
        _ => "PROBLEM",
    };

    private static string ToJson(IReadOnlyList<(string Check, Finding Finding)> findings, bool isWell) => new JsonObject
    {
        ["ok"] = isWell,
        ["findings"] = new JsonArray([.. findings.Select(found => (JsonNode)new JsonObject
        {
            ["check"] = found.Check,
            ["verdict"] = JsonNamingPolicy.CamelCase.ConvertName(found.Finding.Verdict.ToString()),
            ["what"] = found.Finding.What,
            ["cure"] = found.Finding.Cure,
        })]),
    }.ToJsonString(Indented);
}
