using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;

namespace CsBot.Hosting.Credentials;

/// <summary>What of the bot's identity cannot be right. Each finding names the setting and the cure.</summary>
internal static class BotIdentityRules
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
            yield return Finding(nameof(identity.MicrosoftAppId), "is no app id. It is the \"Microsoft App ID\" of the Azure Bot, a GUID.");
        }

        if (identity.MicrosoftAppType is { Length: > 0 } type && !Enum.TryParse<AppType>(type, ignoreCase: true, out _))
        {
            yield return Finding(nameof(identity.MicrosoftAppType), $"is {type}, which is no type. Use {string.Join(", ", Enum.GetNames<AppType>())}.");
        }

        if (identity.Type != AppType.MultiTenant && !Guid.TryParse(identity.MicrosoftAppTenantId, out _))
        {
            yield return Finding(nameof(identity.MicrosoftAppTenantId), "is missing or no tenant id. It is the tenant of the app's registration, a GUID.");
        }

        string[] proofs = [.. Proofs(identity)];
        if (identity.Type == AppType.UserAssignedMSI ? proofs.Length > 0 : proofs.Length != 1)
        {
            yield return Finding(nameof(identity.MicrosoftAppType), Choice(identity.Type, proofs));
        }

        if (identity.Proof == ProofKind.Certificate && CertificateFault(identity) is { } fault)
        {
            yield return Finding(nameof(identity.MicrosoftAppCertificatePath), fault);
        }
    }

    private static string Choice(AppType type, string[] proofs) => proofs switch
    {
        [] => $"is {type}, and nothing proves it. Set one of {nameof(BotIdentityOptions.MicrosoftAppFederatedIdentityId)} (recommended), "
            + $"{nameof(BotIdentityOptions.MicrosoftAppCertificatePath)} and {nameof(BotIdentityOptions.MicrosoftAppPassword)}.",
        _ when type == AppType.UserAssignedMSI => $"is {type}, which needs no other proof. Remove {string.Join(" and ", proofs)}.",
        _ => $"is {type}, and more than one setting proves it: {string.Join(", ", proofs)}. Keep one.",
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
            return certificate.HasPrivateKey ? null : "holds no private key. Export the certificate with its key.";
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
            yield return Finding(nameof(identity.ChannelService), $"{cloud} is no cloud. Leave it empty for the public one, or use {string.Join(" or ", Clouds)}.");
        }

        foreach ((string name, string? address) in new[]
        {
            (nameof(identity.ToBotFromChannelOpenIdMetadataUrl), identity.ToBotFromChannelOpenIdMetadataUrl),
            (nameof(identity.ToBotFromEmulatorOpenIdMetadataUrl), identity.ToBotFromEmulatorOpenIdMetadataUrl),
        })
        {
            if (address is { Length: > 0 } && !IsSafe(address))
            {
                yield return Finding(name, "is no https address. Whoever can change what it answers can speak as anybody; http is taken on this machine only.");
            }
        }
    }

    private static bool IsSafe(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && (uri.Scheme == Uri.UriSchemeHttps || uri is { IsLoopback: true, Scheme: "http" });

    private static ValidationResult Finding(string setting, string what) => new($"Setting {setting} {what}", [setting]);
}
