using System.ComponentModel.DataAnnotations;

namespace CsBot.Hosting.Security;

/// <summary>Section "Security": who may talk to the bot, where it sends, and how much it takes.</summary>
internal sealed class SecurityOptions
{
    public const string Section = "Security";

    /// <summary>Stands for every tenant.</summary>
    public const string AnyTenant = "*";

    private static readonly char[] Separators = [',', ';', ' '];

    /// <summary>Tenant ids with commas, customers' and support's; * for any. Without it: MicrosoftAppTenantId alone.</summary>
    public string? AllowedTenants { get; set; }

    /// <summary>Hosts with commas that the bot sends to beside those of its cloud; "*.example.com" for those below a name.</summary>
    public string? ServiceUrlHosts { get; set; }

    /// <summary>Takes the tokens that the Bot Framework Emulator gets in the bot's own name.</summary>
    public bool AllowEmulator { get; set; }

    /// <summary>The largest activity, in bytes.</summary>
    [Range(16_384, 10_000_000)]
    public int MaxBodyBytes { get; set; } = 256 * 1024;

    /// <summary>How long a client may take to send an activity.</summary>
    [Range(1, 300)]
    public int MaxBodySeconds { get; set; } = 10;

    [Range(16, 120)]
    public int MaxJsonDepth { get; set; } = 64;

    [Range(1, 1000)]
    public int MaxAttachments { get; set; } = 50;

    /// <summary>Connections at the same time; more are closed at once.</summary>
    [Range(10, 1_000_000)]
    public int MaxConnections { get; set; } = 10_000;

    /// <summary>How many activities of one person are taken in a minute.</summary>
    [Range(1, 1_000_000)]
    public int ActivitiesPerMinute { get; set; } = 60;

    public IReadOnlyList<string> Tenants => Split(AllowedTenants);

    public IReadOnlyList<string> Hosts => Split(ServiceUrlHosts);

    private static string[] Split(string? list) =>
        (list ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
