namespace CsBot;

/// <summary>What must hold before the host starts.</summary>
public static class StartupRules
{
    private const string UrlsSetting = "urls";

    /// <summary>Requests are not authenticated yet, so the bot runs only in Development and only on loopback.</summary>
    /// <exception cref="StartupException">The environment or a listening address does not allow it.</exception>
    public static void RequireDevelopment(IHostEnvironment environment, IConfiguration configuration)
    {
        if (!environment.IsDevelopment())
        {
            throw new StartupException(
                $"The environment is {environment.EnvironmentName}, and this version of the bot cannot authenticate Teams yet. "
                + "Start it with ASPNETCORE_ENVIRONMENT=Development, on this machine only.");
        }

        foreach (string address in (configuration[UrlsSetting] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) || !uri.IsLoopback)
            {
                throw new StartupException(
                    $"Setting {UrlsSetting}: {address} is not an address of this machine alone. Use http://localhost:3978, or another loopback address.");
            }
        }
    }
}

/// <summary>The bot must not start as it is configured; the message names the setting.</summary>
public sealed class StartupException(string message) : Exception(message);
