using Microsoft.Bot.Builder;

namespace CsBot.Content.Versions;

/// <summary>
/// The content of one moment, and everything of the bot that is made from it: dialogs, cards, matching. A turn works with one version
/// from its beginning to its end. What depends on the content is registered as scoped; a version is its scope.
/// </summary>
internal sealed class ContentVersion
{
    /// <summary>The key under which the bot is registered that runs the turns of a version.</summary>
    public const string BotKey = "version";

    private readonly IServiceProvider _services;

    internal ContentVersion(IServiceScopeFactory scopes, ContentSet content)
    {
        // Nothing in a version needs to be disposed of, so it goes when the last turn that works with it has ended.
        _services = scopes.CreateScope().ServiceProvider;
        _services.GetRequiredService<VersionContent>().Value = content;
        Content = content;
        Bot = _services.GetRequiredKeyedService<IBot>(BotKey);
    }

    public ContentSet Content { get; }

    /// <summary>Runs the turns.</summary>
    public IBot Bot { get; }

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public IEnumerable<T> All<T>() where T : notnull => _services.GetServices<T>();

    /// <summary>Ends when questions can be matched without waiting.</summary>
    public Task PrepareAsync() => Task.WhenAll(All<IVersionPart>().Select(part => part.PrepareAsync()));

    /// <summary>Ends when nothing of former versions is kept that only they needed.</summary>
    public Task ForgetOthersAsync() => Task.WhenAll(All<IVersionPart>().Select(part => part.ForgetOthersAsync()));
}

/// <summary>The content of the version whose services ask for it.</summary>
internal sealed class VersionContent
{
    private ContentSet? _value;

    public ContentSet Value
    {
        get => _value ?? throw new InvalidOperationException(
            "What depends on the content belongs to a version of it; reach it through ContentVersions, and register what uses it as scoped.");
        set => _value = value;
    }
}
