using System.Runtime.ExceptionServices;
using CsBot.Content.Texts;
using CsBot.Content.Versions;
using CsBot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CsBot.Turns;

/// <summary>The one place where an unexpected exception of a turn ends: nothing of the turn is kept, and the person gets an apology with a reference.</summary>
public sealed partial class TurnErrors(
    TurnTransaction transaction, FailureCount count, ContentVersions editions, ILogger<TurnErrors> logger)
{
    public async Task HandleAsync(ITurnContext turnContext, Exception error)
    {
        Activity activity = turnContext.Activity;
        if (IsForTheCaller(turnContext, error))
        {
            LogRefused(error, activity.Conversation?.Id, activity.Id);
            ExceptionDispatchInfo.Throw(error);
        }

        string reference = Guid.NewGuid().ToString("N")[..8];
        LogFailure(error, reference, activity.Conversation?.Id, activity.Id);
        try
        {
            await transaction.RunAsync(turnContext, (turn, token) => RecoverAsync(turn, error, reference, token), CancellationToken.None);
        }
        catch (Exception second) when (!IsForTheCaller(turnContext, second))
        {
            LogFailure(second, reference, activity.Conversation?.Id, activity.Id);
            await transaction.RunAsync(turnContext, (turn, token) => ApologizeAsync(turn, reference, token), CancellationToken.None);
        }
    }

    /// <summary>A database that is away will be back: the channel delivers again, a timer fires again.</summary>
    private static bool IsForTheCaller(ITurnContext turnContext, Exception error) =>
        error is TurnConflictException or OperationCanceledException
        || StorageFaults.IsOutage(error)
        || TurnTransaction.IsProactive(turnContext);

    private async Task RecoverAsync(ITurnContext turn, Exception error, string reference, CancellationToken cancellationToken)
    {
        ITurnRecovery? recovery = editions.Of(turn).All<ITurnRecovery>().LastOrDefault();
        string place = recovery is null ? "" : await recovery.PlaceAsync(turn, cancellationToken);
        bool repeated = await count.CountAsync(TurnChanges.Of(turn), $"{place} {error.GetType().FullName}", reference, cancellationToken);
        await (recovery?.RecoverAsync(turn, new TurnFailure(reference, repeated), cancellationToken) ?? ApologizeAsync(turn, reference, cancellationToken));
    }

    private async Task ApologizeAsync(ITurnContext turn, string reference, CancellationToken cancellationToken) =>
        await turn.SendActivityAsync(editions.Of(turn).Content.Texts.Apology.With(("reference", reference)), cancellationToken: cancellationToken);

    [LoggerMessage(Level = LogLevel.Error, Message = "Turn failed, reference {Reference}, conversation {Conversation}, activity {Activity}")]
    private partial void LogFailure(Exception error, string reference, string? conversation, string? activity);

    [LoggerMessage(Level = LogLevel.Error, Message = "Turn not committed, conversation {Conversation}, activity {Activity}; it has to come again")]
    private partial void LogRefused(Exception error, string? conversation, string? activity);
}
