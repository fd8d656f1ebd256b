namespace Microsoft.Bot.Builder;

/// <summary>Values that live as long as the turn, by name or by type.</summary>
public class TurnContextStateCollection : Dictionary<string, object>, IDisposable
{
    private bool _disposed;

    /// <summary>The value of this name, or the default where there is none or it is of another type.</summary>
    public T? Get<T>(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return TryGetValue(key, out object? value) && value is T typed ? typed : default;
    }

    /// <summary>The value that was added by its type, or the default.</summary>
    public T? Get<T>() => Get<T>(TypeKey<T>());

    /// <summary>Adds a value by name.</summary>
    /// <exception cref="ArgumentException">There already is one.</exception>
    public void Add<T>(string key, T value)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        base.Add(key, value);
    }

    /// <summary>Adds a value by its type.</summary>
    /// <exception cref="ArgumentException">There already is one.</exception>
    public void Add<T>(T value) => Add(TypeKey<T>(), value);

    /// <summary>Sets a value by name; null removes it.</summary>
    public void Set<T>(string key, T? value)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (value is null) Remove(key);
        else this[key] = value;
    }

    /// <summary>Sets a value by its type; null removes it.</summary>
    public void Set<T>(T? value) => Set(TypeKey<T>(), value);

    /// <summary>Disposes the values that need it and forgets all.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Disposes the values that need it, once.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (_disposed || !disposing) return;
        _disposed = true;
        foreach (object value in Values) (value as IDisposable)?.Dispose();
        Clear();
    }

    private static string TypeKey<T>() => typeof(T).FullName!;
}
