using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CsBot.Benchmarks;

/// <summary>The least program that can answer: one endpoint, one row in SQLite, one reply. It is what a start is measured against.</summary>
internal static class BareServer
{
    public static async Task<int> RunAsync(string address, string folder)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        WebApplication app = builder.Build();
        using var database = new SqliteConnection($"Data Source={Path.Combine(folder, "bare.db")}");
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        app.MapPost("/api/messages", (HttpRequest request) => AnswerAsync(request, database, http));
        await app.StartAsync();
        await app.WaitForShutdownAsync();
        return 0;
    }

    private static async Task<IResult> AnswerAsync(HttpRequest request, SqliteConnection database, HttpClient http)
    {
        using JsonDocument activity = await JsonDocument.ParseAsync(request.Body);
        string conversation = activity.RootElement.GetProperty("conversation").GetProperty("id").GetString()!;
        await database.OpenAsync();
        using SqliteCommand write = database.CreateCommand();
        write.CommandText = """
            PRAGMA journal_mode = WAL;
            CREATE TABLE IF NOT EXISTS "Seen" ("Id" TEXT);
            INSERT INTO "Seen" VALUES ($id)
            """;
        write.Parameters.AddWithValue("$id", conversation);
        await write.ExecuteNonQueryAsync();
        var reply = new Uri(activity.RootElement.GetProperty("serviceUrl").GetString() + $"v3/conversations/{conversation}/activities");
        using HttpResponseMessage sent = await http.PostAsJsonAsync(reply, new { type = "message", text = "Hello" });
        return Results.Ok();
    }
}
