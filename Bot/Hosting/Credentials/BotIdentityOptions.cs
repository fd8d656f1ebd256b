using System.ComponentModel.DataAnnotations;

namespace CsBot.Hosting.Credentials;

/// <summary>How the bot is registered in Azure; the names are those of the Bot Framework.</summary>
internal enum AppType
{
    /// <summary>An app of one tenant. Which tenants may use it is said by its registration and by Security:AllowedTenants.</summary>
    SingleTenant,

    /// <summary>The older form, which can no longer be registered.</summary>
    MultiTenant,

    /// <summary>A user-assigned identity that is the bot itself.</summary>
    UserAssignedMSI,
}

/// <summary>How the bot proves who it is.</summary>
internal enum ProofKind { None, Federated, Identity, Certificate, Secret }

/// <summary>Who the bot is. The keys stand at the top of the configuration, as the Bot Framework has them.</summary>
internal sealed class BotIdentityOptions : IValidatableObject
{
    public string? MicrosoftAppId { get; set; }

    /// <summary>A name of <see cref="AppType"/>; without it a <see cref="AppType.SingleTenant"/>.</summary>
    public string? MicrosoftAppType { get; set; }

    public string? MicrosoftAppTenantId { get; set; }

    /// <summary>Client id of the user-assigned identity that vouches for the app: the recommended proof, without a secret.</summary>
    public string? MicrosoftAppFederatedIdentityId { get; set; }

    /// <summary>A PEM or PFX file with a private key.</summary>
    public string? MicrosoftAppCertificatePath { get; set; }

    public string? MicrosoftAppCertificatePassword { get; set; }

    public string? MicrosoftAppPassword { get; set; }

    /// <summary>The cloud: empty for the public one.</summary>
    public string? ChannelService { get; set; }

    /// <summary>Another key server than the cloud's.</summary>
    public string? ToBotFromChannelOpenIdMetadataUrl { get; set; }

    public string? ToBotFromEmulatorOpenIdMetadataUrl { get; set; }

    public AppType Type => Enum.TryParse(MicrosoftAppType, ignoreCase: true, out AppType type) ? type : AppType.SingleTenant;

    public bool HasId => !string.IsNullOrWhiteSpace(MicrosoftAppId);

    public ProofKind Proof => this switch
    {
        { Type: AppType.UserAssignedMSI } => ProofKind.Identity,
        { MicrosoftAppFederatedIdentityId.Length: > 0 } => ProofKind.Federated,
        { MicrosoftAppCertificatePath.Length: > 0 } => ProofKind.Certificate,
        { MicrosoftAppPassword.Length: > 0 } => ProofKind.Secret,
        _ => ProofKind.None,
    };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => BotIdentityRules.Check(this);
}
