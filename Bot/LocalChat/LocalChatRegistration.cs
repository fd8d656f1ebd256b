using CsBot.Hosting.Security;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CsBot.LocalChat;

/// <summary>Adds the chat page, its Direct Line and its connector. For development: whoever reaches them speaks as the customer.</summary>
internal static class LocalChatRegistration
{
    private const string HistoryFile = "local-chat.jsonl";
    private const long MaxBodyBytes = 1024 * 1024;

    /// <param name="folder">Gives the folder that what was said is kept in; null to keep nothing over a restart.</param>
    public static IServiceCollection AddLocalChat(this IServiceCollection services, Func<IServiceProvider, string>? folder = null)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<ServerAddress>();
        services.AddSingleton<MessageIds>();
        services.AddSingleton<TeamsShape>();
        services.AddSingleton<BotClient>();
        services.AddSingleton(provider => new ChatHistory(folder is null ? null : Path.Combine(folder(provider), HistoryFile)));
        services.AddSingleton<ConversationStore>();
        services.AddSingleton<LocalChannel>();
        services.AddSingleton<Uploads>();
        services.AddSingleton<DirectLine>();
        return services;
    }

    /// <summary>Maps the page at <c>/</c>, <c>/v3/directline</c> and <c>/localchat</c>, all of them for loopback only.</summary>
    /// <param name="languages">Two letters each, of those that the customer's Teams may be in.</param>
    public static IEndpointRouteBuilder MapLocalChat(this IEndpointRouteBuilder app, params IReadOnlyCollection<string> languages)
    {
        app.ServiceProvider.GetRequiredService<ConversationStore>().Restore(app.ServiceProvider.GetRequiredService<ChatHistory>().Load());
        var routes = app.MapGroup("").WithMetadata(new RequestLimit(MaxBodyBytes), new OpenRoute("LoopbackOnly, in Development.")).DisableAntiforgery()
            .AddEndpointFilter<LoopbackOnly>().AddEndpointFilter<ChannelErrors>().ExcludeFromDescription();
        var lifetime = app.ServiceProvider.GetRequiredService<IHostApplicationLifetime>();
        lifetime.ApplicationStarted.Register(() => Console.Out.WriteLine(
            $"Open {app.ServiceProvider.GetRequiredService<ServerAddress>().Root}. You are the customer on the left, the support team on the right."));
        PageFiles.Map(routes);
        DirectLineEndpoints.Map(routes.MapGroup("/v3/directline"));
        ConnectorEndpoints.Map(routes.MapGroup("/localchat/connector/v3"));
        PageEndpoints.Map(routes.MapGroup("/localchat"), languages);
        routes.MapMethods("/v3/directline/{**path}", [HttpMethods.Options], () => Results.NoContent());
        return app;
    }
}
