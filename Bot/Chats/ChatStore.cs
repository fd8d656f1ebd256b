using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace CsBot.Chats;

/// <summary>Loads and saves what the bot remembers of a conversation. The one place that knows under which names its parts are stored.</summary>
internal sealed class ChatStore(ConversationState conversation)
{
    private const string DialogsName = "dialogs";

    private static readonly Part[] Parts =
    [
        new Part<GuideProgress>("progress", chat => chat.StoredProgress, (chat, part) => chat.StoredProgress = part),
        new Part<ParkedGuides>("shelf", chat => chat.StoredParked, (chat, part) => chat.StoredParked = part),
        new Part<Practice>("practice", chat => chat.StoredPractice, (chat, part) => chat.StoredPractice = part),
        new Part<LiveCard>("card", chat => chat.StoredCard, (chat, part) => chat.StoredCard = part),
        new Part<ReminderState>("reminders", chat => chat.StoredReminders, (chat, part) => chat.StoredReminders = part),
        new Part<AnswerMemory>("answers", chat => chat.StoredAnswers, (chat, part) => chat.StoredAnswers = part),
        new Part<DiagnosticContext>("trail", chat => chat.StoredDiagnostics, (chat, part) => chat.StoredDiagnostics = part),
        new Part<SpokenLanguage>("language", chat => chat.StoredLanguage, (chat, part) => chat.StoredLanguage = part),
        new Part<ArrivalState>("arrival", chat => chat.StoredArrival, (chat, part) => chat.StoredArrival = part),
    ];

    /// <summary>What is stored, by its name in the state. Both halves of <see cref="BotSdk"/> go by it.</summary>
    public static IReadOnlyDictionary<string, Type> Types { get; } =
        Parts.Select(part => (part.Name, part.Type)).Append((DialogsName, typeof(DialogState))).ToDictionary();

    /// <summary>The stack of dialogs, for the SDK.</summary>
    public IStatePropertyAccessor<DialogState> Dialogs { get; } = conversation.CreateProperty<DialogState>(DialogsName);

    public async Task<Chat> LoadAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var chat = new Chat { Dialogs = await Dialogs.GetAsync(turnContext, null, cancellationToken) };
        foreach (Part part in Parts)
        {
            await part.LoadAsync(conversation, turnContext, chat, cancellationToken);
        }

        return chat;
    }

    public async Task SaveAsync(ITurnContext turnContext, Chat chat, CancellationToken cancellationToken)
    {
        foreach (Part part in Parts)
        {
            await part.SaveAsync(conversation, turnContext, chat, cancellationToken);
        }

        await conversation.SaveChangesAsync(turnContext, cancellationToken: cancellationToken);
    }

    private abstract class Part(string name, Type type)
    {
        public string Name { get; } = name;

        public Type Type { get; } = type;

        public abstract Task LoadAsync(ConversationState state, ITurnContext turnContext, Chat chat, CancellationToken cancellationToken);

        public abstract Task SaveAsync(ConversationState state, ITurnContext turnContext, Chat chat, CancellationToken cancellationToken);
    }

    private sealed class Part<T>(string name, Func<Chat, T?> read, Action<Chat, T?> write) : Part(name, typeof(T))
        where T : class
    {
        public override async Task LoadAsync(ConversationState state, ITurnContext turnContext, Chat chat, CancellationToken cancellationToken) =>
            write(chat, await state.CreateProperty<T>(Name).GetAsync(turnContext, null, cancellationToken));

        public override Task SaveAsync(ConversationState state, ITurnContext turnContext, Chat chat, CancellationToken cancellationToken) =>
            read(chat) is { } part ? state.CreateProperty<T>(Name).SetAsync(turnContext, part, cancellationToken) : Task.CompletedTask;
    }
}
