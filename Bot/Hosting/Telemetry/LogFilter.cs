using OpenTelemetry;
using OpenTelemetry.Logs;

namespace CsBot.Hosting.Telemetry;

/// <summary>
/// What of a log line leaves the machine: its template, numbers and words of a fixed set, and of an exception its type and stack. The
/// local log names conversations, so that an admin can look into one; a message of an exception can hold anything.
/// </summary>
internal sealed class LogFilter : BaseProcessor<LogRecord>
{
    private const string Template = "{OriginalFormat}";

    /// <summary>Texts that are the bot's own: the reference that a person is told, a timer's kind.</summary>
    private static readonly HashSet<string> Own = ["Reference", "Kind"];

    public override void OnEnd(LogRecord data)
    {
        List<KeyValuePair<string, object?>> kept = [.. (data.Attributes ?? []).Where(IsKept)];
        if (data.Exception is { } error)
        {
            kept.Add(new("exception.type", error.GetType().FullName));
            kept.Add(new("exception.stacktrace", Stack(error)));
        }

        bool hasTemplate = kept.Exists(attribute => attribute.Key == Template);
        data.Attributes = kept;
        data.Body = hasTemplate ? data.Body : null;
        data.FormattedMessage = null;
        data.Exception = null;
    }

    private static bool IsKept(KeyValuePair<string, object?> attribute) =>
        attribute.Key == Template || Own.Contains(attribute.Key) || attribute.Value is Enum or int or long or double or bool or TimeSpan;

    private static string Stack(Exception error)
    {
        IEnumerable<string> levels = Levels(error).Select(level => $"{level.GetType().FullName}{Environment.NewLine}{level.StackTrace}");
        return string.Join($"{Environment.NewLine}caused by ", levels);
    }

    private static IEnumerable<Exception> Levels(Exception? error)
    {
        for (; error is not null; error = error.InnerException)
        {
            yield return error;
        }
    }
}
