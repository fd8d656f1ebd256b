using System.Text.Json;
using CsBot.Content.Texts;
using CsBot.Support.Actions;
using CsBot.Support.Inboxes;
using CsBot.Tickets;
using CsBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CsBot.Support;

/// <summary>The bot in an inbox: lets members act, relays what they write in a thread, and runs the cards' verbs.</summary>
public sealed partial class SupportBot(
    TeamRoster roster, SupportWords words, IEnumerable<ICardActionHandler> handlers, BotTexts texts, ILogger<SupportBot> logger)
{
    private readonly Dictionary<string, ICardActionHandler> _handlers = handlers.ToDictionary(handler => handler.Verb);

    public async Task OnMessageAsync(ITurnContext<IMessageActivity> turnContext, InboxRow inbox, CancellationToken cancellationToken)
    {
        Membership membership = await roster.OfAsync(turnContext, inbox.ChannelId, cancellationToken);
        if (membership != Membership.Member)
        {
            string refusal = membership == Membership.Stranger ? texts.SupportStranger : texts.RosterUnknown;
            await SupportActions.SayAsync(turnContext, refusal, cancellationToken);
            return;
        }

        await (BotSdk.ToJson(turnContext.Activity.Value) is { ValueKind: JsonValueKind.Object } data
            ? OnCardActionAsync(turnContext, data, cancellationToken)
            : words.OnMessageAsync(turnContext, inbox, cancellationToken));
    }

    private async Task OnCardActionAsync(ITurnContext turnContext, JsonElement data, CancellationToken cancellationToken)
    {
        string? verb = SupportInput.Text(data, "verb");
        if (verb is not null && _handlers.TryGetValue(verb, out ICardActionHandler? handler))
        {
            await handler.HandleAsync(turnContext, data, cancellationToken);
            return;
        }

        LogUnhandled(verb, string.Join(", ", _handlers.Keys));
        turnContext.TurnState.Set(CardActionAnswer.Message(texts.SupportUnknown));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "No ICardActionHandler is registered for the verb {Verb}. Registered: {Registered}")]
    private partial void LogUnhandled(string? verb, string registered);
}
