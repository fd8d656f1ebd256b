using System.ComponentModel.DataAnnotations;

namespace CsBot.Understanding.Choosing;

/// <summary>Section "Answers:Model": a language model of the admin's own that chooses among topics where the matcher is unsure. Off unless an address is set.</summary>
internal sealed class ChoosingOptions : IValidatableObject
{
    public const string Section = "Answers:Model";

    /// <summary>Of an OpenAI-compatible server, with its version, such as https://contoso.openai.azure.com/openai/v1/ or http://localhost:11434/v1/.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>Name of the model or of its deployment.</summary>
    public string? Name { get; set; }

    /// <summary>The server's key. Without it: the managed identity <see cref="IdentityClientId"/>, or none where that is not set either.</summary>
    public string? Key { get; set; }

    /// <summary>Client id of the user-assigned identity that signs in to Azure OpenAI.</summary>
    public string? IdentityClientId { get; set; }

    /// <summary>So many milliseconds a person waits at most for the model.</summary>
    [Range(100, 20_000)]
    public int TimeoutMilliseconds { get; set; } = 3000;

    /// <summary>As many messages a day (UTC) are asked about in each process, so that the cost has an end.</summary>
    [Range(1, 1_000_000)]
    public int MaxPerDay { get; set; } = 500;

    public bool IsOn => Endpoint is not null;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (IsOn && string.IsNullOrWhiteSpace(Name))
        {
            yield return new ValidationResult("Setting Answers:Model:Name is missing: Answers:Model:Endpoint is set.", [nameof(Name)]);
        }

        if (Endpoint is { } endpoint && !(endpoint.IsAbsoluteUri && (endpoint.Scheme == Uri.UriSchemeHttps || endpoint.IsLoopback)))
        {
            yield return new ValidationResult("Setting Answers:Model:Endpoint must be a complete address that begins with https; http is accepted on this machine only.", [nameof(Endpoint)]);
        }
    }
}
