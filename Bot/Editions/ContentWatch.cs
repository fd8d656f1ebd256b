using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace CsBot.Editions;

/// <summary>Waits for edits below a folder. Many files written at once are one edit.</summary>
/// <remarks>On a network volume or in a container the system may not tell of changes: DOTNET_USE_POLLING_FILE_WATCHER=1 looks every four seconds instead.</remarks>
public sealed class ContentWatch : IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(300);

    private readonly TimeProvider _time;
    private readonly PhysicalFileProvider _files;
    private IChangeToken _next;

    /// <exception cref="IOException">The system gives no more watches; polling needs none.</exception>
    public ContentWatch(string folder, TimeProvider time)
    {
        _time = time;
        _files = new PhysicalFileProvider(folder);
        _next = _files.Watch("**/*");
    }

    /// <summary>Ends when something has changed since the last time, and has then been left alone for a moment.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        await ChangeAsync(_next, cancellationToken);
        do
        {
            // From here on a change counts for the next time, also while the files are read.
            _next = _files.Watch("**/*");
            await Task.Delay(Quiet, _time, cancellationToken);
        }
        while (_next.HasChanged);
    }

    public void Dispose() => _files.Dispose();

    private static async Task ChangeAsync(IChangeToken token, CancellationToken cancellationToken)
    {
        var changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using IDisposable told = token.RegisterChangeCallback(state => ((TaskCompletionSource)state!).TrySetResult(), changed);
        if (!token.HasChanged)
        {
            await changed.Task.WaitAsync(cancellationToken);
        }
    }
}
