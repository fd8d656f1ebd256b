using Microsoft.Bot.Builder;

namespace CsBot.Dialogs;

/// <summary>A sentence that the next card of this turn shows at its top, so that an answer and the step are one message.</summary>
public static class StepNotice
{
    private const string Key = "CsBot.StepNotice";
    private const string SmallTalkKey = "CsBot.SmallTalk";
    private const string ReturnKey = "CsBot.Return";

    /// <summary>The person has come back in this turn, so the step greets.</summary>
    public static void SetReturn(ITurnContext turnContext) => turnContext.TurnState[ReturnKey] = ReturnKey;

    public static bool IsReturn(ITurnContext turnContext) => turnContext.TurnState.ContainsKey(ReturnKey);

    /// <summary>The first notice of a turn stays: it says what the person has just done.</summary>
    public static void Set(ITurnContext turnContext, string text) => turnContext.TurnState.TryAdd(Key, text);

    /// <summary>A notice that gives way to any other, and to the greeting of somebody who comes back.</summary>
    public static void SetSmallTalk(ITurnContext turnContext, string text) => turnContext.TurnState.TryAdd(SmallTalkKey, text);

    /// <summary>The notice, once, below the greeting if there is one.</summary>
    public static string? Take(ITurnContext turnContext, string? greeting = null)
    {
        string? smallTalk = TakeKey(turnContext, SmallTalkKey);
        string? notice = TakeKey(turnContext, Key);
        return greeting is null || notice is null || notice == greeting ? notice ?? greeting ?? smallTalk : $"{greeting}\n\n{notice}";
    }

    private static string? TakeKey(ITurnContext turnContext, string key) =>
        turnContext.TurnState.Remove(key, out object? text) ? (string)text : null;
}
