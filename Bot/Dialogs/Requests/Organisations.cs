using CsBot.Storage;
using CsBot.Turns;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema.Teams;

namespace CsBot.Dialogs.Requests;

/// <summary>Of which organisation a customer is: the domain of their sign-in name, as Teams gives it. The name itself is not kept.</summary>
internal sealed partial class Organisations(TimeProvider time, ILogger<Organisations> logger)
{
    private const int MaxKnown = 10_000;

    private static readonly TimeSpan TimeToLive = TimeSpan.FromHours(1);
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(2);

    private readonly BoundedCache<string, string?> _known = new(MaxKnown, TimeToLive, time);

    /// <summary>Null where Teams does not say.</summary>
    public async Task<string?> OfAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (!turn.IsTeams)
        {
            return null;
        }

        // The same person can be a customer in two tenants; a personal chat is of one.
        if (_known.TryGet(turn.Conversation, out string? domain))
        {
            return domain;
        }

        domain = await AskAsync(turn, cancellationToken);
        _known.Set(turn.Conversation, domain);
        return domain;
    }

    private async Task<string?> AskAsync(Turn turn, CancellationToken cancellationToken)
    {
        (TeamsChannelAccount? member, Exception? error) = await ChannelQuestion.AskAsync(
            async token => (TeamsChannelAccount?)await TeamsInfo.GetTeamMemberAsync(turn.Context, turn.SenderId, turn.Conversation, token), Timeout, time, cancellationToken);
        if (error is not null)
        {
            LogUnknown(error.Message);
        }

        return (member?.UserPrincipalName ?? member?.Email)?.Split('@') is [_, var domain] ? domain : null;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Teams does not say which organization a customer belongs to: {Reason}")]
    private partial void LogUnknown(string reason);
}
