using System.Text.Json;
using CsBot.Content.Texts;
using CsBot.Tickets;
using Microsoft.Bot.Builder;

namespace CsBot.Support;

/// <summary>What a person of the support team entered, and who they are by the authenticated activity.</summary>
public static class SupportInput
{
    public static string? Text(JsonElement data, string name) =>
        data.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String && value.GetString()?.Trim() is { Length: > 0 } text
            ? text
            : null;

    public static string NameOf(ITurnContext turnContext) =>
        PersonName.Of(turnContext.Activity.From!.Name) ?? PersonName.Of(turnContext.Activity.From.Id) ?? "?";

    /// <summary>Who acts in the support channel.</summary>
    public static TicketActor ActorOf(ITurnContext turnContext) => new(TicketParty.Member, turnContext.Activity.From.Id!, NameOf(turnContext));
}
