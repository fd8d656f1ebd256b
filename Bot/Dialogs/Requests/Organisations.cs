using System.Collections.Concurrent;
using CsBot.Storage;
using CsBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema.Teams;

namespace CsBot.Dialogs.Requests;

/// <summary>Of which organisation a customer is: the domain of their sign-in name, as Teams gives it. The name itself is not kept.</summary>
public sealed partial class Organisations(TimeProvider time, ILogger<Organisations> logger)
{
    private const int MostKnown = 10_000;

    private static readonly TimeSpan Believed = TimeSpan.FromHours(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly BoundedCache<string, string?> _known = new(MostKnown, Believed, time);

    /// <summary>Null where Teams does not say.</summary>
    public async Task<string?> OfAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        // The same person can be a customer in two tenants; a personal chat is of one.
        string chat = turnContext.Activity.Conversation.Id!;
        if (turnContext.Activity.ChannelId != Channels.Msteams)
        {
            return null;
        }

        if (_known.TryGet(chat, out string? domain))
        {
            return domain;
        }

        domain = await AskAsync(turnContext, turnContext.Activity.From.Id!, cancellationToken);
        _known.Set(chat, domain);
        return domain;
    }

    private async Task<string?> AskAsync(ITurnContext turnContext, string person, CancellationToken cancellationToken)
    {
        (TeamsChannelAccount? member, Exception? error) = await ChannelQuestion.AskAsync(
            async token => (TeamsChannelAccount?)await TeamsInfo.GetMemberAsync(turnContext, person, token), Patience, time, cancellationToken);
        if (error is not null)
        {
            LogUnknown(error.Message);
        }

        return (member?.UserPrincipalName ?? member?.Email)?.Split('@') is [_, var domain] ? domain : null;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Teams does not say of which organisation a customer is: {Reason}")]
    private partial void LogUnknown(string reason);
}
