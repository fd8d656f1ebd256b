using System.Text.Json;
using CsBot.Storage;
using CsBot.Texts;
using CsBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CsBot.Escalation;

/// <summary>The bot in the support team's channel: connects the channel, relays answers, runs the cards' verbs.</summary>
public sealed partial class SupportBot(
    SupportChannel channel, TicketDesk desk, IEnumerable<ICardActionHandler> handlers, BotTexts texts, ILogger<SupportBot> logger)
{
    private readonly Dictionary<string, ICardActionHandler> _handlers = handlers.ToDictionary(handler => handler.Verb);

    /// <summary>Connects the support team's channel.</summary>
    public async Task OnInstalledAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        if (await channel.ConnectAsync(turnContext, cancellationToken) is { } connected)
        {
            await turnContext.SendActivityAsync(texts.SupportHello, cancellationToken: cancellationToken);
            await desk.PostWaitingAsync(turnContext, connected, cancellationToken);
        }
    }

    public Task OnMessageAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        BotSdk.ToJson(turnContext.Activity.Value) is { ValueKind: JsonValueKind.Object } data
            ? OnCardActionAsync(turnContext, data, cancellationToken)
            : OnThreadReplyAsync(turnContext, cancellationToken);

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

    private async Task OnThreadReplyAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        string text = turnContext.Activity.RemoveRecipientMention()?.Trim() ?? "";
        TicketRow? ticket = await desk.FindByThreadAsync(turnContext.Activity.Conversation!.Id!, cancellationToken);
        string? refusal = ticket switch
        {
            null => texts.SupportUnknown,
            { State: TicketState.Closed } => texts.SupportAlreadyClosed.With(("number", ticket.Number)),
            _ => text.Length == 0 ? texts.SupportSilent : null,
        };
        if (refusal is null)
        {
            desk.AnswerCustomer(turnContext, ticket!, SupportInput.NameOf(turnContext), text);
        }

        string answer = refusal ?? texts.SupportSent.With(("name", ticket!.CustomerName));
        await turnContext.SendActivityAsync(SupportCards.Line(answer), cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "No ICardActionHandler is registered for the verb {Verb}. Registered: {Registered}")]
    private partial void LogUnhandled(string? verb, string registered);
}
