using System.Net;
using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace CsBot.Tests.Hosting.Security;

public sealed class InboundTokenTests
{
    private static readonly Dictionary<string, Func<SecureBot, string?>> Wrong = new()
    {
        ["none at all"] = _ => null,
        ["alg none"] = bot => bot.Tokens.Forge("""{"alg":"none","typ":"JWT"}""", _ => []),
        ["alg none with a key name"] = bot => bot.Tokens.Forge("""{"alg":"none","kid":"key-1"}""", _ => []),
        ["HS256 with the public key"] = bot => bot.Tokens.WithPublicKeyAsSecret(),
        ["PS256 by the right key"] = bot => bot.Tokens.Make(token => token.SigningCredentials = bot.Keys.Signer("key-1", SecurityAlgorithms.RsaSsaPssSha256)),
        ["ES256"] = bot => bot.Tokens.Make(token => token.SigningCredentials =
            new SigningCredentials(new ECDsaSecurityKey(ECDsa.Create(ECCurve.NamedCurves.nistP256)) { KeyId = "key-1" }, SecurityAlgorithms.EcdsaSha256)),
        ["another issuer"] = bot => bot.Tokens.Make(token => token.Issuer = "https://issuer.example"),
        ["the issuer with a slash"] = bot => bot.Tokens.Make(token => token.Issuer += "/"),
        ["another audience"] = bot => bot.Tokens.Make(token => token.Audience = "11111111-1111-1111-1111-111111111111"),
        ["two audiences"] = bot => bot.Tokens.Make(token =>
        {
            token.Audience = null;
            token.Audiences.Add(TestTokens.AppId);
            token.Audiences.Add("11111111-1111-1111-1111-111111111111");
        }),
        ["an unknown key"] = bot => bot.Tokens.Make(token =>
            token.SigningCredentials = new SigningCredentials(new RsaSecurityKey(RSA.Create(2048)) { KeyId = "key-9" }, SecurityAlgorithms.RsaSha256)),
        ["their key's name on another key"] = bot => bot.Tokens.WithOwnKeyUnderTheirName(),
        ["claims changed after signing"] = bot => bot.Tokens.Tampered(),
        ["the signature cut off"] = bot => bot.Tokens.Make()[..^8],
        ["no signature"] = bot => bot.Tokens.Make(key: null),
        ["a key that endorses another channel"] = bot => bot.Tokens.Make(key: "key-webchat"),
        ["a key that endorses nothing"] = bot => bot.Tokens.Make(key: "key-nothing"),
        ["another serviceurl"] = bot => bot.Tokens.Make(token => token.Claims["serviceurl"] = "https://smba.trafficmanager.net/emea/"),
        ["expired"] = bot => bot.Tokens.Make(token => (token.NotBefore, token.Expires) = (token.NotBefore!.Value.AddHours(-2), DateTime.UnixEpoch.AddSeconds(Now - 360))),
        ["not valid yet"] = bot => bot.Tokens.Make(token => token.NotBefore = DateTime.UnixEpoch.AddSeconds(Now + 360)),
        ["no lifetime"] = bot => bot.Tokens.Make(token => (token.NotBefore, token.Expires) = (null, null)),
        ["no issuer"] = bot => bot.Tokens.Make(token => token.Issuer = null),
        ["no audience"] = bot => bot.Tokens.Make(token => token.Audience = null),
        ["no serviceurl"] = bot => bot.Tokens.Make(token => token.Claims.Clear()),
        ["no kid"] = bot => bot.Tokens.Make(token => token.SigningCredentials = new SigningCredentials(new RsaSecurityKey(bot.Keys.Key("key-1")), SecurityAlgorithms.RsaSha256)),
        ["an emulator, which is not allowed"] = bot => bot.Tokens.OfEntra("d6d49420-f39b-4df7-a1dc-d59a935871db"),
        ["the bot's own tenant, which is no channel"] = bot => bot.Tokens.OfEntra("c0570e50-0000-4000-8000-0000000000a2"),
        ["the Playground's dummy"] = bot => bot.Tokens.OfPlayground(),
        ["garbage"] = _ => "garbage",
        ["three parts of garbage"] = _ => "a.b.c",
        ["garbage in the right shape"] = _ => "eyJhbGciOiJSUzI1NiJ9.e30.AAAA",
        ["a token beyond reason"] = _ => "eyJhbGciOiJSUzI1NiJ9." + new string('A', 20_000) + ".AAAA",
        ["five parts, an encrypted one"] = _ => "eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4R0NNIn0..AAAA.AAAA.AAAA",
    };

    private static long Now => TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();

    [Fact]
    public async Task EveryWrongTokenIsRefusedAndNoWorkIsDone()
    {
        await using SecureBot bot = await SecureBot.StartAsync();
        bot.Keys.Add("key-webchat", "webchat");
        bot.Keys.Add("key-nothing");
        var taken = new List<string>();
        foreach ((string name, Func<SecureBot, string?> make) in Wrong)
        {
            if (await bot.HelloAsync(make(bot)) != HttpStatusCode.Unauthorized)
            {
                taken.Add(name);
            }
        }

        Assert.Empty(taken);
        Assert.InRange(Wrong.Count, 18, int.MaxValue);
        await bot.AssertNothingHappenedAsync();
    }

    [Theory]
    [InlineData(SecurityAlgorithms.RsaSha256)]
    [InlineData(SecurityAlgorithms.RsaSha384)]
    [InlineData(SecurityAlgorithms.RsaSha512)]
    public async Task ARightTokenIsAcceptedInEachAlgorithm(string algorithm)
    {
        await using SecureBot bot = await SecureBot.StartAsync();
        bot.Use(bot.Tokens.Make(token => token.SigningCredentials = bot.Keys.Signer("key-1", algorithm)));
        CardView card = await bot.App.Customer().SayAsync("hello");
        Assert.NotEmpty(card.Text);
    }

    [Fact]
    public async Task ClocksMayDifferByUnderFiveMinutes()
    {
        await using SecureBot bot = await SecureBot.StartAsync();
        string expired = bot.Tokens.Make(token => token.Expires = DateTime.UnixEpoch.AddSeconds(Now - 240));
        string early = bot.Tokens.Make(token => token.NotBefore = DateTime.UnixEpoch.AddSeconds(Now + 240));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], [await bot.HelloAsync(expired), await bot.HelloAsync(early)]);
    }

    [Fact]
    public async Task ATokenIsForOneServiceUrlAndOneChannel()
    {
        await using SecureBot bot = await SecureBot.StartAsync();
        HttpStatusCode[] answers =
        [
            await bot.HelloAsync(bot.Tokens.Make(), activity => activity["serviceUrl"] = "https://evil.example/"),
            await bot.HelloAsync(bot.Tokens.Make(), activity => activity.Remove("serviceUrl")),
            await bot.HelloAsync(bot.Tokens.Make(), activity => activity["channelId"] = "slack"),
        ];
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Unauthorized, answer));
        await bot.AssertNothingHappenedAsync();
    }

    [Fact]
    public async Task AProvenCallerCannotSendTheBotElsewhere()
    {
        await using SecureBot bot = await SecureBot.StartAsync();
        const string elsewhere = "https://evil.example/";
        string token = bot.Tokens.Make(claims => claims.Claims["serviceurl"] = elsewhere);
        Assert.Equal(HttpStatusCode.Unauthorized, await bot.HelloAsync(token, activity => activity["serviceUrl"] = elsewhere));
        await bot.AssertNothingHappenedAsync();
    }

    [Theory]
    [InlineData("ContinueConversation")]
    [InlineData("CreateConversation")]
    public async Task NobodySendsTheBotsOwnEvents(string name)
    {
        await using SecureBot bot = await SecureBot.StartAsync();
        HttpStatusCode answer = await bot.HelloAsync(bot.Tokens.Make(), activity => (activity["type"], activity["name"]) = ("event", name));
        Assert.Equal(HttpStatusCode.Unauthorized, answer);
        await bot.AssertNothingHappenedAsync();
    }

    [Fact]
    public async Task AnEmulatorIsHeardOnlyWhereTheSettingSaysSoAndInTheBotsOwnName()
    {
        const string tenant = "d6d49420-f39b-4df7-a1dc-d59a935871db";
        await using SecureBot bot = await SecureBot.StartAsync(builder => builder.UseSetting("Security:AllowEmulator", "true"));
        Assert.Equal(HttpStatusCode.OK, await bot.HelloAsync(bot.Tokens.OfEntra(tenant)));
        Assert.Equal(HttpStatusCode.Unauthorized, await bot.HelloAsync(bot.Tokens.OfEntra(tenant, caller: "11111111-1111-1111-1111-111111111111")));
        Assert.Equal(HttpStatusCode.Unauthorized, await bot.HelloAsync(bot.Tokens.OfEntra("99999999-9999-9999-9999-999999999999")));
    }
}
