using CsBot.Content.Versions;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CsBot.Turns;

/// <summary>
/// A turn as it was when it arrived. Each run begins with it: what an earlier run changed in the activity and in the turn's state is gone.
/// </summary>
internal sealed class ArrivedActivity
{
    private KeyValuePair<string, object>[] _state = [];
    private string? _json;
    private bool _hasRun;

    private ArrivedActivity(ContentVersion version) => Version = version;

    /// <summary>The content with which the turn works.</summary>
    public ContentVersion Version { get; }

    /// <summary>True where the bot answers with one sentence whatever was said: nothing that came along is looked at.</summary>
    public bool IsRefused { get; set; }

    public Said Said { get; set; } = Said.Nothing;

    /// <summary>The first thing that is known of a turn.</summary>
    public static ArrivedActivity Begin(ITurnContext turnContext, ContentVersion version)
    {
        var arrived = new ArrivedActivity(version);
        turnContext.TurnState.Set(arrived);
        return arrived;
    }

    /// <exception cref="InvalidOperationException">The activity has not passed the first middleware.</exception>
    public static ArrivedActivity Of(ITurnContext turnContext) =>
        turnContext.TurnState.Get<ArrivedActivity>() ?? throw new InvalidOperationException("The activity has not passed ArrivalMiddleware.");

    /// <param name="json">The activity without secrets.</param>
    internal void Keep(string json) => _json = json;

    /// <summary>From here on the turn may run, more than once.</summary>
    internal void Freeze(ITurnContext turnContext)
    {
        _json ??= BotSdk.Write(turnContext.Activity);
        _state = [.. turnContext.TurnState];
    }

    /// <summary>The context for a run. The first one needs no copy of the activity: nobody has changed it yet.</summary>
    internal TurnContext BeginRun(ITurnContext turnContext)
    {
        Activity activity = _hasRun ? BotSdk.ReadActivity(_json!) : turnContext.Activity;
        Restore(turnContext);
        _hasRun = true;
        var run = new TurnContext(turnContext, activity);
        run.BufferedReplyActivities.Clear();
        return run;
    }

    /// <summary>Takes back what a run has left in the turn's state.</summary>
    internal void Restore(ITurnContext turnContext)
    {
        if (!_hasRun)
        {
            return;
        }

        turnContext.TurnState.Clear();
        foreach ((string name, object value) in _state)
        {
            turnContext.TurnState[name] = value;
        }
    }
}
