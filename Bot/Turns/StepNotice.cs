using Microsoft.Bot.Builder;

namespace CsBot.Turns;

/// <summary>A sentence that the next card of this turn shows at its top, so that an answer and the step are one message.</summary>
public static class StepNotice
{
    private const string Key = "CsBot.StepNotice";
    private const string SmallTalkKey = "CsBot.SmallTalk";
    private const string SecretsKey = "CsBot.SecretsNotice";
    private const string ReturnKey = "CsBot.Return";

    /// <summary>The person has come back in this turn, so the step greets.</summary>
    public static void SetReturn(ITurnContext turnContext) => turnContext.TurnState[ReturnKey] = ReturnKey;

    public static bool IsReturn(ITurnContext turnContext) => turnContext.TurnState.ContainsKey(ReturnKey);

    /// <summary>The first notice of a turn stays: it says what the person has just done.</summary>
    public static void Set(ITurnContext turnContext, string text) => turnContext.TurnState.TryAdd(Key, text);

    /// <summary>A notice that gives way to any other, and to the greeting of somebody who comes back.</summary>
    public static void SetSmallTalk(ITurnContext turnContext, string text) => turnContext.TurnState.TryAdd(SmallTalkKey, text);

    /// <summary>What was taken out of the message of this turn. It comes before any other notice.</summary>
    public static void SetSecrets(ITurnContext turnContext, string text) => turnContext.TurnState[SecretsKey] = text;

    /// <summary>That notice alone, once, where no card has taken it.</summary>
    public static string? TakeSecrets(ITurnContext turnContext) => TakeKey(turnContext, SecretsKey);

    /// <summary>The notice, once, below the greeting if there is one.</summary>
    public static string? Take(ITurnContext turnContext, string? greeting = null)
    {
        string? secrets = TakeSecrets(turnContext);
        string? smallTalk = TakeKey(turnContext, SmallTalkKey);
        string? notice = TakeKey(turnContext, Key);
        string? said = greeting is null || notice is null || notice == greeting ? notice ?? greeting : $"{greeting}\n\n{notice}";
        return secrets is null ? said ?? smallTalk : said is null ? secrets : $"{secrets}\n\n{said}";
    }

    private static string? TakeKey(ITurnContext turnContext, string key) =>
        turnContext.TurnState.Remove(key, out object? text) ? (string)text : null;
}
