using CsBot.Understanding.Questions;

namespace CsBot.Content.Versions;

/// <summary>
/// The content of one moment, and everything of the bot that is made from it: dialogs, cards, matching. A turn works with one edition
/// from its beginning to its end. What depends on the content is registered as scoped; an edition is its scope.
/// </summary>
public sealed class ContentVersion
{
    private readonly IServiceProvider _services;

    internal ContentVersion(IServiceScopeFactory scopes, ContentSet content)
    {
        // Nothing in an edition needs to be disposed of, so it goes when the last turn that works with it has ended.
        _services = scopes.CreateScope().ServiceProvider;
        _services.GetRequiredService<VersionContent>().Value = content;
        Content = content;
        Bot = Get<DialogBot>();
    }

    public ContentSet Content { get; }

    public DialogBot Bot { get; }

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public IEnumerable<T> All<T>() where T : notnull => _services.GetServices<T>();

    /// <summary>Ends when questions can be matched without waiting.</summary>
    public Task PrepareAsync() => Get<AnswerBooks>().LoadAsync();
}

/// <summary>The content of the edition whose services ask for it.</summary>
internal sealed class VersionContent
{
    private ContentSet? _value;

    public ContentSet Value
    {
        get => _value ?? throw new InvalidOperationException(
            "What depends on the content belongs to an edition of it; reach it through ContentVersions, and register what uses it as scoped.");
        set => _value = value;
    }
}
