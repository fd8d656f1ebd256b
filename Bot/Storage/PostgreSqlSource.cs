using Npgsql;

namespace CsBot.Storage;

/// <summary>Makes the connections that EF Core and the prepared commands share.</summary>
internal static class PostgreSqlSource
{
    /// <param name="identity">Who signs in; without one the connection string says it.</param>
    /// <exception cref="StorageException">The setting is no connection string.</exception>
    public static NpgsqlDataSource Create(StorageOptions options, DatabaseIdentity? identity)
    {
        var source = new NpgsqlDataSourceBuilder(Settings(options).ToString());
        identity?.SignIn(source);
        return source.Build();
    }

    private static NpgsqlConnectionStringBuilder Settings(StorageOptions options)
    {
        try
        {
            var settings = new NpgsqlConnectionStringBuilder(options.ConnectionString);
            if (settings.MaxAutoPrepare == 0)
            {
                settings.MaxAutoPrepare = 100;
                settings.AutoPrepareMinUsages = 2;
            }

            return settings;
        }
        catch (ArgumentException error)
        {
            throw new StorageException($"Setting Storage:ConnectionString: {error.Message}", error);
        }
    }
}
