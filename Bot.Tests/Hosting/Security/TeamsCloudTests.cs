using CsBot.Hosting.Credentials;
using CsBot.Hosting.Security;
using Microsoft.Extensions.Options;

namespace CsBot.Tests.Hosting.Security;

/// <summary>The bot's token goes to the Teams of its own cloud, and to that of no other.</summary>
public sealed class TeamsCloudTests
{
    private const string Public = "";
    private const string Government = "https://botframework.azure.us";
    private const string China = "https://botframework.azure.cn/";

    [Theory]
    [InlineData(Public, "https://smba.trafficmanager.net/emea/", true)]
    [InlineData(Public, "https://smba.onyx.prod.teams.trafficmanager.net/amer/", true)]
    [InlineData(Public, "https://smba.infra.gcc.teams.microsoft.com/gcc/", true)]
    [InlineData(Public, "https://smba.infra.gov.teams.microsoft.us/gcch/", false)]
    [InlineData(Public, "https://onyx.prod.teams.trafficmanager.net/", false)]
    [InlineData(Government, "https://smba.infra.gov.teams.microsoft.us/gcch/", true)]
    [InlineData(Government, "https://smba.infra.dod.teams.microsoft.us/dod/", true)]
    [InlineData(Government, "https://smba.trafficmanager.net/emea/", false)]
    [InlineData(Government, "https://frontend.botapi.msg.infra.teams.microsoftonline.cn/", false)]
    [InlineData(China, "https://frontend.botapi.msg.infra.teams.microsoftonline.cn/teams/", true)]
    [InlineData(China, "https://msg.infra.teams.microsoftonline.cn/", false)]
    [InlineData(China, "https://smba.trafficmanager.net/emea/", false)]
    [InlineData(China, "http://frontend.botapi.msg.infra.teams.microsoftonline.cn/", false)]
    public void TheBotSendsToTheConnectorsOfItsCloudAlone(string cloud, string serviceUrl, bool sends)
    {
        var identity = new BotIdentityOptions { MicrosoftAppId = TestTokens.AppId, ChannelService = cloud };
        var rules = new ServiceUrlRules(Options.Create(identity), Options.Create(new SecurityOptions()));
        Exception? refused = Record.Exception(() => rules.Require(serviceUrl));
        Assert.Equal(sends, refused is null);
        Assert.True(sends || refused is UnauthorizedAccessException);
    }
}
