using CsBot.Content.Guides;
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
    private readonly Dictionary<string, Lazy<ContentVersion>> _languages;

    /// <summary>The version in English, with which every turn begins.</summary>
    internal ContentVersion(IServiceScopeFactory scopes, ContentSet content)
        : this(scopes, content, null)
    {
    }

    private ContentVersion(IServiceScopeFactory scopes, ContentSet content, ContentVersion? first)
    {
        First = first ?? this;
        _languages = first?._languages ?? content.Languages.ToDictionary(other => other.Language, other => new Lazy<ContentVersion>(
            () => ReferenceEquals(other, content) ? this : new ContentVersion(scopes, other, this)));
        // Nothing in a version needs to be disposed of, so it goes when the last turn that works with it has ended.
        _services = scopes.CreateScope().ServiceProvider;
        _services.GetRequiredService<VersionContent>().Value = content;
        _services.GetRequiredService<VersionContent>().Version = this;
        Content = content;
        Bot = _services.GetRequiredKeyedService<IBot>(BotKey);
    }

    public ContentSet Content { get; }

    /// <summary>When reading its files began: what was edited since is not in it.</summary>
    public DateTimeOffset ReadAt { get; init; }

    /// <summary>The same version in English.</summary>
    public ContentVersion First { get; }

    /// <summary>Runs the turns.</summary>
    public IBot Bot { get; }

    /// <summary>The same version in the language of the locale (for example "de-AT" is "de"), else in English. It is made when it is first asked for.</summary>
    public ContentVersion In(string? locale)
    {
        string language = locale?.Split('-')[0].ToLowerInvariant() ?? "";
        return _languages.GetValueOrDefault(language, _languages[GuideLibrary.DefaultLanguage]).Value;
    }

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
    private ContentVersion? _version;

    /// <summary>The version itself, for what takes something of another language from it.</summary>
    public ContentVersion Version { get => _version ?? throw Missing; set => _version = value; }

    public ContentSet Value
    {
        get => _value ?? throw Missing;
        set => _value = value;
    }

    private static InvalidOperationException Missing =>
        new("What depends on the content belongs to a version of it; reach it through ContentVersions, and register what uses it as scoped.");
}
