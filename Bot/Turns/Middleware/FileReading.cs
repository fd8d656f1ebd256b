namespace CsBot.Turns.Middleware;

/// <summary>Reads files away from the requests that wait for them: a few at a time, and none for long.</summary>
internal sealed class FileReading(TimeProvider time) : IDisposable
{
    /// <summary>What reads a file keeps a core busy.</summary>
    private const int AtOnce = 2;

    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _slots = new(AtOnce);

    /// <summary>What was read; null where it took too long. Who hangs up waits no more.</summary>
    public async Task<T?> ReadAsync<T>(Func<T> read, CancellationToken cancellationToken)
        where T : class
    {
        using var deadline = new CancellationTokenSource(Deadline, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            await _slots.WaitAsync(either.Token);

            // The slot is free when the reading has ended, not when nobody waits for it any more.
            Task<T> reading = Task.Run(() => Finish(read), CancellationToken.None);
            return await reading.WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    public void Dispose() => _slots.Dispose();

    private T Finish<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        finally
        {
            _slots.Release();
        }
    }
}
