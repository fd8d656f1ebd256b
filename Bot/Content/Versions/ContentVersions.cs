using CsBot.Content.Reading;
using Microsoft.Extensions.Options;

namespace CsBot.Content.Versions;

/// <summary>Reads the content of a folder.</summary>
/// <exception cref="ContentException">Lists every mistake of every file.</exception>
internal delegate ContentSet LoadContent(string folder);

/// <summary>Holds the version of the content that turns begin with. A new one takes its place as a whole.</summary>
internal sealed class ContentVersions(IServiceScopeFactory scopes, IOptions<ContentOptions> options, LoadContent load, TimeProvider time)
{
    private readonly Lock _first = new();
    private volatile ContentVersion? _current;
    private volatile ContentRefusal? _refusal;

    /// <summary>Loaded when it is first asked for.</summary>
    /// <exception cref="ContentException">The files that the program begins with have mistakes.</exception>
    public ContentVersion Current => _current ?? Begin();

    /// <summary>The last edit that was not taken; null while the content in use is what the files say.</summary>
    public ContentRefusal? Refusal => _refusal;

    /// <summary>Reads the files again, and lets turns begin with what they say as soon as all of it is ready.</summary>
    /// <exception cref="ContentException">The files have mistakes; the content stays as it was.</exception>
    public async Task RenewAsync()
    {
        try
        {
            ContentVersion version = Load();
            await version.PrepareAsync();
            await CompareAsync(version);
            (_current, _refusal) = (version, null);
            await version.ForgetOthersAsync();
        }
        catch (ContentException error)
        {
            _refusal = new ContentRefusal(time.GetUtcNow(), error.Problems);
            throw;
        }
    }

    private async Task CompareAsync(ContentVersion next)
    {
        var problems = new List<ContentProblem>();
        if (_current is { } former)
        {
            foreach (IVersionCheck check in next.All<IVersionCheck>())
            {
                problems.AddRange(await check.CompareAsync(former, next, CancellationToken.None));
            }
        }

        if (problems.Count > 0)
        {
            throw new ContentException(problems);
        }
    }

    private ContentVersion Load()
    {
        DateTimeOffset now = time.GetUtcNow();
        return new ContentVersion(scopes, load(options.Value.FullPath)) { ReadAt = now };
    }

    private ContentVersion Begin()
    {
        lock (_first)
        {
            return _current ??= Load();
        }
    }
}

/// <summary>An edit that was refused. The content from before it stays in use.</summary>
internal sealed record ContentRefusal(DateTimeOffset At, IReadOnlyList<ContentProblem> Problems);
