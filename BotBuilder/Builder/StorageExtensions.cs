using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Reading stored values as a type.</summary>
public static class StorageExtensions
{
    /// <summary>
    /// Reads what is there as <typeparamref name="TStoreItem"/>, with the version where the type is an <see cref="IStoreItem"/>.
    /// </summary>
    public static async Task<IDictionary<string, TStoreItem>> ReadAsync<TStoreItem>(
        this IStorage storage, string[] keys, CancellationToken cancellationToken = default)
        where TStoreItem : class
    {
        ArgumentNullException.ThrowIfNull(storage);
        var items = await storage.ReadAsync(keys, cancellationToken);
        return items.ToDictionary(item => item.Key, item => BotJson.Read<TStoreItem>(item.Value)!);
    }
}
