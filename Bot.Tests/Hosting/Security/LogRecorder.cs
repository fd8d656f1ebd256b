using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace CsBot.Tests.Hosting.Security;

/// <summary>Keeps every line of the log.</summary>
internal sealed class LogRecorder : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _lines = [];
    private readonly ConcurrentQueue<string> _faults = [];

    public IReadOnlyCollection<string> Lines => _lines;

    /// <summary>Those that an alert would call somebody for.</summary>
    public IReadOnlyCollection<string> Faults => _faults;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        string line = $"{formatter(state, exception)} {exception}";
        _lines.Enqueue(line);
        if (logLevel >= LogLevel.Error)
        {
            _faults.Enqueue(line);
        }
    }

    public void Dispose()
    {
    }
}
