using Microsoft.Bot.Schema;

namespace CsBot.Turns;

/// <summary>Asks the channel something that a turn can do without.</summary>
internal static class ChannelQuestion
{
    /// <summary>The answer, or why there is none: the channel refused, or could not be reached in time.</summary>
    public static async Task<(T? Answer, Exception? Error)> AskAsync<T>(
        Func<CancellationToken, Task<T?>> ask, TimeSpan timeout, TimeProvider time, CancellationToken cancellationToken)
        where T : class
    {
        using var deadline = new CancellationTokenSource(timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            return (await ask(either.Token), null);
        }
        catch (Exception error) when (error is ErrorResponseException or HttpRequestException or IOException
            || (error is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return (null, error);
        }
    }
}
