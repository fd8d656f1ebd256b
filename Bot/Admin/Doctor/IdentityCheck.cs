using CsBot.Hosting;
using CsBot.Hosting.Credentials;
using CsBot.Hosting.Security;
using Microsoft.Extensions.Options;

namespace CsBot.Admin.Doctor;

/// <summary>The bot can tell who calls it, as its start demands.</summary>
internal sealed class IdentityCheck(
    IHostEnvironment environment, IConfiguration configuration, IOptions<BotIdentityOptions> identity, IOptions<SecurityOptions> security) : ICheck
{
    public Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Finding>>([Look()]);

    private Finding Look()
    {
        try
        {
            StartupRules.RequireIdentity(environment, configuration);
        }
        catch (StartupException error)
        {
            return Finding.Problem(error.Message, "Set MicrosoftAppId, or run the bot on this machine only.");
        }

        if (!identity.Value.HasId)
        {
            return Finding.Ok("There is no app id: the bot runs in Development, for this machine only.");
        }

        return security.Value.AllowEmulator && !environment.IsDevelopment()
            ? Finding.Warning("Tokens of the Bot Framework Emulator are accepted, which nobody needs in production.", "Set Security:AllowEmulator to false.")
            : Finding.Ok($"The bot's app id is {identity.Value.MicrosoftAppId}, its type {identity.Value.Type}, its credential {identity.Value.Proof}.");
    }
}
