using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>
/// State of one scope (conversation, user). It is loaded once a turn, changed in memory and written when it is saved, only if it changed and
/// only over the version that was loaded.
/// </summary>
public abstract partial class BotState : IPropertyManager
{
    private readonly IStorage _storage;
    private readonly string _contextServiceKey;

    /// <summary>Uses a storage, and a name under which the turn state holds what was loaded.</summary>
    protected BotState(IStorage storage, string contextServiceKey)
    {
        ArgumentNullException.ThrowIfNull(storage);
        ArgumentException.ThrowIfNullOrEmpty(contextServiceKey);
        (_storage, _contextServiceKey) = (storage, contextServiceKey);
    }

    /// <inheritdoc/>
    public IStatePropertyAccessor<T> CreateProperty<T>(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new Accessor<T>(this, name);
    }

    /// <summary>Loads the state unless this turn has it; <paramref name="force"/> loads it again and forgets changes.</summary>
    public virtual async Task LoadAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (!force && GetCachedState(turnContext) is not null) return;
        string key = GetStorageKey(turnContext);
        var items = await _storage.ReadAsync([key], cancellationToken);
        turnContext.TurnState[_contextServiceKey] = items.TryGetValue(key, out object? stored) && stored is not null
            ? CachedBotState.FromStored(stored)
            : new CachedBotState();
    }

    /// <summary>
    /// Writes the state if it changed, or in any case with <paramref name="force"/>. Without a loaded state nothing happens.
    /// </summary>
    /// <exception cref="Exception">The storage's, where another turn wrote this state since it was loaded.</exception>
    public virtual async Task SaveChangesAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var cached = GetCachedState(turnContext);
        if (cached is null) return;
        var json = BotJson.ToElement(cached.State);
        if (!force && !cached.DiffersFrom(json)) return;
        var item = new BotStateItem(json) { ETag = cached.ETag };
        await _storage.WriteAsync(new Dictionary<string, object> { [GetStorageKey(turnContext)] = item }, cancellationToken);
        cached.Saved(json, item.ETag);
    }

    /// <summary>Deletes the state, of this turn and stored.</summary>
    public virtual async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        turnContext.TurnState.Remove(_contextServiceKey);
        await _storage.DeleteAsync([GetStorageKey(turnContext)], cancellationToken);
    }

    /// <summary>The state this turn has loaded, or null.</summary>
    public CachedBotState? GetCachedState(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.TurnState.Get<CachedBotState>(_contextServiceKey);
    }

    /// <summary>The key under which the state of this turn is stored.</summary>
    protected abstract string GetStorageKey(ITurnContext turnContext);

    /// <summary>Removes a value from the loaded state.</summary>
    protected Task DeletePropertyValueAsync(ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        Loaded(turnContext).State.Remove(propertyName);
        return Task.CompletedTask;
    }

    /// <summary>Sets a value of the loaded state.</summary>
    protected Task SetPropertyValueAsync(
        ITurnContext turnContext, string propertyName, object? value, CancellationToken cancellationToken = default)
    {
        Loaded(turnContext).State[propertyName] = value!;
        return Task.CompletedTask;
    }

    private CachedBotState Loaded(ITurnContext turnContext)
        => GetCachedState(turnContext) ?? throw new InvalidOperationException("The state of this turn was not loaded.");

    private sealed class Accessor<T>(BotState state, string name) : IStatePropertyAccessor<T>
    {
        public string Name => name;

        public async Task<T> GetAsync(
            ITurnContext turnContext, Func<T>? defaultValueFactory = default, CancellationToken cancellationToken = default)
        {
            await state.LoadAsync(turnContext, cancellationToken: cancellationToken);
            var cached = state.Loaded(turnContext);
            if (cached.Has(name) || defaultValueFactory is null) return cached.Get<T>(name)!;
            var value = defaultValueFactory();
            cached.State[name] = value!;
            return value;
        }

        public async Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default)
        {
            await state.LoadAsync(turnContext, cancellationToken: cancellationToken);
            await state.SetPropertyValueAsync(turnContext, name, value, cancellationToken);
        }

        public async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            await state.LoadAsync(turnContext, cancellationToken: cancellationToken);
            await state.DeletePropertyValueAsync(turnContext, name, cancellationToken);
        }
    }
}
