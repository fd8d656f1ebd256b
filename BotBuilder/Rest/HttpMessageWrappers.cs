using System.Net;

namespace Microsoft.Rest;

/// <summary>What was said in an HTTP exchange, kept after the exchange is gone.</summary>
public abstract class HttpMessageWrapper
{
    /// <summary>The body as text.</summary>
    public string? Content { get; set; }

    /// <summary>The headers of message and body; names are compared without case.</summary>
    public IDictionary<string, IEnumerable<string>> Headers { get; } = new Dictionary<string, IEnumerable<string>>(
        StringComparer.OrdinalIgnoreCase);
}

/// <summary>A request.</summary>
public class HttpRequestMessageWrapper : HttpMessageWrapper
{
    /// <summary>Keeps a request. Headers are left out, since they carry the bot's token.</summary>
    public HttpRequestMessageWrapper(HttpRequestMessage httpRequest, string? content)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        (Method, RequestUri, Content) = (httpRequest.Method, httpRequest.RequestUri, content);
    }

    /// <summary>The HTTP method.</summary>
    public HttpMethod Method { get; protected set; }

    /// <summary>The address.</summary>
    public Uri? RequestUri { get; protected set; }
}

/// <summary>A response.</summary>
public class HttpResponseMessageWrapper : HttpMessageWrapper
{
    /// <summary>Keeps a response.</summary>
    public HttpResponseMessageWrapper(HttpResponseMessage httpResponse, string? content)
    {
        ArgumentNullException.ThrowIfNull(httpResponse);
        (StatusCode, ReasonPhrase, Content) = (httpResponse.StatusCode, httpResponse.ReasonPhrase, content);
        foreach (var (name, values) in httpResponse.Headers.Concat(httpResponse.Content.Headers)) Headers[name] = values;
    }

    /// <summary>The HTTP status.</summary>
    public HttpStatusCode StatusCode { get; protected set; }

    /// <summary>The status in words.</summary>
    public string? ReasonPhrase { get; protected set; }
}
