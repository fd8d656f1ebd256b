using CsBot.Storage;

namespace CsBot.Admin;

/// <summary>The database of the settings, for a command that needs nothing else of the bot.</summary>
internal static class StorageHost
{
    /// <param name="args">Settings of the command line.</param>
    /// <param name="more">What the command needs beside it.</param>
    public static WebApplication Build(string[] args, Action<IServiceCollection>? more = null)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddStorage();
        more?.Invoke(builder.Services);
        return builder.Build();
    }
}
