namespace Microsoft.Rest;

/// <summary>Puts what proves the caller's identity onto a request.</summary>
public abstract class ServiceClientCredentials
{
    /// <summary>Called before each request is sent.</summary>
    public virtual Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.CompletedTask;
}
