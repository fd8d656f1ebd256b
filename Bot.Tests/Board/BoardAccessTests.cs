using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsBot.LocalChat;
using CsBot.Support.Learning;
using CsBot.Support.Reports;
using CsBot.Tests.Hosting.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;
using Microsoft.IdentityModel.Tokens;

namespace CsBot.Tests.Board;

/// <summary>A bot with an identity, in whose support team Sam is a member.</summary>
public sealed class SecureBoard : IAsyncLifetime
{
    public const string Sam = "5a000000-0000-4000-8000-000000000005";
    public const string Team = LocalChatIds.SupportTenantId;

    public SecureBot Bot { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Bot = await SecureBot.StartAsync(builder => builder.UseSetting("Content:PublicAddress", "https://bot.contoso.com"));
        Bot.App.Connector.Details["29:Sam Support"] = new JsonObject { ["aadObjectId"] = Sam };
        await BoardScene.SeedAsync(Bot.App);
    }

    public Task DisposeAsync() => Bot.DisposeAsync().AsTask();

    /// <summary>Asks for the figures with the token, or with none.</summary>
    public async Task<HttpResponseMessage> AskAsync(string? token, string address = "/board/data?weeks=4", HttpMethod? method = null)
    {
        Bot.Use(null);
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, address);
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return await Bot.App.Http.SendAsync(request);
    }
}

/// <summary>Who may see the board: a member of the team whom Entra has proven, and nobody else.</summary>
public sealed class BoardAccessTests(SecureBoard board) : IClassFixture<SecureBoard>
{
    private TestTokens Tokens => board.Bot.Tokens;

    private string OfSam => Tokens.OfPerson(SecureBoard.Team, SecureBoard.Sam);

    [Fact]
    public async Task AMemberSeesTheChannelsTheyAreAMemberOf()
    {
        using HttpResponseMessage answer = await board.AskAsync(OfSam);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        JsonElement data = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal(3, data.GetProperty("figures").GetProperty("open").GetInt32());
    }

    [Fact]
    public async Task TheResourceOfTheAppIsAnAudienceAsWell() => await AssertAsync(HttpStatusCode.OK, Tokens.OfPerson(
        SecureBoard.Team, SecureBoard.Sam, token => token.Audience = $"api://bot.contoso.com/botid-{TestTokens.AppId}"));

    [Fact]
    public async Task ThePageItselfHoldsNoFigureAndIsForEverybody()
    {
        foreach (string address in new[] { "/board", "/board/setup", "/board/page/board.js" })
        {
            using HttpResponseMessage answer = await board.AskAsync(null, address);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            string policy = answer.Headers.GetValues("Content-Security-Policy").Single();
            Assert.Contains("frame-ancestors 'self' https://teams.microsoft.com", policy, StringComparison.Ordinal);
            Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/board/data")]
    [InlineData("/board/files/holders.csv")]
    [InlineData("/board/deliveries/1", "POST")]
    public async Task WithoutATokenThereIsNothing(string address, string method = "GET")
    {
        using HttpResponseMessage answer = await board.AskAsync(null, address, new HttpMethod(method));
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task WhoIsNoMemberSeesNothing() =>
        await AssertAsync(HttpStatusCode.Forbidden, Tokens.OfPerson(SecureBoard.Team, Guid.NewGuid().ToString()));

    [Fact]
    public async Task TheSameIdInAnotherTenantIsNoMember() =>
        await AssertAsync(HttpStatusCode.Forbidden, Tokens.OfPerson(LocalChatIds.CustomerTenantId, SecureBoard.Sam));

    [Fact]
    public async Task ATenantThatMayNotUseTheBotIsRefused() =>
        await AssertAsync(HttpStatusCode.Forbidden, Tokens.OfPerson(Guid.NewGuid().ToString(), SecureBoard.Sam));

    [Fact]
    public async Task ARosterThatNamesSomebodyElseProvesNothing()
    {
        string other = Guid.NewGuid().ToString();
        board.Bot.App.Connector.Roster[other] = "Somebody Else";
        await AssertAsync(HttpStatusCode.Forbidden, Tokens.OfPerson(SecureBoard.Team, other));
    }

    [Fact]
    public async Task AGuestOfTheTeamIsNoMember()
    {
        string guest = Guid.NewGuid().ToString();
        board.Bot.App.Connector.Roster["29:Guest"] = "Guest";
        board.Bot.App.Connector.Details["29:Guest"] = new JsonObject { ["aadObjectId"] = guest, ["userRole"] = "guest" };
        await AssertAsync(HttpStatusCode.Forbidden, Tokens.OfPerson(SecureBoard.Team, guest));
    }

    [Fact]
    public async Task ARosterThatDoesNotAnswerLetsNobodyIn()
    {
        string colleague = Guid.NewGuid().ToString();
        board.Bot.App.Connector.RosterFault = StatusCodes.Status500InternalServerError;
        await AssertAsync(HttpStatusCode.ServiceUnavailable, Tokens.OfPerson(SecureBoard.Team, colleague));
        board.Bot.App.Connector.RosterFault = null;
    }

    [Fact]
    public async Task ATokenThatIsNotOfEntraForThisBotAndAPersonIsRefused()
    {
        Dictionary<string, string> wrong = new()
        {
            ["a channel's own"] = Tokens.Make(),
            ["another bot's"] = OfSamBut(token => token.Audience = Guid.NewGuid().ToString()),
            ["another host's"] = OfSamBut(token => token.Audience = $"api://bad.example/botid-{TestTokens.AppId}"),
            ["of another issuer"] = OfSamBut(token => token.Issuer = "https://login.bad.example/v2.0"),
            ["of another tenant's issuer"] = OfSamBut(token => token.Issuer = $"https://login.microsoftonline.com/{LocalChatIds.CustomerTenantId}/v2.0"),
            ["of version 1"] = OfSamBut(token => token.Claims["ver"] = "1.0"),
            ["an app's own"] = OfSamBut(token => token.Claims.Remove("scp")),
            ["for another permission"] = OfSamBut(token => token.Claims["scp"] = "User.Read"),
            ["without a person"] = OfSamBut(token => token.Claims.Remove("oid")),
            ["expired"] = OfSamBut(token => (token.NotBefore, token.Expires) = (DateTime.UnixEpoch, DateTime.UnixEpoch.AddDays(1))),
            ["without an end"] = OfSamBut(token => token.Expires = null),
            ["not signed"] = OfSamBut(token => token.SigningCredentials = null),
            ["signed with the public key"] = Tokens.WithPublicKeyAsSecret(),
            ["signed by somebody"] = OfSamBut(token => token.SigningCredentials = new SigningCredentials(
                new RsaSecurityKey(RSA.Create(2048)) { KeyId = "key-1" }, SecurityAlgorithms.RsaSha256)),
            ["no token"] = "nonsense",
        };
        foreach ((string what, string token) in wrong)
        {
            using HttpResponseMessage answer = await board.AskAsync(token);
            Assert.True(answer.StatusCode == HttpStatusCode.Unauthorized, $"A token that is {what}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task AMemberSendsAMessageAgainOnce()
    {
        using HttpResponseMessage list = await board.AskAsync(OfSam);
        JsonElement data = JsonDocument.Parse(await list.Content.ReadAsStringAsync()).RootElement;
        string number = BoardScene.Rows(data, "deliveries").Single().Split(" | ")[0];
        using HttpResponseMessage sent = await board.AskAsync(OfSam, $"/board/deliveries/{number}", HttpMethod.Post);
        Assert.Equal(HttpStatusCode.NoContent, sent.StatusCode);
        using HttpResponseMessage again = await board.AskAsync(OfSam, $"/board/deliveries/{number}", HttpMethod.Post);
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
    }

    [Fact]
    public void TheWeeklyReportLeadsToTheTab()
    {
        var report = new TeamReport(0, 0, [], [], new UnansweredQuestions([], []), 0, 0, null, null, null) { Inbox = "19:support@thread.tacv2", Stages = [], Weeks = [] };
        Activity card = board.Bot.App.Version.Get<ReportCards>().Of(report);
        Assert.Contains(
            $"https://teams.microsoft.com/l/entity/{TestTokens.AppId}/board?webUrl=https%3A%2F%2Fbot.contoso.com%2Fboard&context=%7B%22channelId%22%3A%2219%3Asupport%40thread.tacv2%22%7D",
            BotSdk.Write(card).Replace("\u0026", "&", StringComparison.Ordinal),
            StringComparison.Ordinal);
    }

    private string OfSamBut(Action<SecurityTokenDescriptor> change) => Tokens.OfPerson(SecureBoard.Team, SecureBoard.Sam, change);

    private async Task AssertAsync(HttpStatusCode expected, string token)
    {
        using HttpResponseMessage answer = await board.AskAsync(token);
        Assert.Equal(expected, answer.StatusCode);
    }
}
