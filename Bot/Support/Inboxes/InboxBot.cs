using CsBot.Content.Texts;
using CsBot.Tickets;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;

namespace CsBot.Support.Inboxes;

/// <summary>How a channel becomes an inbox, and stops being one.</summary>
public sealed class InboxBot(InboxDirectory inboxes, InboxDesk desk, InboxCodes codes, TopicNames topics, BotTexts texts)
{
    /// <summary>Connects the channel of an installation in a team that the admin has named. False for any other team.</summary>
    public async Task<bool> OnInstalledAsync(ITurnContext turnContext, string? team, CancellationToken cancellationToken)
    {
        // Of the two activities that tell of an installation only one names the channel; and what was connected with a code is still an
        // inbox when the bot comes back.
        string[] known = [.. (await inboxes.OfTeamAsync(team, cancellationToken)).Select(inbox => inbox.ChannelId)];
        string? selected = inboxes.IsAllowed(team) ? turnContext.Activity.TeamsGetSelectedChannelId() ?? (known.Length == 0 ? team : null) : null;
        string[] channels = [.. known.Append(selected).OfType<string>().Distinct()];
        foreach (string channel in channels)
        {
            await ConnectAsync(turnContext, channel, null, cancellationToken);
        }

        return channels.Length > 0;
    }

    public Task OnLostAsync(ITurnContext turnContext, string? teamOrChannel, CancellationToken cancellationToken) =>
        desk.LoseAsync(turnContext, teamOrChannel, cancellationToken);

    /// <summary>Carries out "use this channel CODE for topics". False for any other text.</summary>
    public async Task<bool> OnMessageAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        string text = turnContext.Activity.RemoveRecipientMention()?.Trim() ?? "";
        if (InboxRequest.Read(text, texts.InboxWords) is not { } request)
        {
            return false;
        }

        string[] unknown = [.. request.Topics.Where(topic => topics.Find(topic) is null)];
        string? refusal = turnContext.Activity.TeamsGetTeamInfo()?.Id is not { } team ? texts.InboxNoTeam
            : unknown.Length > 0 ? texts.InboxTopicUnknown.With(("topic", unknown[0]), ("topics", string.Join(", ", topics.Choices.Select(choice => choice.Value))))
            : await MayAsync(turnContext, team, request.Code, cancellationToken) ? null : texts.InboxRefused;
        if (refusal is not null)
        {
            await turnContext.SendActivityAsync(TicketCards.Line(refusal), cancellationToken);
            return true;
        }

        await ConnectAsync(turnContext, InboxDirectory.ChannelOf(turnContext.Activity), string.Join(",", request.Topics), cancellationToken);
        return true;
    }

    private async Task<bool> MayAsync(ITurnContext turnContext, string team, string? code, CancellationToken cancellationToken) =>
        inboxes.IsAllowed(team) || (code is not null && await codes.UseAsync(turnContext, code, cancellationToken));

    private async Task ConnectAsync(ITurnContext turnContext, string channel, string? topicList, CancellationToken cancellationToken)
    {
        (bool isNew, int posted) = await desk.ConnectAsync(turnContext, channel, topicList, cancellationToken);
        if (isNew || topicList is not null)
        {
            string about = string.IsNullOrEmpty(topicList) ? texts.InboxEverything : string.Join(", ", topicList.Split(',').Select(topics.Of));
            string waiting = posted > 0 ? " " + texts.SupportHelloWaiting.With(("count", posted)) : "";
            await turnContext.SendActivityAsync(TicketCards.Line(texts.SupportHello.With(("topics", about)) + waiting), cancellationToken);
        }
    }
}

/// <summary>What "use this channel CODE for topic, topic" asks.</summary>
public sealed record InboxRequest(string? Code, IReadOnlyList<string> Topics)
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
