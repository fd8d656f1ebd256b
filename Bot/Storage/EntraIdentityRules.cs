using System.ComponentModel.DataAnnotations;
using Npgsql;

namespace CsBot.Storage;

/// <summary>What of the sign-in to PostgreSQL cannot be right. Each finding names the setting and the cure.</summary>
internal static class EntraIdentityRules
{
    public static IEnumerable<ValidationResult> Check(StorageOptions storage)
    {
        if (string.IsNullOrWhiteSpace(storage.EntraIdentity))
        {
            yield break;
        }

        if (!Guid.TryParse(storage.EntraIdentity, out _))
        {
            yield return Finding("is not a client id. It is the \"Client ID\" of the user-assigned identity, a GUID.");
        }

        if (storage.Provider != StorageProvider.PostgreSql)
        {
            yield return Finding("is set, but Storage:Provider is Sqlite. Set that to PostgreSql, or remove Storage:EntraIdentity.");
        }
        else if (Parse(storage.ConnectionString) is { } settings)
        {
            if (settings.Password is { Length: > 0 })
            {
                yield return Finding("is set, but Storage:ConnectionString contains a password. Keep one of them: an identity needs no password.");
            }

            if (string.IsNullOrEmpty(settings.Username))
            {
                yield return Finding("is set, but Storage:ConnectionString has no user. Add Username= and the name that the identity has in the database.");
            }
        }
    }

    private static NpgsqlConnectionStringBuilder? Parse(string? connectionString)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(connectionString);
        }
        catch (ArgumentException)
        {
            // Whoever opens the database says what is wrong with it.
            return null;
        }
    }

    private static ValidationResult Finding(string what) => new($"Setting Storage:EntraIdentity {what}", [nameof(StorageOptions.EntraIdentity)]);
}
