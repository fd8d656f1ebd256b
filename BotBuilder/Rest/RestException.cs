namespace Microsoft.Rest;

/// <summary>A request to a service failed.</summary>
public class RestException : Exception
{
    /// <summary>Creates the exception without a message.</summary>
    public RestException()
    {
    }

    /// <summary>Creates the exception with a message.</summary>
    public RestException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with a message and its cause.</summary>
    public RestException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
