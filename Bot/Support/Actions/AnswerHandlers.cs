using System.Text.Json;
using CsBot.Content.Replies;
using CsBot.Content.Texts;
using CsBot.Tickets;
using Microsoft.Bot.Builder;

namespace CsBot.Support.Actions;

/// <summary>The team answers on the request's card, in its own words, with a ready answer, or both.</summary>
public sealed class ReplyHandler(SupportActions actions, CannedReplies canned, BotTexts texts) : ICardActionHandler
{
    public string Verb => "ticket.reply";

    public Task HandleAsync(ITurnContext turnContext, JsonElement data, CancellationToken cancellationToken) =>
        AnswerAsync(actions, turnContext, (data, TicketAction.Reply, Words(data, canned), texts), cancellationToken);

    internal static string? Words(JsonElement data, CannedReplies canned)
    {
        string[] parts = [.. new[] { canned.Find(SupportInput.Text(data, "canned"))?.Text, SupportInput.Text(data, "reply") }.OfType<string>()];
        return parts.Length > 0 ? string.Join("\n\n", parts) : null;
    }

    internal static Task AnswerAsync(
        SupportActions actions,
        ITurnContext turnContext,
        (JsonElement Data, TicketAction Action, string? Words, BotTexts Texts) answer,
        CancellationToken cancellationToken) => answer.Words is { } words
            ? actions.RunAsync(turnContext, answer.Data, by => new TicketAct(answer.Action, by, words), cancellationToken)
            : SupportActions.SayAsync(turnContext, answer.Texts.SupportReplyMissing, cancellationToken);
}

/// <summary>The team asks something back, and waits for the customer.</summary>
public sealed class AskHandler(SupportActions actions, CannedReplies canned, BotTexts texts) : ICardActionHandler
{
    public string Verb => "ticket.ask";

    public Task HandleAsync(ITurnContext turnContext, JsonElement data, CancellationToken cancellationToken) =>
        ReplyHandler.AnswerAsync(actions, turnContext, (data, TicketAction.Ask, ReplyHandler.Words(data, canned), texts), cancellationToken);
}

/// <summary>A note that never leaves the team.</summary>
public sealed class NoteHandler(SupportActions actions, BotTexts texts) : ICardActionHandler
{
    public string Verb => "ticket.note";

    public Task HandleAsync(ITurnContext turnContext, JsonElement data, CancellationToken cancellationToken) =>
        SupportInput.Text(data, "note") is { } note
            ? actions.RunAsync(turnContext, data, by => new TicketAct(TicketAction.Note, by, note), cancellationToken)
            : SupportActions.SayAsync(turnContext, texts.SupportNoteMissing, cancellationToken);
}
