using System.CommandLine;
using System.Text.Json.Nodes;
using CsBot.Admin.Output;

namespace CsBot.Admin.Doctor;

/// <param name="Settings">Of the command line.</param>
internal sealed record DoctorRequest(string[] Settings, bool Json);

/// <summary><c>doctor</c>: looks at everything that a deployment depends on, and says what is wrong and what to do. It changes nothing.</summary>
internal static class DoctorCommand
{
    public static Command Create(TextWriter output)
    {
        var json = new Option<bool>("--json") { Description = "Write one JSON object." };
        var command = new Verb("doctor", "Find out what is wrong with this deployment.") { json };
        command.SetAction((result, token) => RunAsync(new DoctorRequest([.. result.UnmatchedTokens], result.GetValue(json)), output, _ => { }, token));
        return command;
    }

    /// <summary>Fails where something is wrong; a warning is nothing wrong.</summary>
    /// <param name="arrange">Changes what the checks ask, for a test.</param>
    public static async Task<int> RunAsync(DoctorRequest request, TextWriter output, Action<IServiceCollection> arrange, CancellationToken cancellationToken)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(request.Settings);
        builder.Logging.ClearProviders();
        builder.AddBot().Services.AddSingleton<MountTable>();
        arrange(builder.Services);
        // Not the whole host: its web server refuses to be made while a setting is wrong, and that is what is to be said here.
        await using var services = (ServiceProvider)new DefaultServiceProviderFactory().CreateServiceProvider(builder.Services);
        IReadOnlyList<(string Check, Finding Finding)> findings =
            await Screen.WhileAsync("Looking at everything that the bot depends on", () => Diagnosis.RunAsync(services, cancellationToken));
        bool isWell = findings.All(found => found.Finding.Verdict != Verdict.Problem);
        if (request.Json)
        {
            await output.WriteLineAsync(ToJson(findings, isWell));
        }
        else
        {
            Write(findings, Screen.Of(output));
        }

        return isWell ? ExitCode.Done : ExitCode.Failed;
    }

    private static void Write(IReadOnlyList<(string Check, Finding Finding)> findings, Screen screen)
    {
        screen.Table([.. findings.Select(found => FindingWords.Row(found.Check, found.Finding))]);
        int problems = findings.Count(found => found.Finding.Verdict == Verdict.Problem);
        int warnings = findings.Count(found => found.Finding.Verdict == Verdict.Warning);
        string first = problems == 0 ? "No problems" : Figure.Of(problems, "problem", "problems");
        string second = warnings == 0 ? "" : $" and {Figure.Of(warnings, "warning", "warnings")}";
        screen.Line();
        screen.Line($"{first}{second}.", problems > 0 ? Tone.Bad : warnings > 0 ? Tone.Caution : Tone.Good);
    }

    private static string ToJson(IReadOnlyList<(string Check, Finding Finding)> findings, bool isWell) => new JsonObject
    {
        ["ok"] = isWell,
        ["findings"] = new JsonArray([.. findings.Select(found => (JsonNode)FindingWords.Json("check", found.Check, found.Finding))]),
    }.ToJsonString(CommandFile.IndentedJson);
}
