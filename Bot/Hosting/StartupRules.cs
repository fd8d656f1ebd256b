using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace CsBot.Hosting;

/// <summary>What must hold before the host starts.</summary>
internal static class StartupRules
{
    private const string UrlsSetting = "urls";
    private const string IdSetting = "MicrosoftAppId";

    /// <summary>A bot without an identity cannot tell who calls it, so it runs only in Development and only on loopback.</summary>
    /// <exception cref="StartupException">The environment or a listening address does not allow it.</exception>
    public static void RequireIdentity(IHostEnvironment environment, IConfiguration configuration)
    {
        if (HasIdentity(configuration))
        {
            return;
        }

        if (!environment.IsDevelopment())
        {
            throw new StartupException(
                $"Setting MicrosoftAppId is missing, and the environment is {environment.EnvironmentName}: the bot could not check who calls it. "
                + "Set MicrosoftAppId and the settings of docs/security.md, or start it on this machine only with ASPNETCORE_ENVIRONMENT=Development.");
        }

        foreach (string address in (configuration[UrlsSetting] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) || !uri.IsLoopback)
            {
                throw NotLoopback($"Setting {UrlsSetting}: {address}");
            }
        }
    }

    /// <summary>Whatever setting or code names an address to listen on, without an identity it must be one of this machine alone.</summary>
    /// <exception cref="StartupException">It is not.</exception>
    public static void RequireLoopback(ListenOptions listen)
    {
        if (listen.IPEndPoint is { } endpoint && !IPAddress.IsLoopback(endpoint.Address))
        {
            throw NotLoopback($"The listening address {endpoint}");
        }
    }

    /// <summary>True for a developer's own machine: the chat page exists there and nowhere else.</summary>
    public static bool HasChatPage(IHostEnvironment environment, IConfiguration configuration) =>
        environment.IsDevelopment() && !HasIdentity(configuration);

    /// <summary>True for what the configuration throws at a value of the wrong kind, such as words for a number; its message names the setting.</summary>
    public static bool IsUnreadableSetting(Exception error) =>
        error is InvalidOperationException { Source: "Microsoft.Extensions.Configuration.Binder" };

    private static bool HasIdentity(IConfiguration configuration) => !string.IsNullOrWhiteSpace(configuration[IdSetting]);

    private static StartupException NotLoopback(string what) => new(
        $"{what} can be reached from other machines, and {IdSetting} is not set. Use http://localhost:3978 or another loopback address, "
        + $"or set {IdSetting} and the settings of docs/security.md.");
}

/// <summary>The bot must not start as it is configured; the message names the setting.</summary>
internal sealed class StartupException(string message) : Exception(message);
