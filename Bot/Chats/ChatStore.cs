using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace CsBot.Chats;

/// <summary>Loads and saves what the bot remembers of a conversation. The one place that knows under which names its parts are stored.</summary>
public sealed class ChatStore
{
    private readonly ConversationState _conversation;
    private readonly Part[] _parts;

    public ChatStore(ConversationState conversation)
    {
        _conversation = conversation;
        Dialogs = conversation.CreateProperty<DialogState>(DialogsName);
        _parts =
        [
            Of("progress", chat => chat.StoredProgress, (chat, part) => chat.StoredProgress = part),
            Of("shelf", chat => chat.StoredParked, (chat, part) => chat.StoredParked = part),
            Of("practice", chat => chat.StoredPractice, (chat, part) => chat.StoredPractice = part),
            Of("card", chat => chat.StoredCard, (chat, part) => chat.StoredCard = part),
            Of("reminders", chat => chat.StoredReminders, (chat, part) => chat.StoredReminders = part),
            Of("answers", chat => chat.StoredAnswers, (chat, part) => chat.StoredAnswers = part),
            Of("trail", chat => chat.StoredDiagnostics, (chat, part) => chat.StoredDiagnostics = part),
            Of("arrival", chat => chat.StoredArrival, (chat, part) => chat.StoredArrival = part),
        ];
    }

    private const string DialogsName = "dialogs";

    /// <summary>The stack of dialogs, for the SDK.</summary>
    public IStatePropertyAccessor<DialogState> Dialogs { get; }

    public async Task<Chat> LoadAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var chat = new Chat { Dialogs = await Dialogs.GetAsync(turnContext, null, cancellationToken) };
        foreach (Part part in _parts)
        {
            await part.LoadAsync(turnContext, chat, cancellationToken);
        }

        return chat;
    }

    public async Task SaveAsync(ITurnContext turnContext, Chat chat, CancellationToken cancellationToken)
    {
        foreach (Part part in _parts)
        {
            await part.SaveAsync(turnContext, chat, cancellationToken);
        }

        await _conversation.SaveChangesAsync(turnContext, cancellationToken: cancellationToken);
    }

    private Part<T> Of<T>(string name, Func<Chat, T?> read, Action<Chat, T?> write)
        where T : class => new(_conversation.CreateProperty<T>(name), read, write);

    private abstract class Part
    {
        public abstract Task LoadAsync(ITurnContext turnContext, Chat chat, CancellationToken cancellationToken);

        public abstract Task SaveAsync(ITurnContext turnContext, Chat chat, CancellationToken cancellationToken);
    }

    private sealed class Part<T>(IStatePropertyAccessor<T> property, Func<Chat, T?> read, Action<Chat, T?> write) : Part
        where T : class
    {
        public override async Task LoadAsync(ITurnContext turnContext, Chat chat, CancellationToken cancellationToken) =>
            write(chat, await property.GetAsync(turnContext, null, cancellationToken));

        public override Task SaveAsync(ITurnContext turnContext, Chat chat, CancellationToken cancellationToken) =>
            read(chat) is { } part ? property.SetAsync(turnContext, part, cancellationToken) : Task.CompletedTask;
    }
}
