using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>A channel's connector: it sends to conversations and tells about them.</summary>
public interface IConnectorClient : IDisposable
{
    /// <summary>The channel's service URL.</summary>
    Uri BaseUri { get; set; }

    /// <summary>What proves the bot's identity; null where nothing does.</summary>
    ServiceClientCredentials? Credentials { get; }

    /// <summary>The calls about conversations.</summary>
    IConversations Conversations { get; }
}

/// <summary>The calls about conversations; see <see cref="ConversationsExtensions"/>.</summary>
public interface IConversations
{
    internal Task<T?> CallAsync<T>(HttpMethod method, string path, object? body, CancellationToken cancellationToken)
        where T : class;
}
