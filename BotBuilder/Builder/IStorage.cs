namespace Microsoft.Bot.Builder;

/// <summary>Keeps values by key.</summary>
public interface IStorage
{
    /// <summary>Reads what is there; a key that holds nothing is missing in the answer.</summary>
    Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default);

    /// <summary>
    /// Writes values. One that is an <see cref="IStoreItem"/> with an eTag replaces only what still carries that eTag; a missing eTag or
    /// <c>*</c> replaces anything.
    /// </summary>
    Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes what the keys hold; keys that hold nothing are ignored.</summary>
    Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default);
}

/// <summary>A value that knows which stored version it came from.</summary>
public interface IStoreItem
{
    /// <summary>The stored version, or <c>*</c> for whichever.</summary>
    string? ETag { get; set; }
}
