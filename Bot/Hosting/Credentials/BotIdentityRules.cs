using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace CsBot.Hosting.Credentials;

/// <summary>What of the bot's identity cannot be right. Each finding names the setting and the cure.</summary>
internal static partial class BotIdentityRules
{
    private static readonly string[] Clouds = ["https://botframework.azure.us", "https://botframework.azure.cn"];

    public static IEnumerable<ValidationResult> Check(BotIdentityOptions identity)
    {
        List<ValidationResult> findings = [.. Addresses(identity)];
        findings.AddRange(identity.HasId ? Named(identity) : Nameless(identity));
        return findings;
    }

    private static IEnumerable<ValidationResult> Nameless(BotIdentityOptions identity) => Proofs(identity)
        .Select(proof => Finding(nameof(identity.MicrosoftAppId), $"is missing, but {proof} is set. Set the app id of the bot's registration as well, or remove {proof}."));

    private static IEnumerable<ValidationResult> Named(BotIdentityOptions identity)
    {
        if (!Guid.TryParse(identity.MicrosoftAppId, out _))
        {
            yield return Finding(nameof(identity.MicrosoftAppId), $"is not an app id. {OnlyGuid(identity.MicrosoftAppId!)}It is the \"Microsoft App ID\" of the Azure Bot, a GUID.");
        }
        else if (string.Equals(identity.MicrosoftAppId, identity.MicrosoftAppTenantId, StringComparison.OrdinalIgnoreCase))
        {
            yield return Finding(nameof(identity.MicrosoftAppId), "is the same as MicrosoftAppTenantId, so one of them is wrong. "
                + "The app id is the \"Microsoft App ID\" of the Azure Bot; the tenant id is in the Entra admin center under Overview.");
        }

        if (identity.MicrosoftAppType is { Length: > 0 } type && !Enum.TryParse<AppType>(type, ignoreCase: true, out _))
        {
            yield return Finding(nameof(identity.MicrosoftAppType), $"is {type}, which is not a type. Use {string.Join(", ", Enum.GetNames<AppType>())}.");
        }

        if (identity.Type != AppType.MultiTenant && !Guid.TryParse(identity.MicrosoftAppTenantId, out _))
        {
            yield return Finding(nameof(identity.MicrosoftAppTenantId), Tenant(identity.MicrosoftAppTenantId));
        }

        string[] proofs = [.. Proofs(identity)];
        if (identity.Type == AppType.UserAssignedMSI ? proofs.Length > 0 : proofs.Length != 1)
        {
            yield return Finding(nameof(identity.MicrosoftAppType), Choice(identity.Type, proofs));
        }

        if (Guid.TryParse(identity.MicrosoftAppPassword, out _))
        {
            yield return Finding(nameof(identity.MicrosoftAppPassword), "is a GUID: the id of the client secret, not its value. "
                + "Entra shows the value only once: make a new secret in the app registration, and copy the column Value.");
        }

        if (identity.MicrosoftAppFederatedIdentityId is { Length: > 0 } vouching && !Guid.TryParse(vouching, out _))
        {
            yield return Finding(nameof(identity.MicrosoftAppFederatedIdentityId), "is not a client id. It is the \"Client ID\" of the user-assigned identity, a GUID, not its name or resource id.");
        }

        if (identity.Proof == ProofKind.Certificate && CertificateFault(identity) is { } fault)
        {
            yield return Finding(nameof(identity.MicrosoftAppCertificatePath), fault);
        }
    }

    /// <summary>A GUID with something around it, such as the bot's id in Teams or the app's address.</summary>
    private static string OnlyGuid(string value) => GuidInside().Match(value) is { Success: true } guid ? $"Write only {guid.Value}. " : "";

    private static string Tenant(string? value) => value?.Trim() switch
    {
        null or "" => "is missing or not a tenant id. It is the tenant of the app's registration, a GUID.",
        "common" or "organizations" or "consumers" => "is not a tenant id: it means many tenants. It is the tenant of the app's registration, a GUID; Security:AllowedTenants says who may use the bot.",
        { } domain when Domain().IsMatch(domain) => "is not a tenant id: it is a domain. Write the GUID; the Entra admin center shows it under Overview.",
        _ => "is missing or not a tenant id. It is the tenant of the app's registration, a GUID; the Entra admin center shows it under Overview.",
    };

    private static string Choice(AppType type, string[] proofs) => proofs switch
    {
        [] => $"is {type}, but no credential is set. Set one of {nameof(BotIdentityOptions.MicrosoftAppFederatedIdentityId)} (recommended), "
            + $"{nameof(BotIdentityOptions.MicrosoftAppCertificatePath)} and {nameof(BotIdentityOptions.MicrosoftAppPassword)}.",
        _ when type == AppType.UserAssignedMSI => $"is {type}, which needs no other credential. Remove {string.Join(" and ", proofs)}.",
        _ => $"is {type}, but more than one credential is set: {string.Join(", ", proofs)}. Keep one.",
    };

    private static IEnumerable<string> Proofs(BotIdentityOptions identity) => new (string Name, string? Value)[]
    {
        (nameof(identity.MicrosoftAppFederatedIdentityId), identity.MicrosoftAppFederatedIdentityId),
        (nameof(identity.MicrosoftAppCertificatePath), identity.MicrosoftAppCertificatePath),
        (nameof(identity.MicrosoftAppPassword), identity.MicrosoftAppPassword),
    }.Where(proof => !string.IsNullOrEmpty(proof.Value)).Select(proof => proof.Name);

    private static string? CertificateFault(BotIdentityOptions identity)
    {
        if (!File.Exists(identity.MicrosoftAppCertificatePath))
        {
            return $"cannot be read: there is no file {identity.MicrosoftAppCertificatePath}.";
        }

        try
        {
            using var certificate = CertificateFile.Load(identity);
            return certificate.HasPrivateKey ? null : "has no private key. Export the certificate with its key.";
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or CryptographicException)
        {
            return $"cannot be read: {error.Message}";
        }
    }

    private static IEnumerable<ValidationResult> Addresses(BotIdentityOptions identity)
    {
        if (identity.ChannelService is { Length: > 0 } cloud && !Clouds.Contains(cloud.Trim().TrimEnd('/')))
        {
            yield return Finding(nameof(identity.ChannelService), $"{cloud} is not a known cloud. Leave it empty for the public cloud, or use {string.Join(" or ", Clouds)}.");
        }

        foreach ((string name, string? address) in new[]
        {
            (nameof(identity.ToBotFromChannelOpenIdMetadataUrl), identity.ToBotFromChannelOpenIdMetadataUrl),
            (nameof(identity.ToBotFromEmulatorOpenIdMetadataUrl), identity.ToBotFromEmulatorOpenIdMetadataUrl),
        })
        {
            if (address is { Length: > 0 } && !IsSafe(address))
            {
                yield return Finding(name, "is not an https address. Whoever can change its answers can pretend to be anybody; http is accepted on this machine only.");
            }
        }
    }

    private static bool IsSafe(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && (uri.Scheme == Uri.UriSchemeHttps || uri is { IsLoopback: true, Scheme: "http" });

    private static ValidationResult Finding(string setting, string what) => new($"Setting {setting} {what}", [setting]);

    [GeneratedRegex("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex GuidInside();

    [GeneratedRegex(@"^(?:[a-z0-9-]+\.)+[a-z]{2,}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Domain();
}
