using System.Diagnostics;
using Microsoft.Bot.Schema;
using Span = System.Diagnostics.Activity;

namespace CsBot.Turns.Telemetry;

/// <summary>The spans of a turn: turn, dialog, storage, and a connector call for each message. None holds an id of a person or a word.</summary>
internal static class Traces
{
    public const string Name = Measures.Name;
    public const string ErrorType = "error.type";

    private static readonly ActivitySource Source = new(Name);

    public static bool AreWatched => Source.HasListeners();

    /// <summary>Null while nobody listens.</summary>
    public static Span? Start(string name) => Source.StartActivity(name);

    /// <summary>A call to another system, as part of the trace that it belongs to.</summary>
    public static Span? StartCall(string name, ActivityContext origin) => Source.StartActivity(name, ActivityKind.Client, origin);

    /// <summary>The running span, where it is one of the bot's.</summary>
    public static ActivityContext? Current => Span.Current is { Source.Name: Name } span ? span.Context : null;

    /// <summary>Marks the span as failed. Always false, for the filter of an exception that goes on its way; its message may hold ids.</summary>
    public static bool Failed(Span? span, Exception error)
    {
        span?.SetStatus(ActivityStatusCode.Error).SetTag(ErrorType, error.GetType().FullName);
        if (error is ErrorResponseException { Response: { } response })
        {
            span?.SetTag("http.response.status_code", (int)response.StatusCode);
        }

        return false;
    }
}
