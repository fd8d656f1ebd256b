using System.Security.Cryptography.X509Certificates;

namespace CsBot.Hosting.Credentials;

/// <summary>The bot's certificate: a PEM file with certificate and key, or a PFX file.</summary>
internal static class CertificateFile
{
    public static X509Certificate2 Load(BotIdentityOptions identity)
    {
        string path = identity.MicrosoftAppCertificatePath!;
        if (!path.EndsWith(".pem", StringComparison.OrdinalIgnoreCase))
        {
            return X509CertificateLoader.LoadPkcs12FromFile(path, identity.MicrosoftAppCertificatePassword);
        }

        return string.IsNullOrEmpty(identity.MicrosoftAppCertificatePassword)
            ? X509Certificate2.CreateFromPemFile(path)
            : X509Certificate2.CreateFromEncryptedPemFile(path, identity.MicrosoftAppCertificatePassword);
    }
}
