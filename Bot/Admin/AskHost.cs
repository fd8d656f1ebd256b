using System.Text;
using System.Text.Json.Nodes;
using CsBot.Content;
using CsBot.Content.Cards;
using CsBot.Content.Versions;
using CsBot.Content.Words;
using CsBot.Storage;
using CsBot.Understanding.Questions;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;

namespace CsBot.Admin;

/// <summary>The whole bot without a network: a turn's replies come back as its answer.</summary>
internal sealed class AskHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly DirectoryInfo _folder;
    private int _conversations;

    private AskHost(WebApplication app, DirectoryInfo folder) => (_app, _folder) = (app, folder);

    /// <param name="settings">Settings of the command line.</param>
    public static async Task<AskHost> StartAsync(params string[] settings)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("csbot-ask");
        WebApplicationBuilder builder = CommandHost.CreateBuilder(settings, Environments.Development);
        string models = Path.Combine(builder.Environment.ContentRootPath, builder.Configuration["Storage:DataFolder"] ?? new StorageOptions().DataFolder, "answers");
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:Provider"] = nameof(StorageProvider.Sqlite),
            ["Storage:DataFolder"] = folder.FullName,
            ["Answers:ModelFolder"] = models,
            ["Content:Reload"] = "false",
            ["Content:PublicAddress"] = "https://bot.example",
            ["MicrosoftAppId"] = "",
            ["MicrosoftAppPassword"] = "",
            ["MicrosoftAppCertificatePath"] = "",
            ["MicrosoftAppFederatedIdentityId"] = "",
        });
        WebApplication app = builder.AddBot().Build();
        await app.Services.GetRequiredService<DatabaseMigration>().PrepareAsync();
        app.MapContent();
        return new AskHost(app, folder);
    }

    public async Task<AskResult> AskAsync(AskMessage message, CancellationToken cancellationToken)
    {
        // Unlike a chat, this can wait: what it says is to be what the bot says when all of it is there.
        await _app.Services.GetRequiredService<ContentVersions>().Current.Get<AnswerBooks>().PrepareWholeAsync(message.Language);
        string conversation = $"ask-{++_conversations}";
        if (message.Step is not null)
        {
            await SayAsync(conversation, new JsonObject { ["value"] = new JsonObject { ["verb"] = Commands.AnswerNext, ["next"] = message.Step } }, message, cancellationToken);
        }

        string reply = await SayAsync(conversation, new JsonObject { ["text"] = message.Text }, message, cancellationToken);
        AskResult result = await AskReader.ReadAsync(_app.Services.GetRequiredService<ContentVersions>().Current, message, cancellationToken);
        return result with { Reply = reply };
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private async Task<string> SayAsync(string conversation, JsonObject said, AskMessage message, CancellationToken cancellationToken)
    {
        said["type"] = "message";
        said["id"] = Guid.NewGuid().ToString("N");
        said["channelId"] = "emulator";
        said["serviceUrl"] = "http://localhost";
        said["deliveryMode"] = "expectReplies";
        said["locale"] = message.Language ?? "en";
        said["from"] = new JsonObject { ["id"] = conversation, ["name"] = "Person" };
        said["recipient"] = new JsonObject { ["id"] = "bot", ["name"] = "CsBot" };
        said["conversation"] = new JsonObject { ["id"] = conversation };
        var context = new DefaultHttpContext { RequestServices = _app.Services };
        context.Request.Method = HttpMethods.Post;
        context.Request.ContentType = "application/json";
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(said.ToJsonString()));
        using var answer = new MemoryStream();
        context.Response.Body = answer;
        await _app.Services.GetRequiredService<IBotFrameworkHttpAdapter>()
            .ProcessAsync(context.Request, context.Response, _app.Services.GetRequiredService<IBot>(), cancellationToken);
        return CardText.OfReplies(JsonNode.Parse(answer.ToArray()));
    }
}
