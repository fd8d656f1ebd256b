using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>
/// A channel's connector over HTTP. Making one is cheap: it holds an address, and an <see cref="HttpClient"/> that is kept.
/// </summary>
public class ConnectorClient : IConnectorClient
{
    private readonly bool _disposeHttpClient;

    /// <summary>Uses a client for a service URL, with or without a trailing slash.</summary>
    public ConnectorClient(Uri baseUri, ServiceClientCredentials? credentials, HttpClient customHttpClient, bool disposeHttpClient)
    {
        ArgumentNullException.ThrowIfNull(baseUri);
        ArgumentNullException.ThrowIfNull(customHttpClient);
        (BaseUri, Credentials, HttpClient, _disposeHttpClient) = (baseUri, credentials, customHttpClient, disposeHttpClient);
        Conversations = new Conversations(this);
    }

    /// <inheritdoc/>
    public Uri BaseUri { get; set; }

    /// <inheritdoc/>
    public ServiceClientCredentials? Credentials { get; }

    /// <inheritdoc/>
    public virtual IConversations Conversations { get; }

    internal HttpClient HttpClient { get; }

    /// <summary>Releases the HTTP client if it was handed over.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Releases the HTTP client if it was handed over.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing && _disposeHttpClient) HttpClient.Dispose();
    }
}
