using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace CsBot.Tests.BotBuilder.Dialogs;

/// <summary>A conversation with a root dialog that is made anew, and whose state is read from JSON, at every turn: each turn is a restart.</summary>
internal sealed class DialogConversation(Func<Dialog> makeRoot)
{
    private const string Property = "DialogState";
    private readonly TestAdapter _adapter = new(TestAdapter.CreateConversation("dialogs"));
    private readonly MemoryStorage _storage = new();

    public Func<Dialog> MakeRoot { get; set; } = makeRoot;

    /// <param name="before">What the bot does before it runs the root.</param>
    public Task<string[]> SayAsync(string? text, Action<ITurnContext>? before = null) =>
        SendAsync(new Activity(ActivityTypes.Message) { Text = text }, before);

    public async Task<string[]> SendAsync(Activity activity, Action<ITurnContext>? before = null)
    {
        await TurnAsync(activity, (turnContext, accessor) =>
        {
            before?.Invoke(turnContext);
            return MakeRoot().RunAsync(turnContext, accessor, default);
        });
        var replies = new List<string>();
        while (_adapter.GetNextReply() is Activity reply)
            replies.Add(reply.Text ?? reply.Type!);
        return [.. replies];
    }

    /// <summary>The stack as the storage has it.</summary>
    public async Task<string> StoredAsync()
    {
        string key = $"{_adapter.Conversation.ChannelId}/conversations/{_adapter.Conversation.Conversation!.Id}";
        var stored = await _storage.ReadAsync([key]);
        return BotJson.ToElement(stored[key]).GetProperty(Property).GetRawText();
    }

    /// <summary>Puts a stack into the storage as if an earlier release had written it.</summary>
    public Task StoreAsync(string dialogState) => TurnAsync(new Activity(ActivityTypes.Event), (turnContext, accessor) =>
        accessor.SetAsync(turnContext, JsonSerializer.Deserialize<DialogState>(dialogState)!));

    private async Task TurnAsync(Activity activity, Func<ITurnContext, IStatePropertyAccessor<DialogState>, Task> turn)
    {
        var state = new ConversationState(_storage);
        await _adapter.ProcessActivityAsync(activity, async (turnContext, cancellationToken) =>
        {
            await turn(turnContext, state.CreateProperty<DialogState>(Property));
            await state.SaveChangesAsync(turnContext, false, cancellationToken);
        });
    }
}
