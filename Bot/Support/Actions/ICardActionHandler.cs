using System.Text.Json;
using CsBot.Turns;

namespace CsBot.Support.Actions;

/// <summary>
/// Carries out one verb of a card in the support channel. It must be safe to receive the same click twice, and it must take
/// permission from the authenticated activity alone: everything in <c>data</c> is the client's word.
/// </summary>
internal interface ICardActionHandler
{
    /// <summary>The verb of the card's action, unique among all handlers.</summary>
    string Verb { get; }

    /// <param name="data">The action's data and the card's inputs, a JSON object.</param>
    Task HandleAsync(Turn turn, JsonElement data, CancellationToken cancellationToken);
}
