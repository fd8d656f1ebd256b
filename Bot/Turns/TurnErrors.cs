using System.Runtime.ExceptionServices;
using CsBot.Chats;
using CsBot.Content.Texts;
using CsBot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CsBot.Turns;

/// <summary>The one place where an unexpected exception of a turn ends: nothing of the turn is kept, and the person gets an apology with a reference.</summary>
internal sealed partial class TurnErrors(
    TurnTransaction transaction, FailureCount count, ChatStore chats, ILogger<TurnErrors> logger)
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
            await transaction.RunAsync(turnContext, (turn, _) => ApologizeAsync(turn, reference), CancellationToken.None);
        }
    }

    /// <summary>A database that is away will be back: the channel delivers again, a timer fires again.</summary>
    private static bool IsForTheCaller(ITurnContext turnContext, Exception error) =>
        error is TurnConflictException or OperationCanceledException
        || StorageFaults.IsOutage(error)
        || TurnTransaction.IsProactive(turnContext);

    private async Task RecoverAsync(ITurnContext turnContext, Exception error, string reference, CancellationToken cancellationToken)
    {
        Turn turn = Turn.Of(turnContext);
        turn.Chat = await chats.LoadAsync(turnContext, cancellationToken);
        turn.Speak(turn.Version.Get<ITurnLanguage>().Of(turn));
        if (turn.Version.All<ITurnRecovery>().LastOrDefault() is not { } recovery)
        {
            Apologize(turn, reference);
            return;
        }

        bool repeated = await count.CountAsync(turn.Changes, $"{recovery.PlaceOf(turn)} {error.GetType().FullName}", reference, cancellationToken);
        await recovery.RecoverAsync(turn, new TurnFailure(reference, repeated), cancellationToken);
    }

    private static Task ApologizeAsync(ITurnContext turnContext, string reference)
    {
        var turn = Turn.Of(turnContext);
        turn.Speak(turn.Locale);
        Apologize(turn, reference);
        return Task.CompletedTask;
    }

    private static void Apologize(Turn turn, string reference) => turn.Say(turn.Texts.Apology.With(("reference", reference)));

    [LoggerMessage(Level = LogLevel.Error, Message = "Turn failed, reference {Reference}, conversation {Conversation}, activity {Activity}")]
    private partial void LogFailure(Exception error, string reference, string? conversation, string? activity);

    [LoggerMessage(Level = LogLevel.Error, Message = "Turn not committed, conversation {Conversation}, activity {Activity}; Teams has to send it again")]
    private partial void LogRefused(Exception error, string? conversation, string? activity);
}
