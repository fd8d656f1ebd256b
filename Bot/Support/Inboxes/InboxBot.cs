using CsBot.Content.Texts;
using CsBot.Tickets;
using CsBot.Turns;
using Microsoft.Bot.Schema;

namespace CsBot.Support.Inboxes;

/// <summary>How a channel becomes an inbox, and stops being one.</summary>
internal sealed class InboxBot(InboxDirectory inboxes, InboxDesk desk, InboxCodes codes, TeamRoster roster, TopicNames topics, BotTexts texts)
{
    /// <summary>Connects the channel of an installation in a team that the admin has named. False for any other team.</summary>
    public async Task<bool> OnInstalledAsync(Turn turn, string? team, CancellationToken cancellationToken)
    {
        // Of the two activities that tell of an installation only one names the channel; and what was connected with a code is still an
        // inbox when the bot comes back.
        string[] known = [.. (await inboxes.OfTeamAsync(team, cancellationToken)).Where(inbox => inbox.Lost is null || inbox.LostWithTeam).Select(inbox => inbox.ChannelId)];
        string? selected = inboxes.IsAllowed(team) ? turn.Place?.Settings?.SelectedChannel?.Id ?? (known.Length == 0 ? team : null) : null;
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
        if (InboxRequest.Of(turn) is not { } request)
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
        if (turn.Place?.Team?.Id is not { } team)
        {
            return texts.InboxNoTeam;
        }

        Membership membership = await roster.OfAsync(turn, turn.Channel, InboxDesk.TenantOf(turn), cancellationToken);
        if (membership == Membership.Unknown)
        {
            return texts.RosterUnknown;
        }

        if (membership == Membership.Member && request.Topics.FirstOrDefault(topic => topics.Find(topic) is null) is { } unknown)
        {
            return texts.InboxTopicUnknown.With(("topic", PersonName.Of(unknown)), ("topics", string.Join(", ", topics.Choices.Select(choice => choice.Value))));
        }

        // Whether it is needed or not: everybody in the channel has read it.
        bool isGood = request.Code is { } code && await codes.UseAsync(turn, code, cancellationToken);
        return membership == Membership.Stranger ? texts.SupportStranger
            : isGood || await IsOfInstallationAsync(turn, team, cancellationToken) ? null
            : inboxes.IsAllowed(team) ? texts.InboxNeedsCode : texts.InboxRefused;
    }

    /// <summary>True in a team that the admin has named, for the channel that was chosen at the installation, or was connected with a code before.</summary>
    private async Task<bool> IsOfInstallationAsync(Turn turn, string team, CancellationToken cancellationToken)
    {
        IReadOnlyList<InboxRow> known = await inboxes.OfTeamAsync(team, cancellationToken);
        return inboxes.IsAllowed(team) && (known.Any(inbox => inbox.ChannelId == turn.Channel) || (known.Count == 0 && turn.Channel == team));
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

    /// <summary>What a message among several people asks; null where it asks something else.</summary>
    public static InboxRequest? Of(Turn turn) => turn.IsPersonal || turn.Activity.Type != ActivityTypes.Message || turn.Activity.Value is not null
        ? null
        : Read(turn.Words, turn.Texts.InboxWords);

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
        string[] named = topics.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return new InboxRequest(code.Length > 0 ? code : null, [.. named.Distinct()]);
    }
}
