using CsBot.Hosting.Security;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CsBot.LocalChat;

/// <summary>Adds the chat page, its Direct Line and its connector. For development: whoever reaches them speaks as the customer.</summary>
internal static class LocalChatRegistration
{
    private const long MaxBodyBytes = 1024 * 1024;

    public static IServiceCollection AddLocalChat(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<ServerAddress>();
        services.AddSingleton<MessageIds>();
        services.AddSingleton<TeamsShape>();
        services.AddSingleton<BotClient>();
        services.AddSingleton<ConversationStore>();
        services.AddSingleton<LocalChannel>();
        services.AddSingleton<Uploads>();
        services.AddSingleton<DirectLine>();
        return services;
    }

    /// <summary>Maps the page at <c>/</c>, <c>/v3/directline</c> and <c>/localchat</c>, all of them for loopback only.</summary>
    public static IEndpointRouteBuilder MapLocalChat(this IEndpointRouteBuilder app)
    {
        var routes = app.MapGroup("").WithMetadata(new RequestLimit(MaxBodyBytes), new OpenRoute("LoopbackOnly, in Development.")).DisableAntiforgery()
            .AddEndpointFilter<LoopbackOnly>().AddEndpointFilter<ChannelErrors>().ExcludeFromDescription();
        PageFiles.Map(routes);
        DirectLineEndpoints.Map(routes.MapGroup("/v3/directline"));
        ConnectorEndpoints.Map(routes.MapGroup("/localchat/connector/v3"));
        PageEndpoints.Map(routes.MapGroup("/localchat"));
        routes.MapMethods("/v3/directline/{**path}", [HttpMethods.Options], () => Results.NoContent());
        return app;
    }
}
