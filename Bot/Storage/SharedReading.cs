namespace CsBot.Storage;

/// <summary>Reads something for whoever asks, at most once in a while, however many ask. Who asks meanwhile shares the reading that is under way.</summary>
/// <param name="read">Runs on, whoever stops waiting for it.</param>
internal sealed class SharedReading<T>(Func<Task<T>> read, TimeSpan keptFor, TimeProvider time)
{
    private readonly Lock _gate = new();
    private Task<T>? _reading;
    private long _asked;

    public Task<T> ReadAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_reading is null || (_reading.IsCompleted && time.GetElapsedTime(_asked) >= keptFor))
            {
                _asked = time.GetTimestamp();
                _reading = Task.Run(read, CancellationToken.None);
            }

            return _reading.WaitAsync(cancellationToken);
        }
    }
}
