using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using CsBot.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CsBot.Benchmarks;

/// <summary>The least that a durable turn can be: the same bytes parsed, the same rows in the same group commit, one card of the same size.</summary>
internal sealed class LimitServer(IDatabase database, RowWrites rows)
{
    private const int StateLength = 1200;
    private const int CardLength = 4300;

    private const string PutState = """
        INSERT INTO "States" ("Key", "Json", "Version") VALUES ($1, $2, 1) ON CONFLICT ("Key") DO UPDATE SET "Json" = excluded."Json", "Version" = "States"."Version" + 1
        """;

    private const string Deliver = """UPDATE "Outbox" SET "State" = 1, "Activity" = '', "Delivered" = 1, "ChannelActivityId" = '1790000000000' WHERE "Id" = $1""";

    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseProxy = false });
    private static readonly string State = new('s', StateLength);
    private static readonly string Card = $"{{\"card\":\"abcdef\",\"step\":\"open-signup\",\"text\":\"{new string('r', CardLength)}\"}}";

    public static async Task<int> RunAsync(string address)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        builder.Services.AddStorage().AddSingleton<LimitServer>();
        WebApplication app = builder.Build();
        await app.Services.GetRequiredService<DatabaseMigration>().PrepareAsync();
        LimitServer server = app.Services.GetRequiredService<LimitServer>();
        app.Run(server.TurnAsync);
        await app.StartAsync();
        await Console.Out.WriteLineAsync("ready");
        await ((IHost)app).WaitForShutdownAsync();
        return 0;
    }

    private async Task TurnAsync(HttpContext http)
    {
        using JsonDocument activity = await JsonDocument.ParseAsync(http.Request.Body);
        string conversation = activity.RootElement.GetProperty("conversation").GetProperty("id").GetString()!;
        string id = activity.RootElement.GetProperty("id").GetString()!;
        string service = activity.RootElement.GetProperty("serviceUrl").GetString()!;
        await database.WriteAsync(
        [
            rows.Insert(new SeenRow { Key = $"{conversation}|{id}", At = DateTimeOffset.UnixEpoch, Status = 200, Body = Card }, OnMiss.Duplicate),
            new Write(PutState, [conversation, State]),
            rows.Insert(new OutboxRow { Id = id, Conversation = conversation, Kind = OutboxKind.Update, Reference = "{}", Activity = Card }),
        ]);
        _ = DeliverAsync(id, new Uri($"{service}v3/conversations/{conversation}/activities/1790000000000"));
        await http.Response.WriteAsync(Card);
    }

    private async Task DeliverAsync(string id, Uri message)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Card));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using HttpResponseMessage answer = await Http.PutAsync(message, content);
        await answer.Content.ReadAsByteArrayAsync();
        await database.WriteAsync([new Write(Deliver, [id])]);
    }
}
