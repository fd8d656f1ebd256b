using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using CsBot.Hosting.Credentials;
using Microsoft.Extensions.Options;

namespace CsBot.Admin.Doctor;

/// <summary>The bot's certificate is valid, and for a while yet.</summary>
internal sealed class CertificateCheck(IOptions<BotIdentityOptions> identity, TimeProvider time) : ICheck
{
    private const int DaysAhead = 30;
    private const string Cure = "Renew it, set MicrosoftAppCertificatePath to the new file, add it to the app registration, and restart the bot.";

    public Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Finding>>([Look()]);

    private Finding Look()
    {
        if (identity.Value.Proof != ProofKind.Certificate)
        {
            return Finding.Skipped("The bot does not use a certificate.");
        }

        using X509Certificate2 certificate = CertificateFile.Load(identity.Value);
        double days = (new DateTimeOffset(certificate.NotAfter.ToUniversalTime()) - time.GetUtcNow()).TotalDays;
        string end = certificate.NotAfter.ToUniversalTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return days < 0 ? Finding.Problem($"The certificate expired on {end}.", Cure)
            : days < DaysAhead ? Finding.Warning($"The certificate expires on {end}.", Cure)
            : Finding.Ok($"The certificate is valid until {end}.");
    }
}
