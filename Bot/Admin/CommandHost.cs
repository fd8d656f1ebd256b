using CsBot.Hosting.Logs;
using CsBot.Storage;
using Microsoft.Extensions.Logging.Console;

namespace CsBot.Admin;

/// <summary>The bot, or a part of it, for a command. Its log goes to the error stream, so that only the command's answer is on the other.</summary>
internal static class CommandHost
{
    /// <param name="settings">Settings of the command line.</param>
    /// <param name="environment">Null for the one of the machine.</param>
    public static WebApplicationBuilder CreateBuilder(string[] settings, string? environment = null)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = settings, EnvironmentName = environment });
        builder.Logging.AddLines().AddFilter(null, LogLevel.Warning);
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        return builder;
    }

    /// <summary>The database of the settings, for a command that needs nothing else of the bot.</summary>
    /// <param name="more">What the command needs beside it.</param>
    public static WebApplication BuildStorage(string[] settings, Action<IServiceCollection>? more = null)
    {
        WebApplicationBuilder builder = CreateBuilder(settings);
        builder.Services.AddStorage();
        more?.Invoke(builder.Services);
        return builder.Build();
    }
}
