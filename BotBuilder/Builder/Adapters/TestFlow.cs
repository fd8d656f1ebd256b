using System.Runtime.CompilerServices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>
/// A conversation to be played against a bot. Each call returns a longer flow; <see cref="StartTestAsync"/> waits for the end. A reply that is
/// not as expected ends it with an <see cref="InvalidOperationException"/>, a missing one with a <see cref="TimeoutException"/>.
/// </summary>
public class TestFlow
{
    private readonly TestAdapter _adapter;
    private readonly BotCallbackHandler? _callback;
    private readonly Task _played;

    /// <summary>Begins a conversation with bot logic.</summary>
    public TestFlow(TestAdapter adapter, BotCallbackHandler? callback = default)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        (_adapter, _callback, _played) = (adapter, callback, Task.CompletedTask);
    }

    /// <summary>Goes on with a flow after a task.</summary>
    public TestFlow(Task task, TestFlow flow)
    {
        ArgumentNullException.ThrowIfNull(flow);
        (_adapter, _callback, _played) = (flow._adapter, flow._callback, task ?? Task.CompletedTask);
    }

    /// <summary>Goes on with a flow after work that is started now.</summary>
    public TestFlow(Func<Task> getTask, TestFlow flow)
        : this(getTask?.Invoke() ?? Task.CompletedTask, flow)
    {
    }

    /// <summary>Begins a conversation with a bot.</summary>
    public TestFlow(TestAdapter adapter, IBot bot)
        : this(adapter, bot.OnTurnAsync)
    {
    }

    /// <summary>Waits until all of it was played.</summary>
    public Task StartTestAsync() => _played;

    /// <summary>The user writes.</summary>
    public TestFlow Send(string userSays)
    {
        ArgumentNullException.ThrowIfNull(userSays);
        return Then(() => _adapter.SendTextToBotAsync(userSays, _callback, default));
    }

    /// <summary>The user's client sends an activity.</summary>
    public TestFlow Send(IActivity userActivity)
    {
        ArgumentNullException.ThrowIfNull(userActivity);
        return Then(() => _adapter.ProcessActivityAsync((Activity)userActivity, _callback));
    }

    /// <summary>The user joins the conversation.</summary>
    public TestFlow SendConversationUpdate() => Then(() =>
    {
        var update = (Activity)Activity.CreateConversationUpdateActivity();
        update.MembersAdded!.Add(_adapter.Conversation.User!);
        return _adapter.ProcessActivityAsync(update, _callback);
    });

    /// <summary>Time passes.</summary>
    public TestFlow Delay(TimeSpan timespan) => Then(() => Task.Delay(timespan));

    /// <summary>Time passes, in milliseconds.</summary>
    public TestFlow Delay(uint ms) => Delay(TimeSpan.FromMilliseconds(ms));

    /// <summary>The next reply is this text, white space at the ends apart.</summary>
    public TestFlow AssertReply(string expected, string? description = default, uint timeout = 3000)
        => AssertReply(_adapter.MakeActivity(expected), description ?? expected, timeout);

    /// <summary>The next reply contains this text.</summary>
    public TestFlow AssertReplyContains(string expected, string? description = default, uint timeout = 3000) => AssertReply(
        reply => Require(TextOf(reply)?.Contains(expected, StringComparison.Ordinal) == true, expected, reply, description), description, timeout);

    /// <summary>The next reply has the same type and text.</summary>
    public TestFlow AssertReply(IActivity expected, [CallerMemberName] string? description = default, uint timeout = 3000)
        => AssertReply(expected, null, description, timeout);

    /// <summary>The next reply has the same type and is equal by the comparer, or has the same text without one.</summary>
    public TestFlow AssertReply(
        IActivity expected,
        IEqualityComparer<IActivity>? equalityComparer,
        [CallerMemberName] string? description = default,
        uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return AssertReply(
            reply =>
            {
                if (expected.Type != reply.Type) throw new InvalidOperationException($"{description}: Type should match");
                var equal = equalityComparer?.Equals(expected, reply) ?? TextOf(expected) == TextOf(reply);
                Require(equal, TextOf(expected), reply, description);
            },
            description,
            timeout);
    }

    /// <summary>The next reply passes a check of yours.</summary>
    public TestFlow AssertReply(Action<IActivity> validateActivity, [CallerMemberName] string? description = default, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(validateActivity);
        return Then(async () => validateActivity(await NextAsync(timeout) ?? throw new TimeoutException(
            $"'{description}' timed out: no reply within {timeout} ms.")));
    }

    /// <summary>The next reply is one of these texts.</summary>
    public TestFlow AssertReplyOneOf(string[] candidates, string? description = default, uint timeout = 3000)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        return AssertReply(
            reply => Require(candidates.Any(text => text.Trim() == TextOf(reply)), string.Join("\n", candidates), reply, description),
            description,
            timeout);
    }

    /// <summary>No reply comes within the time, in milliseconds.</summary>
    public TestFlow AssertNoReply([CallerMemberName] string? description = default, uint timeout = 3000) => Then(async () =>
    {
        if (await NextAsync(timeout) is { } reply)
        {
            throw new InvalidOperationException($"{description}: expected no reply, received: {TextOf(reply) ?? reply.Type}");
        }
    });

    /// <summary>The user writes, and the next reply is this text.</summary>
    public TestFlow Test(string userSays, string expected, string? description = default, uint timeout = 3000)
        => Send(userSays).AssertReply(expected, description, timeout);

    /// <summary>The user writes, and the next reply has the same type and text.</summary>
    public TestFlow Test(string userSays, Activity expected, string? description = default, uint timeout = 3000)
        => Send(userSays).AssertReply(expected, description, timeout);

    /// <summary>The user writes, and the next reply passes a check of yours.</summary>
    public TestFlow Test(string userSays, Action<IActivity> validateActivity, string? description = default, uint timeout = 3000)
        => Send(userSays).AssertReply(validateActivity, description, timeout);

    private static string? TextOf(IActivity activity) => activity.AsMessageActivity()?.Text?.Trim();

    private static void Require(bool holds, string? expected, IActivity reply, string? description)
    {
        if (holds) return;
        var heading = description is null ? string.Empty : $"{description}:\n";
        throw new InvalidOperationException($"{heading}Expected:{expected}\nReceived:{TextOf(reply) ?? "Not a Message Activity"}");
    }

    private TestFlow Then(Func<Task> next) => new(
        async () =>
        {
            await _played;
            await next();
        },
        this);

    private async Task<IActivity?> NextAsync(uint timeout)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromMilliseconds(timeout));
        try
        {
            return await _adapter.GetNextReplyAsync(deadline.Token);
        }
        catch (OperationCanceledException)
        {
            return _adapter.GetNextReply();
        }
    }
}
