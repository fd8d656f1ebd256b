using System.Text.Json;
using CsBot.Content.Texts;
using CsBot.Support.Inboxes;
using CsBot.Tickets;
using CsBot.Turns;
using Microsoft.Bot.Schema.Teams;

namespace CsBot.Support.Search;

/// <summary>The message extension with which the team finds requests. Who is no member of an inbox sees nothing of it.</summary>
internal sealed class RequestSearch(InboxDirectory directory, TeamRoster roster, FoundRequests requests, FoundCards cards, BotTexts texts)
{
    /// <summary>Name of the words in a query, for the app's manifest; any name is read.</summary>
    public const string Words = "words";

    private const string InitialRun = "initialRun";
    private const int MaxResults = 25;

    public async Task<MessagingExtensionResponse> QueryAsync(Turn turn, MessagingExtensionQuery query, CancellationToken cancellationToken)
    {
        (List<string> inboxes, bool isSure) = await InboxesOfAsync(turn, cancellationToken);
        if (inboxes.Count == 0)
        {
            return new MessagingExtensionResponse(new MessagingExtensionResult { Type = "message", Text = isSure ? texts.SupportStranger : texts.RosterUnknown });
        }

        List<TicketInThread> found = await requests.FindAsync(turn, inboxes, WordsOf(query), cancellationToken);
        int skip = Math.Max(0, query.QueryOptions?.Skip ?? 0), count = Math.Clamp(query.QueryOptions?.Count ?? MaxResults, 1, MaxResults);
        return new MessagingExtensionResponse(new MessagingExtensionResult
        {
            Type = "result",
            AttachmentLayout = "list",
            Attachments = [.. found.Skip(skip).Take(count).Select(cards.Result)],
        });
    }

    /// <summary>True for a query that no client sends: its words are no text.</summary>
    public static bool IsOdd(MessagingExtensionQuery query) => query.Parameters?.Any(
        parameter => parameter is null || BotSdk.ToJson(parameter.Value) is { ValueKind: JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.Number }) == true;

    /// <summary>What was typed; a command such as "mine" that takes no words is its own word.</summary>
    private static string WordsOf(MessagingExtensionQuery query)
    {
        string? typed = query.Parameters?.Where(parameter => parameter.Name != InitialRun)
            .Select(parameter => TextOf(parameter.Value)).FirstOrDefault(words => !string.IsNullOrWhiteSpace(words));
        return typed ?? (query.CommandId is FoundRequests.Mine or FoundRequests.Overdue ? query.CommandId : FoundRequests.Open);
    }

    private static string? TextOf(object? value) => BotSdk.ToJson(value) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    /// <summary>The inboxes that the person is a member of, and whether the channel has said so of each.</summary>
    private async Task<(List<string> Mine, bool IsSure)> InboxesOfAsync(Turn turn, CancellationToken cancellationToken)
    {
        (var mine, bool isSure) = (new List<string>(), true);
        foreach (InboxRow inbox in await directory.LiveAsync(cancellationToken))
        {
            Membership membership = await roster.OfAsync(turn, inbox, cancellationToken);
            isSure &= membership != Membership.Unknown;
            if (membership == Membership.Member)
            {
                mine.Add(inbox.ChannelId);
            }
        }

        return (mine, isSure);
    }
}
