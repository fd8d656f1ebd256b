namespace Microsoft.Bot.Builder;

/// <summary>Makes storage and state available to every turn of an adapter.</summary>
public static class AdapterExtensions
{
    /// <summary>Puts a storage into the turn state.</summary>
    public static BotAdapter UseStorage(this BotAdapter botAdapter, IStorage storage)
    {
        ArgumentNullException.ThrowIfNull(botAdapter);
        return botAdapter.Use(new RegisterClassMiddleware<IStorage>(storage));
    }

    /// <summary>Puts states into the turn state, each by the full name of its class.</summary>
    public static BotAdapter UseBotState(this BotAdapter botAdapter, params BotState[] botStates)
    {
        ArgumentNullException.ThrowIfNull(botAdapter);
        ArgumentNullException.ThrowIfNull(botStates);
        foreach (var state in botStates) botAdapter.Use(new RegisterClassMiddleware<BotState>(state, state.GetType().FullName!));
        return botAdapter;
    }

    /// <summary>Puts both states into the turn state and, unless told otherwise, saves them at the end of every turn.</summary>
    public static BotAdapter UseState(
        this BotAdapter botAdapter, UserState userState, ConversationState conversationState, bool auto = true)
    {
        botAdapter.UseBotState(userState, conversationState);
        return auto ? botAdapter.Use(new AutoSaveStateMiddleware(userState, conversationState)) : botAdapter;
    }
}
