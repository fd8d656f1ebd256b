using System.Text.Json;
using System.Text.Json.Serialization;

namespace CsBot.Tickets;

/// <summary>What the team should know beyond the customer's words. Everything in it is without secrets.</summary>
/// <param name="Tenant">Id of the customer's tenant.</param>
/// <param name="Progress">How far the customer is in the guide.</param>
/// <param name="Seen">What the customer picked as what they see.</param>
/// <param name="Tried">Cures and answers that were shown.</param>
/// <param name="Verdict">What the invitation is, if one was read.</param>
/// <param name="Said">The last things the customer typed.</param>
internal sealed record TicketDiagnosis(
    string? Language,
    string? TimeZone,
    string? Device,
    string? Tenant,
    string? Progress,
    string? Seen,
    IReadOnlyList<string> Tried,
    string? Verdict,
    IReadOnlyList<string> Said)
{
    /// <summary>The domain of the customer's email address, as Teams gives it.</summary>
    public string? Organisation { get; init; }

    public static TicketDiagnosis Of(Ticket ticket) =>
        ticket.Diagnosis.Length == 0 ? new(null, null, null, null, null, null, [], null, []) : JsonSerializer.Deserialize(ticket.Diagnosis, TicketJson.Default.TicketDiagnosis)!;

    public string ToJson() => JsonSerializer.Serialize(this, TicketJson.Default.TicketDiagnosis);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TicketDiagnosis))]
internal sealed partial class TicketJson : JsonSerializerContext;
