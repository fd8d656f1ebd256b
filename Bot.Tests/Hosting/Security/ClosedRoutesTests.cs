using System.Net;
using CsBot.Hosting.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace CsBot.Tests.Hosting.Security;

public sealed class ClosedRoutesTests
{
    private static readonly string[] Open =
    [
        "/api/messages", "/board/", "/board/data", "/board/deliveries/{number:long}", "/board/files/{name}.csv", "/board/page/{file}", "/board/setup",
        "/health/live", "/health/ready", "/privacy", "/support", "/terms",
    ];

    [Fact]
    public async Task InProductionThereAreTheBotsEndpointItsHealthThePagesTheBoardAndNoOther()
    {
        await using SecureBot bot = await SecureBot.StartAsync();
        Assert.Equal(Open, Routes(bot.App));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/localchat/page/app.js")]
    [InlineData("/preview")]
    [InlineData("/preview/data")]
    [InlineData("/preview/page/preview.js")]
    [InlineData("/v3/directline/conversations")]
    [InlineData("/localchat/connector/v3/conversations")]
    public async Task TheChatPageDoesNotExistInProduction(string path)
    {
        await using SecureBot bot = await SecureBot.StartAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await bot.App.Http.GetAsync(path)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await bot.App.Http.PostAsync(path, null)).StatusCode);
    }

    [Fact]
    public async Task WithAnIdentityTheChatPageDoesNotExistInDevelopmentEither()
    {
        await using SecureBot bot = await SecureBot.StartAsync(builder => builder.UseEnvironment("Development"));
        Assert.Equal(Open, Routes(bot.App));
    }

    [Fact]
    public async Task EveryRouteSaysWhatProtectsIt()
    {
        await using BotApp app = await BotApp.StartAsync();
        Assert.InRange(Routes(app).Length, 10, 100);
        Assert.All(Endpoints(app), endpoint => Assert.NotNull(endpoint.Metadata.GetMetadata<OpenRoute>()));
    }

    [Fact]
    public async Task ARouteThatNobodyOpenedIsClosed()
    {
        await using BotApp app = await BotApp.StartAsync(configure: builder => builder.ConfigureServices(services =>
            services.AddSingleton<IStartupFilter, ForgottenRoute>()));
        using HttpResponseMessage answer = await app.Http.GetAsync("/forgotten");
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsStringAsync());
    }

    private static RouteEndpoint[] Endpoints(BotApp app) =>
        [.. app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

    private static string[] Routes(BotApp app) => [.. Endpoints(app).Select(endpoint => endpoint.RoutePattern.RawText!).Order(StringComparer.Ordinal)];

    /// <summary>A route as somebody adds it who does not think of protecting it.</summary>
    private sealed class ForgottenRoute : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((http, go) =>
            {
                if (http.Request.Path == "/forgotten")
                {
                    http.SetEndpoint(new RouteEndpoint(
                        context => context.Response.WriteAsync("in"), RoutePatternFactory.Parse("/forgotten"), 0, EndpointMetadataCollection.Empty, null));
                }

                return go(http);
            });
            next(app);
        };
    }
}
