using CsBot;
using CsBot.Admin;
using CsBot.CardRendering;
using CsBot.Dialogs;
using CsBot.Escalation;
using CsBot.Guides;
using CsBot.Invitations;
using CsBot.Journeys;
using CsBot.LocalChat;
using CsBot.Privacy;
using CsBot.Storage;
using CsBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;

try
{
    return await CommandLine.RunAsync(args, ServeAsync);
}
catch (Exception error) when (error is ContentException or CardTemplateException or StorageException or StartupException)
{
    await Console.Error.WriteLineAsync(error.Message);
    return 1;
}

static async Task<int> ServeAsync(string[] args)
{
    WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
    StartupRules.RequireDevelopment(builder.Environment, builder.Configuration);
    builder.Services
        .AddStorage()
        .AddContent()
        .AddTurns()
        .AddDialogs()
        .AddEscalation()
        .AddPrivacy()
        .AddInvitations()
        .AddJourneys()
        .AddLocalChat();

    WebApplication app = builder.Build();
    await app.Services.GetRequiredService<DatabaseMigration>().PrepareAsync();
    app.MapContent();
    app.MapLocalChat();
    app.MapPost("/api/messages", (HttpRequest request, HttpResponse response, IBotFrameworkHttpAdapter adapter, IBot bot, CancellationToken token) =>
        adapter.ProcessAsync(request, response, bot, token));
    await app.RunAsync();
    return 0;
}
