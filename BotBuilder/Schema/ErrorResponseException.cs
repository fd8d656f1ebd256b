using Microsoft.Rest;

namespace Microsoft.Bot.Schema;

/// <summary>
/// The connector refused a request. The HTTP status and headers (such as <c>Retry-After</c>) are in <see cref="Response"/>, the connector's
/// code and message in <see cref="Body"/>.
/// </summary>
public class ErrorResponseException : RestException
{
    /// <summary>Creates the exception without a message.</summary>
    public ErrorResponseException()
    {
    }

    /// <summary>Creates the exception with a message.</summary>
    public ErrorResponseException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with a message and its cause.</summary>
    public ErrorResponseException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>What was asked.</summary>
    public HttpRequestMessageWrapper? Request { get; set; }

    /// <summary>What was answered.</summary>
    public HttpResponseMessageWrapper? Response { get; set; }

    /// <summary>The answer's error; null where the body was none.</summary>
    public ErrorResponse? Body { get; set; }
}
