using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>The answer to an invoke: HTTP status and body of the response to the same request.</summary>
public class InvokeResponse : WireObject
{
    /// <summary>The HTTP status.</summary>
    public int Status { get; set; }

    /// <summary>The body, written as JSON; none where null.</summary>
    public object? Body { get; set; }

    /// <summary>True for a status from 200 to 299.</summary>
    public bool IsSuccessStatusCode() => Status is >= 200 and <= 299;
}
