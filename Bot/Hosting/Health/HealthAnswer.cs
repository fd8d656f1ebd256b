using System.Net.Mime;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CsBot.Hosting.Health;

/// <summary>What a health check is answered with. Everybody may ask, so it holds our own sentences and nothing that an exception says.</summary>
internal static class HealthAnswer
{
    private const string Unknown = "This check failed. The log says why.";

    public static Task WriteAsync(HttpContext http, HealthReport report)
    {
        var answer = new JsonObject
        {
            ["status"] = report.Status.ToString(),
            ["version"] = ProductVersion.Current,
            ["checks"] = new JsonObject(report.Entries.Select(entry => KeyValuePair.Create(entry.Key, (JsonNode?)Entry(entry.Value)))),
        };
        http.Response.ContentType = MediaTypeNames.Application.Json;
        return http.Response.WriteAsync(answer.ToJsonString());
    }

    private static JsonObject Entry(HealthReportEntry entry) => new()
    {
        ["status"] = entry.Status.ToString(),
        ["say"] = entry.Exception is null ? entry.Description : Unknown,
    };
}
