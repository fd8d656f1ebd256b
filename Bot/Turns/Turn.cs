using CsBot.Chats;
using CsBot.Content.Texts;
using CsBot.Content.Versions;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace CsBot.Turns;

/// <summary>
/// One turn: what came, what the bot remembers, and what is to happen. The transaction makes it, anew for each run; code behind the SDK's dialogs,
/// prompts and handlers takes it instead of the turn context. Nothing in it asks anything outside.
/// </summary>
internal sealed class Turn
{
    private Chat? _chat;

    internal Turn(ITurnContext context, ArrivedActivity arrived, TurnChanges changes, TimeProvider time)
    {
        (Context, Version, Said, Changes, Now) = (context, arrived.Version, arrived.Said, changes, time.GetUtcNow());
        Client = ClientInfo.Of(context.Activity);
        Locale = context.Activity.Locale;
        IsClickToAnswer = CardActionAnswer.IsCardAction(context.Activity);
    }

    /// <summary>The turn of a context, where the SDK hands over to the bot.</summary>
    /// <exception cref="InvalidOperationException">The context is not of a turn that the transaction runs.</exception>
    public static Turn Of(ITurnContext turnContext) =>
        turnContext.TurnState.Get<Turn>() ?? throw new InvalidOperationException("There is no turn of the transaction in this context.");

    /// <summary>For what asks the channel: the roster, a member's name.</summary>
    public ITurnContext Context { get; }

    public Activity Activity => Context.Activity;

    /// <summary>The content that this turn works with from its beginning to its end, in its language, and what is made from it.</summary>
    public ContentVersion Version { get; private set; }

    public ContentSet Content => Version.Content;

    public BotTexts Texts => Version.Content.Texts;

    /// <summary>What the bot remembers of the conversation.</summary>
    /// <exception cref="InvalidOperationException">It was not loaded: the conversation is none that the bot remembers.</exception>
    public Chat Chat { get => _chat ?? throw new InvalidOperationException("The chat of this turn was not loaded."); internal set => _chat = value; }

    public bool HasChat => _chat is not null;

    /// <summary>What came beside the words: an email, a file, the kinds of secrets that were taken out.</summary>
    public Said Said { get; }

    /// <summary>The person's own words, without markup, quotes and mentions.</summary>
    public string Words => Said.Message.Words;

    /// <summary>True where the person has been told what became of the file they sent.</summary>
    public bool IsFileAnswered { get; set; }

    /// <summary>What was made of the words or the click; null where nobody said anything.</summary>
    public UserInput? Input { get; set; }

    public Notices Notices { get; } = new();

    /// <summary>Everything that this turn wants to have happened.</summary>
    public TurnChanges Changes { get; }

    /// <summary>What the client that clicked gets back; null where nothing was decided.</summary>
    public CardActionAnswer? Answer { get; set; }

    public ClientInfo Client { get; }

    /// <summary>When the turn began, UTC.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>Id of the conversation.</summary>
    public string Conversation => Changes.Conversation;

    /// <summary>As the client says it, such as de-AT; null where it says none.</summary>
    public string? Locale { get; }

    /// <summary>The language in which the bot answers, two letters.</summary>
    public string Language => Version.Content.Language;

    /// <summary>The channel's id of whoever acts; empty where nobody does.</summary>
    public string SenderId => Activity.From?.Id ?? "";

    /// <summary>The name of whoever acts, as it may be shown.</summary>
    public string SenderName => PersonName.Of(Activity.From?.Name) ?? PersonName.Of(Activity.From?.Id) ?? "?";

    /// <summary>True where the client that clicked waits for an answer to put in the place of its card.</summary>
    public bool IsClickToAnswer { get; }

    /// <summary>True for a turn that nobody's activity started, such as a timer's.</summary>
    public bool IsProactive => TurnTransaction.IsProactive(Context);

    /// <summary>True where the channel is Teams: it answers a click with a card, changes messages, and rates them itself.</summary>
    public bool IsTeams => Activity.ChannelId == Channels.Msteams;

    /// <summary>True where it is a chat of one person with the bot.</summary>
    public bool IsPersonal => Activity.Conversation.ConversationType == "personal"
        || (Activity.Conversation.ConversationType is null && Activity.Conversation.Id?.StartsWith("19:", StringComparison.Ordinal) != true);

    /// <summary>What Teams tells of the team, the channel and the tenant; null where it tells nothing, or something of another shape.</summary>
    public TeamsChannelData? Place => Activity.TryGetChannelData(out TeamsChannelData? data) ? data : null;

    /// <summary>True once the turn has sent something.</summary>
    public bool HasSent => Context.Responded;

    /// <summary>True once the clicked card has moved on in its own place.</summary>
    public bool HasMovedCard { get; set; }

    /// <summary>True where the stored dialogs were those of another version of the bot, and are gone.</summary>
    public bool DialogsWereUpdated { get; set; }

    /// <summary>True where the step that is asked next stands on the screen already.</summary>
    public bool StepIsShown { get; set; }

    /// <summary>From here on the turn is in that language, or in English where the bot does not speak it. What is sent later by a reference of this turn is, too.</summary>
    public void Speak(string? language)
    {
        Version = Version.In(language);
        if (Activity.Locale?.Split('-')[0] != Language)
        {
            Activity.Locale = Language;
        }
    }

    /// <summary>Sends a message when the turn is committed.</summary>
    /// <returns>Our id of it; empty where the channel gets it with the answer to its request.</returns>
    public string Send(IActivity message)
    {
        // The adapter keeps the message in memory, so that nothing is waited for.
        Task<ResourceResponse?> sent = Context.SendActivityAsync(message)!;
        return sent.IsCompleted ? sent.GetAwaiter().GetResult()?.Id ?? "" : throw new InvalidOperationException("The adapter does not keep messages until the commit.");
    }

    /// <summary>Sends a text when the turn is committed.</summary>
    /// <param name="chips">What clients offer below it, to be said with one tap.</param>
    public void Say(string text, params IReadOnlyList<string> chips) => Send(chips.Count == 0
        ? MessageFactory.Text(text)
        : MessageFactory.SuggestedActions(chips, text, null, null, SenderId.Length == 0 ? null : [SenderId]));

    /// <summary>Puts a message in the place of the one with this id when the turn is committed.</summary>
    public void Replace(string id, Activity message)
    {
        message.Id = id;
        Changes.Update(Activity.GetConversationReference(), id, message);
    }

    /// <summary>Puts a card in the place of the clicked one for everybody who sees it; sends it where nothing was clicked.</summary>
    public void ReplaceClicked(Activity card)
    {
        if (Activity.ReplyToId is not { Length: > 0 } clicked)
        {
            Send(card);
            return;
        }

        Replace(clicked, card);
        Answer = CardActionAnswer.Card(card);
    }
}
