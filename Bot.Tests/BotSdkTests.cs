using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsBot.Chats;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace CsBot.Tests;

/// <summary>The seam between the bot's JSON and the SDK's, in the half that this build has.</summary>
public sealed class BotSdkTests
{
    private const string Compact = """{"action":{"verb":"done","data":{"card":"c","n":[1,2]}},"statusCode":200}""";

    private readonly PlainStorage _storage = new();

    public static TheoryData<string> Kept => [.. ChatStore.Types.Keys];

    [Fact]
    public void WhatIsKeptHasGeneratedCode() => Assert.All(
        ChatStore.Types.Values.Where(type => type != typeof(DialogState)), type => Assert.NotNull(StateJson.Default.GetTypeInfo(type)));

    /// <summary>What is changed in an object of the state is kept, although nobody sets it again.</summary>
    [Theory]
    [MemberData(nameof(Kept))]
    public async Task EachReadingOfTheStateInATurnGivesTheSameObject(string name)
    {
        MethodInfo check = typeof(BotSdkTests).GetMethod(nameof(CheckKeptAsync), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(ChatStore.Types[name]);
        await TurnAsync("hi", (turnContext, state, _) => (Task)check.Invoke(null, [turnContext, state, name])!);
        await TurnAsync("again", (turnContext, state, _) => (Task)check.Invoke(null, [turnContext, state, name])!);
    }

    [Fact]
    public async Task WhatIsChangedInTheStateIsThereInTheNextTurn()
    {
        await ChatAsync("hi", chat => chat.RealProgress.StepId = "one");
        await ChatAsync("again", chat => chat.RealProgress.Done.Add("one"));
        await ChatAsync("and again", chat => Assert.Equal(("one", "one"), (chat.RealProgress.StepId, Assert.Single(chat.RealProgress.Done))));
    }

    /// <summary>A prompt whose options have no message, above a waterfall that keeps a value, in a component.</summary>
    [Fact]
    public async Task DialogsGoOnFromWhatWasStored()
    {
        Assert.Empty(await SayAsync("hi"));
        Assert.Equal(["not yet after 1"], await SayAsync("no"));
        Assert.Equal(["3 trips, for reason"], await SayAsync("yes"));
    }

    [Fact]
    public void AnObjectMemberIsReadWhateverItHolds()
    {
        Assert.Equal(7, BotSdk.Read<long>(BotSdk.ToJson(7)));
        Assert.Equal(7, BotSdk.Read<long>(BotSdk.ParseJson("7")));
        Assert.Equal(7, BotSdk.Read<long>(7L));
        Assert.Equal("a", BotSdk.Read<string>(BotSdk.ParseJson("\"a\"")));
        Assert.Equal("b", BotSdk.Read<GivenAnswer>(BotSdk.ToJson(new GivenAnswer { Topic = "b" }))!.Topic);
        Assert.Null(BotSdk.Read<string>(null));
        Assert.Equal(Compact, BotSdk.ToJson(BotSdk.ToJson(BotSdk.ParseJson(Compact)))!.Value.GetRawText());
    }

    [Fact]
    public void IndentedJsonIsTheSameJson()
    {
        string indented = Compact.Replace(",", ",\n  ", StringComparison.Ordinal).Replace("{", "{\r\n", StringComparison.Ordinal);

        AssertSame(Compact, BotSdk.ToJson(BotSdk.ParseJson(indented)));
        AssertSame("""{"card":"c","n":[1,2],"verb":"done"}""", BotSdk.ToJson(BotSdk.ReadExecuteData(BotSdk.ParseJson(indented))));
        AssertSame("[]", BotSdk.ToJson(BotSdk.Rewrite(BotSdk.ParseJson(indented), _ => new JsonArray())));
    }

    private static void AssertSame(string expected, JsonElement? actual) =>
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(expected), actual!.Value), actual.ToString());

    private static async Task CheckKeptAsync<T>(ITurnContext turnContext, ConversationState state, string name)
        where T : class, new()
    {
        T first = await state.CreateProperty<T>(name).GetAsync(turnContext, () => new T(), default);
        Assert.Same(first, await state.CreateProperty<T>(name).GetAsync(turnContext, () => new T(), default));
    }

    private Task ChatAsync(string text, Action<CsBot.Chats.Chat> turn) => TurnAsync(text, async (turnContext, _, store) =>
    {
        CsBot.Chats.Chat chat = await store.LoadAsync(turnContext, default);
        turn(chat);
        await store.SaveAsync(turnContext, chat, default);
    });

    private async Task<string[]> SayAsync(string text)
    {
        string[] said = [];
        await TurnAsync(text, (turnContext, _, store) => Trips().RunAsync(turnContext, store.Dialogs, default), replies => said = replies);
        return said;
    }

    private async Task TurnAsync(string text, Func<ITurnContext, ConversationState, ChatStore, Task> turn, Action<string[]>? replied = null)
    {
        var conversation = new ConversationState(_storage);
        var adapter = new TestAdapter(TestAdapter.CreateConversation("seam"));
        await adapter.ProcessActivityAsync(
            new Activity(ActivityTypes.Message) { Text = text },
            async (turnContext, cancellationToken) =>
            {
                await turn(turnContext, conversation, new ChatStore(conversation));
                await conversation.SaveChangesAsync(turnContext, false, cancellationToken);
            },
            default);
        replied?.Invoke([.. adapter.ActiveQueue.Where(reply => reply.Type == ActivityTypes.Message).Select(reply => reply.Text!)]);
    }

    private static ComponentDialog Trips() => new ComponentDialog("root")
        .AddDialog(new WaterfallDialog("steps",
        [
            (step, cancellationToken) =>
            {
                step.Values["trips"] = 3;
                return step.PromptAsync("consent", new PromptOptions { Validations = "reason" }, cancellationToken);
            },
            async (step, cancellationToken) =>
            {
                await step.Context.SendActivityAsync($"{step.Values["trips"]} trips, for {step.Result}", cancellationToken: cancellationToken);
                return await step.EndDialogAsync(null, cancellationToken);
            },
        ]))
        .AddDialog(new ConsentPrompt());

    private sealed class ConsentPrompt() : Prompt<string>("consent", Validate)
    {
        protected override Task OnPromptAsync(
            ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default) =>
            Task.CompletedTask;

        protected override Task<PromptRecognizerResult<string>> OnRecognizeAsync(
            ITurnContext turnContext, IDictionary<string, object?> state, PromptOptions options, CancellationToken cancellationToken = default) =>
            Task.FromResult(new PromptRecognizerResult<string>
            {
                Succeeded = turnContext.Activity.Text == "yes",
                Value = BotSdk.Read<string>(options.Validations)!,
            });

        private static async Task<bool> Validate(PromptValidatorContext<string> prompt, CancellationToken cancellationToken)
        {
            if (!prompt.Recognized.Succeeded)
            {
                await prompt.Context.SendActivityAsync($"not yet after {prompt.AttemptCount}", cancellationToken: cancellationToken);
            }

            return prompt.Recognized.Succeeded;
        }
    }

    /// <summary>Keeps a conversation as the bot does: as JSON of the seam.</summary>
    private sealed class PlainStorage : IStorage
    {
        private readonly Dictionary<string, string> _kept = [];

        public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default) =>
            Task.FromResult<IDictionary<string, object>>(keys.Where(_kept.ContainsKey).ToDictionary(key => key, key => BotSdk.ReadState(_kept[key])));

        public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
        {
            foreach ((string key, object state) in changes)
            {
                _kept[key] = BotSdk.WriteState(state);
            }

            return Task.CompletedTask;
        }

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) => Task.CompletedTask;
    }
}
