using System.Globalization;
using Microsoft.Bot.Schema;
using Xunit.Abstractions;

// CA1725: the official API calls the turn context of these methods context.
#pragma warning disable CA1725

namespace Microsoft.Bot.Builder.Testing.XUnit;

/// <summary>Writes the conversation of a test into its output, with how long each turn took.</summary>
public class XUnitDialogTestLogger(ITestOutputHelper xunitOutputHelper) : IMiddleware
{
    /// <summary>The output of the test that runs.</summary>
    protected ITestOutputHelper Output { get; } = xunitOutputHelper;

    /// <summary>Logs what comes in, lets the bot work, and logs each thing it sends.</summary>
    public async Task OnTurnAsync(ITurnContext context, NextDelegate next, CancellationToken cancellationToken = default)
    {
        long started = TimeProvider.System.GetTimestamp();
        await LogIncomingActivityAsync(context, context.Activity, cancellationToken);
        context.OnSendActivities(async (turnContext, activities, send) =>
        {
            var responses = await send();
            foreach (var activity in activities)
                await LogOutgoingActivityAsync(turnContext, activity, cancellationToken);
            return responses;
        });
        await next(cancellationToken);
        double milliseconds = TimeProvider.System.GetElapsedTime(started).TotalMilliseconds;
        Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"       ({milliseconds:F1} ms)"));
    }

    /// <summary>Writes an activity that the bot receives.</summary>
    protected virtual Task LogIncomingActivityAsync(
        ITurnContext context, Activity activity, CancellationToken cancellationToken = default) => Write("User:", activity);

    /// <summary>Writes an activity that the bot sends.</summary>
    protected virtual Task LogOutgoingActivityAsync(
        ITurnContext context, Activity activity, CancellationToken cancellationToken = default) => Write("Bot: ", activity);

    private Task Write(string who, Activity activity)
    {
        string cards = string.Concat((activity.Attachments ?? []).Select(attachment => $" [{attachment.ContentType}]"));
        string? said = activity.Type == ActivityTypes.Message ? activity.Text ?? activity.Summary : $"<{activity.Type} {activity.Name}>";
        Output.WriteLine($"{who}  {said}{cards}");
        return Task.CompletedTask;
    }
}
