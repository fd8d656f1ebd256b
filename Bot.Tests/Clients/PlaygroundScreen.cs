using System.Net.WebSockets;
using System.Text.Json.Nodes;

namespace CsBot.Tests.Clients;

/// <summary>What the Playground's page would show, from the stream that it reads.</summary>
public sealed class PlaygroundScreen
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, List<CardView>> _conversations = [];
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Every message of a conversation in its newest form, in order.</summary>
    public IReadOnlyList<CardView> Of(string conversation)
    {
        lock (_gate)
            return [.. _conversations.GetValueOrDefault(conversation) ?? []];
    }

    public async Task<TResult> WaitAsync<TResult>(
        string conversation, Func<IReadOnlyList<CardView>, TResult?> look, string wanted, TimeSpan timeout)
        where TResult : class
    {
        using var deadline = new CancellationTokenSource(timeout);
        while (true)
        {
            Task change = _changed.Task;
            IReadOnlyList<CardView> messages = Of(conversation);
            if (look(messages) is { } found)
                return found;
            try
            {
                await change.WaitAsync(deadline.Token);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException($"No \"{wanted}\" in:\n{string.Join("\n---\n", messages)}");
            }
        }
    }

    /// <summary>Reads until the stream ends or the token stops it.</summary>
    public async Task ReadAsync(WebSocket stream, CancellationToken cancellationToken)
    {
        try
        {
            while (await NextAsync(stream, cancellationToken) is { } change)
                Take(change);
        }
        catch (OperationCanceledException)
        {
            // Nobody looks any more.
        }
    }

    private static async Task<JsonObject?> NextAsync(WebSocket stream, CancellationToken cancellationToken)
    {
        using var text = new MemoryStream();
        byte[] buffer = new byte[16 * 1024];
        WebSocketReceiveResult part;
        do
        {
            part = await stream.ReceiveAsync(buffer, cancellationToken);
            text.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);
        return part.MessageType == WebSocketMessageType.Close ? null : JsonNode.Parse(text.ToArray())!.AsObject();
    }

    private void Take(JsonObject change)
    {
        if (change["action"]?.ToString() is not ("createMessage" or "updateMessage"))
            return;
        JsonObject message = change["message"]!.AsObject();
        var view = new CardView(message["messageId"]!.GetValue<string>(), message);
        TaskCompletionSource changed;
        lock (_gate)
        {
            string conversation = change["actionConversationId"]!.GetValue<string>();
            if (!_conversations.TryGetValue(conversation, out List<CardView>? messages))
                _conversations[conversation] = messages = [];
            int known = messages.FindIndex(m => m.Id == view.Id);
            if (known >= 0)
                messages[known] = view;
            else
                messages.Add(view);
            (changed, _changed) = (_changed, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        changed.SetResult();
    }
}
