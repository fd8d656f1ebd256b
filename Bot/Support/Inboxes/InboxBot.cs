using CsBot.Content.Texts;
using CsBot.Tickets;
using CsBot.Turns;
using Microsoft.Bot.Builder.Teams;

namespace CsBot.Support.Inboxes;

/// <summary>How a channel becomes an inbox, and stops being one.</summary>
internal sealed class InboxBot(InboxDirectory inboxes, InboxDesk desk, InboxCodes codes, TopicNames topics, BotTexts texts)
{
    /// <summary>Connects the channel of an installation in a team that the admin has named. False for any other team.</summary>
    public async Task<bool> OnInstalledAsync(Turn turn, string? team, CancellationToken cancellationToken)
    {
        // Of the two activities that tell of an installation only one names the channel; and what was connected with a code is still an
        // inbox when the bot comes back.
        string[] known = [.. (await inboxes.OfTeamAsync(team, cancellationToken)).Where(inbox => inbox.Lost is null || inbox.LostWithTeam).Select(inbox => inbox.ChannelId)];
        string? selected = inboxes.IsAllowed(team) ? turn.Activity.TeamsGetSelectedChannelId() ?? (known.Length == 0 ? team : null) : null;
        string[] channels = [.. known.Append(selected).OfType<string>().Distinct()];
        if (channels.Length > 0)
        {
            await ConnectAsync(turn, channels, null, cancellationToken);
        }

        return channels.Length > 0;
    }

    /// <summary>Carries out "use this channel CODE for topics". False for any other text.</summary>
    public async Task<bool> OnMessageAsync(Turn turn, CancellationToken cancellationToken)
    {
        string text = turn.Words;
        if (InboxRequest.Read(text, texts.InboxWords) is not { } request)
        {
            return false;
        }

        if (await RefuseAsync(turn, request, cancellationToken) is { } refusal)
        {
            turn.Send(TicketCards.Line(refusal));
            return true;
        }

        await ConnectAsync(turn, [turn.Channel], string.Join(",", request.Topics), cancellationToken);
        return true;
    }

    /// <summary>Why the channel does not become an inbox, in words; null where it may.</summary>
    private async Task<string?> RefuseAsync(Turn turn, InboxRequest request, CancellationToken cancellationToken)
    {
        if (turn.Activity.TeamsGetTeamInfo()?.Id is not { } team)
        {
            return texts.InboxNoTeam;
        }

        if (request.Topics.FirstOrDefault(topic => topics.Find(topic) is null) is { } unknown)
        {
            return texts.InboxTopicUnknown.With(("topic", unknown), ("topics", string.Join(", ", topics.Choices.Select(choice => choice.Value))));
        }

        bool may = inboxes.IsAllowed(team) || (request.Code is { } code && await codes.UseAsync(turn, code, cancellationToken));
        return may ? null : texts.InboxRefused;
    }

    private async Task ConnectAsync(Turn turn, IReadOnlyList<string> channels, string? topicList, CancellationToken cancellationToken)
    {
        foreach ((InboxRow inbox, bool isNew, int posted) in await desk.ConnectAsync(turn, channels, topicList, cancellationToken))
        {
            if (isNew || topicList is not null)
            {
                string about = inbox.Topics.Length == 0 ? texts.InboxEverything : string.Join(", ", InboxDirectory.TopicsOf(inbox).Select(topics.Of));
                string waiting = posted > 0 ? " " + texts.SupportHelloWaiting.With(("count", posted)) : "";
                turn.Send(TicketCards.Line(texts.SupportHello.With(("topics", about)) + waiting));
            }
        }
    }
}

/// <summary>What "use this channel CODE for topic, topic" asks.</summary>
internal sealed record InboxRequest(string? Code, IReadOnlyList<string> Topics)
{
    private const string For = " for ";

    /// <param name="words">With which of these it begins.</param>
    public static InboxRequest? Read(string text, IReadOnlyList<string> words)
    {
        if (words.FirstOrDefault(begin => text.StartsWith(begin, StringComparison.OrdinalIgnoreCase)) is not { } word)
        {
            return null;
        }

        string rest = $" {text[word.Length..].Trim()} ";
        int at = rest.IndexOf(For, StringComparison.OrdinalIgnoreCase);
        string code = (at < 0 ? rest : rest[..at]).Trim();
        string topics = at < 0 ? "" : rest[(at + For.Length)..];
        return new InboxRequest(code.Length > 0 ? code : null, topics.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }
}
