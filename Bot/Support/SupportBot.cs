using System.Text.Json;
using CsBot.Content.Texts;
using CsBot.Support.Actions;
using CsBot.Support.Inboxes;
using CsBot.Support.Threads;
using CsBot.Tickets;
using CsBot.Turns;

namespace CsBot.Support;

/// <summary>The bot in an inbox: lets members act, relays what they write in a thread, and runs the cards' verbs.</summary>
internal sealed partial class SupportBot(
    TeamRoster roster, ThreadWords words, IEnumerable<ICardActionHandler> handlers, BotTexts texts, ILogger<SupportBot> logger)
{
    private readonly Dictionary<string, ICardActionHandler> _handlers = handlers.ToDictionary(handler => handler.Verb);

    public async Task OnMessageAsync(Turn turn, InboxRow inbox, CancellationToken cancellationToken)
    {
        Membership membership = await roster.OfAsync(turn, inbox, cancellationToken);
        if (membership != Membership.Member)
        {
            turn.Tell(membership == Membership.Stranger ? texts.SupportStranger : texts.RosterUnknown);
            return;
        }

        await (BotSdk.ToJson(turn.Activity.Value) is { ValueKind: JsonValueKind.Object } data
            ? OnCardActionAsync(turn, data, cancellationToken)
            : words.OnMessageAsync(turn, inbox, cancellationToken));
    }

    private async Task OnCardActionAsync(Turn turn, JsonElement data, CancellationToken cancellationToken)
    {
        string? verb = data.Text("verb");
        if (verb is not null && _handlers.TryGetValue(verb, out ICardActionHandler? handler))
        {
            await handler.HandleAsync(turn, data, cancellationToken);
            return;
        }

        LogUnhandled(verb, string.Join(", ", _handlers.Keys));
        turn.Answer = CardActionAnswer.Message(texts.SupportUnknown);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "No ICardActionHandler is registered for the verb {Verb}. Registered: {Registered}")]
    private partial void LogUnhandled(string? verb, string registered);
}
