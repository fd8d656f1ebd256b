using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging.Console;

namespace CsBot.Hosting.Logs;

internal static class LogSetup
{
    /// <summary>Lines of our own on the console, unless <c>Logging:Console:FormatterName</c> asks for others, such as json.</summary>
    public static ILoggingBuilder AddLines(this ILoggingBuilder logging)
    {
        logging.Services.TryAddSingleton(TimeProvider.System);
        logging.AddConsoleFormatter<LogLines, ConsoleFormatterOptions>();
        logging.Services.Configure<ConsoleLoggerOptions>(console => console.FormatterName ??= LogLines.FormatterName);
        return logging;
    }
}
