using CsBot;
using CsBot.Admin;
using CsBot.Board;
using CsBot.Content;
using CsBot.Content.Cards;
using CsBot.Content.Reading;
using CsBot.Content.Versions;
using CsBot.Hosting;
using CsBot.Hosting.Health;
using CsBot.Hosting.Logs;
using CsBot.Hosting.Pages;
using CsBot.Hosting.Security;
using CsBot.Hosting.Telemetry;
using CsBot.LocalChat;
using CsBot.Preview;
using CsBot.Storage;
using Microsoft.AspNetCore.Connections;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Options;

try
{
    return await CommandLine.RunAsync(args, ServeAsync);
}
catch (Exception error) when (SettingMistake.Tell(error) is { } mistakes)
{
    await Console.Error.WriteLineAsync(mistakes);
    return 1;
}
catch (Exception error) when (
    error is ContentException or CardTemplateException or StorageException or StartupException or IOException { InnerException: AddressInUseException }
    || StartupRules.IsUnreadableSetting(error))
{
    await Console.Error.WriteLineAsync(error.Message);
    return 1;
}

static async Task<int> ServeAsync(string[] args)
{
    WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
    builder.Logging.AddLines();
    StartupRules.RequireIdentity(builder.Environment, builder.Configuration);
    WebApplication app = builder.AddBot().AddTelemetry().Build();
    app.Services.GetRequiredService<IStartupValidator>().Validate();
    Task database = Task.Run(() => app.Services.GetRequiredService<DatabaseMigration>().PrepareAsync());
    app.UseClosedRoutes();
    app.MapContent();
    app.MapPages();
    bool isLocal = StartupRules.HasChatPage(app.Environment, app.Configuration);
    app.MapBoard(isLocal);
    if (isLocal)
    {
        ContentSet content = app.Services.GetRequiredService<ContentVersions>().Current.Content;
        app.MapLocalChat([.. content.Languages.Select(language => language.Language)]);
        app.MapPreview();
    }

    app.MapPost("/api/messages", (HttpRequest request, HttpResponse response, IBotFrameworkHttpAdapter adapter, IBot bot, CancellationToken token) =>
            adapter.ProcessAsync(request, response, bot, token))
        .AddEndpointFilter<ActivityGuard>()
        .WithMetadata(new OpenRoute("The adapter checks the token of every request."));
    app.MapHealth();
    await database;
    await app.RunAsync();
    return 0;
}
