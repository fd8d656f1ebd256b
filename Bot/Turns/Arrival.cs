using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CsBot.Turns;

/// <summary>The turn's activity as JSON, as it came through the doors.</summary>
public sealed record ActivityJson(string Text);

/// <summary>A turn as it was when it arrived. Each run begins with it: what an earlier run changed in the activity and in the turn's state is gone.</summary>
internal sealed class Arrival
{
    private readonly string _json;
    private readonly KeyValuePair<string, object>[] _state;
    private bool _hasRun;

    public Arrival(ITurnContext turnContext)
    {
        _json = turnContext.TurnState.Get<ActivityJson>()?.Text ?? BotSdk.Write(turnContext.Activity);
        _state = [.. turnContext.TurnState];
    }

    /// <summary>The context for a run. The first one needs no copy of the activity: nobody has changed it yet.</summary>
    public TurnContext Begin(ITurnContext turnContext)
    {
        Activity activity = _hasRun ? BotSdk.ReadActivity(_json) : turnContext.Activity;
        Restore(turnContext);
        _hasRun = true;
        var run = new TurnContext(turnContext, activity);
        run.BufferedReplyActivities.Clear();
        return run;
    }

    /// <summary>Takes back what a run has left in the turn's state.</summary>
    public void Restore(ITurnContext turnContext)
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

        turnContext.TurnState.Set(this);
    }
}
