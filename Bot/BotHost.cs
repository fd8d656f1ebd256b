using CsBot.Admin.Doctor;
using CsBot.Board;
using CsBot.Content;
using CsBot.Content.Versions;
using CsBot.Dialogs;
using CsBot.Hosting.Health;
using CsBot.Hosting.Pages;
using CsBot.Hosting.Security;
using CsBot.Invitations;
using CsBot.LocalChat;
using CsBot.PersonalData;
using CsBot.Preview;
using CsBot.Storage;
using CsBot.Support;
using CsBot.Support.Actions;
using CsBot.Tickets;
using CsBot.Turns;
using CsBot.Turns.Middleware;
using CsBot.Turns.Timers;
using CsBot.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Options;

namespace CsBot;

/// <summary>What the bot is made of, for the host that serves it and for the commands that try it.</summary>
internal static class BotHost
{
    public static WebApplicationBuilder AddBot(this WebApplicationBuilder builder)
    {
        builder.Services
            .AddSettingValues()
            .AddStorage()
            .AddContent()
            .AddUnderstanding(DataFolder)
            .AddInvitations()
            .AddTurns()
            .AddTickets()
            .AddPersonalData()
            .AddDialogs()
            .AddSupport()
            .AddSecurity()
            .AddHealth()
            .AddPages()
            .AddLocalChat(DataFolder)
            .AddBoard()
            .AddPreview()
            .AddMiddleware()
            .AddImplementations<ICommandGroup>()
            .AddImplementations<IChildDialog>()
            .AddImplementations<ICardActionHandler>()
            .AddImplementations<ITimerHandler>()
            .AddScoped<GroupBot>()
            .AddKeyedScoped<IBot, DialogBot>(ContentVersion.BotKey);
        return builder;
    }

    /// <summary>What every activity passes, the outermost first.</summary>
    private static IServiceCollection AddMiddleware(this IServiceCollection services) => services.AddSingleton(provider => new TurnMiddleware(
    [
        provider.GetRequiredService<ArrivalMiddleware>(),
        provider.GetRequiredService<TenantAndRateMiddleware>(),
        provider.GetRequiredService<TypingMiddleware>(),
        provider.GetRequiredService<RedactionMiddleware>(),
        provider.GetRequiredService<TurnTransaction>(),
    ]));

    private static string DataFolder(IServiceProvider services) =>
        services.GetRequiredService<IOptions<StorageOptions>>().Value.FolderIn(services.GetRequiredService<IHostEnvironment>());
}
