using CsBot.Hosting.Credentials;
using Microsoft.Bot.Connector.Authentication;

namespace CsBot.Hosting.Security;

/// <summary>Where Teams is in the configured cloud.</summary>
/// <param name="Address">Where people open it. The Department of Defense has another than GCC High; Content:TeamsAddress says so.</param>
/// <param name="Hosts">Where the bot sends to.</param>
internal sealed record TeamsCloud(Uri Address, string[] Hosts)
{
    private const string ChinaService = "https://botframework.azure.cn";

    private static TeamsCloud Public { get; } = new(
        new Uri("https://teams.microsoft.com"),
        ["smba.trafficmanager.net", "smba.onyx.prod.teams.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com", "*.botframework.com"]);

    private static TeamsCloud Government { get; } = new(
        new Uri("https://gov.teams.microsoft.us"),
        ["smba.infra.gcc.teams.microsoft.com", "smba.infra.gov.teams.microsoft.us", "smba.infra.dod.teams.microsoft.us", "*.botframework.azure.us"]);

    private static TeamsCloud China { get; } = new(
        new Uri("https://teams.microsoftonline.cn"),
        ["frontend.botapi.msg.infra.teams.microsoftonline.cn", "*.botframework.azure.cn"]);

    public static TeamsCloud Of(BotIdentityOptions identity) => identity.ChannelService?.Trim().TrimEnd('/') switch
    {
        GovernmentAuthenticationConstants.ChannelService => Government,
        ChinaService => China,
        _ => Public,
    };
}
