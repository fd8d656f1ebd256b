using CsBot.Content.Texts;
using CsBot.Storage;
using CsBot.Support.Inboxes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema.Teams;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Support.Search;

/// <summary>The message extension with which the team finds requests. Who is no member of an inbox sees nothing of it.</summary>
public sealed class RequestSearch(IDbContextFactory<BotDbContext> databases, TeamRoster roster, FoundRequests requests, FoundCards cards, BotTexts texts)
{
    /// <summary>Name of the words in a query, for the app's manifest; any name is read.</summary>
    public const string Words = "words";

    private const string InitialRun = "initialRun";
    private const int Most = 25;

    public async Task<MessagingExtensionResponse> QueryAsync(ITurnContext turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken)
    {
        List<string> inboxes = await InboxesOfAsync(turnContext, cancellationToken);
        if (inboxes.Count == 0)
        {
            return new MessagingExtensionResponse(new MessagingExtensionResult { Type = "message", Text = texts.SupportStranger });
        }

        List<FoundRequest> found = await requests.FindAsync(inboxes, WordsOf(query), turnContext.Activity.From.Id!, cancellationToken);
        int skip = Math.Max(0, query.QueryOptions?.Skip ?? 0), count = Math.Clamp(query.QueryOptions?.Count ?? Most, 1, Most);
        return new MessagingExtensionResponse(new MessagingExtensionResult
        {
            Type = "result",
            AttachmentLayout = "list",
            Attachments = [.. found.Skip(skip).Take(count).Select(cards.Result)],
        });
    }

    /// <summary>What was typed; a command such as "mine" that takes no words is its own word.</summary>
    private static string WordsOf(MessagingExtensionQuery query)
    {
        string? typed = query.Parameters?.Where(parameter => parameter.Name != InitialRun)
            .Select(parameter => BotSdk.Read<string>(parameter.Value)).FirstOrDefault(words => !string.IsNullOrWhiteSpace(words));
        return typed ?? (query.CommandId is FoundRequests.Mine or FoundRequests.Overdue ? query.CommandId : FoundRequests.Open);
    }

    private async Task<List<string>> InboxesOfAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        await using BotDbContext db = await databases.CreateDbContextAsync(cancellationToken);
        List<string> all = await db.Inboxes.AsNoTracking().Where(inbox => inbox.Lost == null).Select(inbox => inbox.ChannelId).ToListAsync(cancellationToken);
        var mine = new List<string>();
        foreach (string channel in all)
        {
            if (await roster.OfAsync(turnContext, channel, cancellationToken) == Membership.Member)
            {
                mine.Add(channel);
            }
        }

        return mine;
    }
}
