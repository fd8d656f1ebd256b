using System.Net;

namespace CsBot.Tests.Hosting.Security;

public sealed class KeyRolloverTests
{
    [Fact]
    public async Task ANewKeyIsFetchedOnceAndTheOldOneIsThenRefused()
    {
        await using SecureBot bot = await SecureBot.StartAsync();
        string old = bot.Tokens.Make();
        Assert.Equal(HttpStatusCode.OK, await bot.HelloAsync(old));
        bot.Keys.Add("key-2", "msteams");
        string renewed = bot.Tokens.Make(key: "key-2");
        bot.Keys.Remove("key-1");
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], [await bot.HelloAsync(renewed), await bot.HelloAsync(renewed)]);
        Assert.Equal(HttpStatusCode.Unauthorized, await bot.HelloAsync(old));
        Assert.Equal(2, bot.Keys.Documents);
    }

    [Fact]
    public async Task AnOutageOfTheKeyServerChangesNothingForKnownKeys()
    {
        await using SecureBot bot = await SecureBot.StartAsync();
        Assert.Equal(HttpStatusCode.OK, await bot.HelloAsync(bot.Tokens.Make()));
        bot.Keys.IsDown = true;
        Assert.Equal(HttpStatusCode.OK, await bot.HelloAsync(bot.Tokens.Make()));
    }

    [Fact]
    public async Task WithoutTheKeyServerNobodyIsLetIn()
    {
        await using SecureBot bot = await SecureBot.StartAsync();
        bot.Keys.IsDown = true;
        Assert.Equal(HttpStatusCode.Unauthorized, await bot.HelloAsync(bot.Tokens.Make()));
        await bot.AssertNothingHappenedAsync();
    }
}
