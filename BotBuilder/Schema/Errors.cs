namespace Microsoft.Bot.Schema;

/// <summary>The connector's answer to a request it refused.</summary>
public class ErrorResponse : WireObject
{
    /// <summary>Creates an empty answer.</summary>
    public ErrorResponse()
    {
    }

    /// <summary>Creates an answer with an error.</summary>
    public ErrorResponse(Error? error) => Error = error;

    /// <summary>What went wrong.</summary>
    public Error? Error { get; set; }
}

/// <summary>What went wrong, by code and text.</summary>
public class Error : WireObject
{
    /// <summary>Creates an empty error.</summary>
    public Error()
    {
    }

    /// <summary>Creates an error from its parts.</summary>
    public Error(string? code = default, string? message = default, InnerHttpError? innerHttpError = default)
        => (Code, Message, InnerHttpError) = (code, message, innerHttpError);

    /// <summary>A word for programs, such as <c>ConversationNotFound</c>.</summary>
    public string? Code { get; set; }

    /// <summary>A sentence for people; some channels put JSON into it.</summary>
    public string? Message { get; set; }

    /// <summary>The error of a service behind the connector.</summary>
    public InnerHttpError? InnerHttpError { get; set; }
}

/// <summary>The error of a service behind the connector.</summary>
public class InnerHttpError : WireObject
{
    /// <summary>Creates an empty error.</summary>
    public InnerHttpError()
    {
    }

    /// <summary>Creates an error from its parts.</summary>
    public InnerHttpError(int? statusCode = default, object? body = default) => (StatusCode, Body) = (statusCode, body);

    /// <summary>That service's HTTP status.</summary>
    public int? StatusCode { get; set; }

    /// <summary>That service's answer.</summary>
    public object? Body { get; set; }
}
