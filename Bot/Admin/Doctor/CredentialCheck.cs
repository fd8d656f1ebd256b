using System.Text.RegularExpressions;
using Azure.Core;
using Azure.Identity;
using CsBot.Hosting.Credentials;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Options;

namespace CsBot.Admin.Doctor;

/// <summary>The bot gets a token, as it does before it sends. Entra's number says which of the usual mistakes it is.</summary>
internal sealed partial class CredentialCheck(
    IOptions<BotIdentityOptions> identity, AppProof proof, BotFrameworkAuthentication authentication, IConfiguration configuration) : ICheck
{
    private const string Host = "Let this machine reach the identity host over https, and check that host's status page.";

    private static readonly Dictionary<string, string> Cures = new()
    {
        ["AADSTS7000215"] = "MicrosoftAppPassword is not a secret of this app. Take the secret's value, not its id, or use a federated identity.",
        ["AADSTS7000222"] = "The client secret has expired. Make a new one and set MicrosoftAppPassword, or use a federated identity.",
        ["AADSTS7000229"] = "The app has no service principal in the tenant. Run: az ad sp create --id APPID",
        ["AADSTS700016"] = "There is no such app in this tenant. Check MicrosoftAppId and MicrosoftAppTenantId.",
        ["AADSTS90002"] = "There is no such tenant. Check MicrosoftAppTenantId.",
        ["AADSTS700213"] = "No federated credential of the app matches. Add one: issuer, the identity's object id as the subject, audience api://AzureADTokenExchange (docs/security.md).",
        ["AADSTS70021"] = "No federated credential of the app matches. Add one: issuer, the identity's object id as the subject, audience api://AzureADTokenExchange (docs/security.md).",
        ["AADSTS700027"] = "The app does not have this certificate. Upload its public part to the app registration.",
    };

    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken)
    {
        if (!identity.Value.HasId)
        {
            return [Finding.Skipped("Without an app id, the bot needs no token.")];
        }

        try
        {
            TokenCredential credential = proof.Create(new Cloud(identity, configuration).Login);
            var request = new TokenRequestContext([$"{authentication.GetOriginatingAudience().TrimEnd('/')}/.default"]);
            await credential.GetTokenAsync(request, cancellationToken);
            return [Finding.Ok("Entra gives the bot its token.")];
        }
        catch (CredentialUnavailableException)
        {
            return [Finding.Problem("This machine does not have that managed identity.", "Assign the user-assigned identity to the app, and check the client id in the settings.")];
        }
        catch (AuthenticationFailedException error)
        {
            return [Explain(error)];
        }
    }

    private static Finding Explain(AuthenticationFailedException error) => Code().Match(error.ToString()) is { Success: true } code
        ? Finding.Problem($"Entra does not give the bot a token: {code.Value}.", Cures.GetValueOrDefault(code.Value, $"Look up {code.Value} in Entra's list of error codes."))
        : Finding.Problem("The bot gets no token: the identity host could not be reached, or gave an unexpected answer.", Host);

    [GeneratedRegex(@"AADSTS\d+")]
    private static partial Regex Code();
}
