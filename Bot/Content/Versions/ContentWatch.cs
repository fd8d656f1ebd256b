using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace CsBot.Content.Versions;

/// <summary>Waits for edits below a folder. Many files written at once are one edit.</summary>
/// <remarks>On a network volume or in a container the system may not tell of changes: DOTNET_USE_POLLING_FILE_WATCHER=1 looks every four seconds instead.</remarks>
internal sealed class ContentWatch : IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(300);

    private readonly string _folder;
    private readonly TimeProvider _time;
    private PhysicalFileProvider _files;
    private IChangeToken _next;

    /// <exception cref="IOException">The system gives no more watches; polling needs none.</exception>
    public ContentWatch(string folder, TimeProvider time)
    {
        (_folder, _time) = (folder, time);
        _files = new PhysicalFileProvider(folder);
        _next = _files.Watch("**/*");
    }

    /// <summary>Ends when something has changed since the last time, and has then been left alone for a moment.</summary>
    /// <exception cref="IOException">The system gives no more watches.</exception>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        await ChangeAsync(_next, cancellationToken);
        do
        {
            // From here on a change counts for the next time, also while the files are read.
            _next = await WatchAsync(cancellationToken);
            await Task.Delay(Quiet, _time, cancellationToken);
        }
        while (_next.HasChanged);
    }

    public void Dispose() => _files.Dispose();

    /// <summary>Anew each time: a watch stays with the folder that it began with, also when another one has taken its place.</summary>
    private async Task<IChangeToken> WatchAsync(CancellationToken cancellationToken)
    {
        while (!Directory.Exists(_folder))
        {
            await Task.Delay(Quiet, _time, cancellationToken);
        }

        _files.Dispose();
        _files = new PhysicalFileProvider(_folder);
        return _files.Watch("**/*");
    }

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
