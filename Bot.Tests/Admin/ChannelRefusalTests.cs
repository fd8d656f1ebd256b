using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using CsBot.Admin.Doctor;
using CsBot.Admin.TestRequest;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace CsBot.Tests.Admin;

/// <summary>The admin learns which of the ways in which Teams refuses a card it was, and what to do.</summary>
public sealed class ChannelRefusalTests
{
    private const string Host = "smba.trafficmanager.net";

    [Theory]
    [InlineData(400, "BadArgument", "does not accept the card (400 BadArgument)", "report it")]
    [InlineData(401, "BotNotRegistered", "does not accept the bot's token (401 BotNotRegistered)", "az bot msteams show")]
    [InlineData(403, "BotNotInConversationRoster", "not in that channel", "Add the app to the team again")]
    [InlineData(403, "BotDisabledByAdmin", "blocked the app (403 BotDisabledByAdmin)", "Teams admin center")]
    [InlineData(404, "ConversationNotFound", "does not know this channel any more (404 ConversationNotFound)", "inbox-code")]
    [InlineData(408, "", "too busy (408)", "status page")]
    [InlineData(412, "", "too busy (412)", "status page")]
    [InlineData(429, "TooManyRequests", "wants the bot to send less", "Try again after 7.0 seconds")]
    [InlineData(500, "ServiceError", "a problem of its own (500 ServiceError)", "status page")]
    [InlineData(503, "", "a problem of its own (503)", "status page")]
    [InlineData(418, "", "refuses the call (418)", "run doctor")]
    public void EachAnswerIsToldApart(int status, string code, string what, string cure)
    {
        using var answer = new HttpResponseMessage((HttpStatusCode)status);
        answer.Headers.TryAddWithoutValidation("Retry-After", status == 429 ? "7" : null);
        string content = new JsonObject { ["error"] = new JsonObject { ["code"] = code } }.ToJsonString();
        Tells(
            new ErrorResponseException("no")
            {
                Response = new HttpResponseMessageWrapper(answer, content),
                Body = new ErrorResponse { Error = new Error { Code = code } },
            }, what, cure);
    }

    [Fact]
    public void ANetworkThatIsAwayIsNotTeamsThatIsDown()
    {
        Tells(new HttpRequestException(HttpRequestError.NameResolutionError), $"{Host} cannot be reached: its name is not found", "check DNS");
        Tells(new HttpRequestException("no", new SocketException((int)SocketError.ConnectionRefused)), "nothing is listening there", "firewall");
        Tells(new TaskCanceledException(), $"{Host} did not answer in time", "status page");
        Assert.Null(ChannelRefusal.Of(new InvalidOperationException(), Host, DateTimeOffset.UnixEpoch));
    }

    private static void Tells(Exception error, string what, string cure)
    {
        Finding finding = ChannelRefusal.Of(error, Host, DateTimeOffset.UnixEpoch)!;
        Assert.Equal(Verdict.Problem, finding.Verdict);
        Assert.Contains(what, finding.What, StringComparison.Ordinal);
        Assert.Contains(cure, finding.Cure, StringComparison.Ordinal);
    }
}
