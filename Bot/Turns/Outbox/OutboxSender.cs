using System.Collections.Concurrent;
using System.Net;
using System.Security.Claims;
using CsBot.Storage;
using CsBot.Turns.Telemetry;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace CsBot.Turns.Outbox;

/// <summary>The ids that the channel gave; null where it gave none.</summary>
internal sealed record Receipt(string? ActivityId, string? Conversation = null);

/// <summary>Makes the connector call of one outbox row.</summary>
internal sealed class OutboxSender(
    BotFrameworkAuthentication authentication, TeamsRates rates, IOptions<DeliveryOptions> options, TimeProvider time)
{
    private readonly ConnectorFactory _connectors = authentication.CreateConnectorFactory(new ClaimsIdentity());
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _slots = [];

    public async Task<Receipt> SendAsync(DueRow row, CancellationToken cancellationToken)
    {
        ConversationReference reference = BotSdk.ReadReference(row.Reference);
        await rates.WaitAsync(row.Kind, reference, cancellationToken);
        SemaphoreSlim slot = _slots.GetOrAdd(
            new Uri(reference.ServiceUrl!).Authority, _ => new SemaphoreSlim(options.Value.CallsAtOnce));
        await slot.WaitAsync(cancellationToken);
        try
        {
            using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(options.Value.TimeoutSeconds), time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
            using IConnectorClient connector = await _connectors.CreateAsync(
                reference.ServiceUrl, authentication.GetOriginatingAudience(), either.Token);
            return await OnceOrSmallerAsync(connector.Conversations, reference, row, either.Token);
        }
        finally
        {
            slot.Release();
        }
    }

    /// <summary>What is too large for the channel goes once more, as small as can be.</summary>
    private static async Task<Receipt> OnceOrSmallerAsync(
        IConversations connector, ConversationReference reference, DueRow row, CancellationToken cancellationToken)
    {
        try
        {
            return await TryAsync(connector, reference, row, cancellationToken);
        }
        catch (ErrorResponseException error) when (error.Response?.StatusCode == HttpStatusCode.RequestEntityTooLarge)
        {
            string smaller = MessageSize.Fit(row.Activity, MessageSize.Least);
            if (smaller.Length >= row.Activity.Length)
            {
                throw;
            }

            return await TryAsync(connector, reference, row with { Activity = smaller }, cancellationToken);
        }
    }

    private static Task<Receipt> TryAsync(
        IConversations connector, ConversationReference reference, DueRow row, CancellationToken cancellationToken) => Traces.AreWatched
            ? MeasuredAsync(connector, reference, row, cancellationToken)
            : CallAsync(connector, reference, row, cancellationToken);

    private static Task<Receipt> MeasuredAsync(
        IConversations connector, ConversationReference reference, DueRow row, CancellationToken cancellationToken) => MessageTelemetry.MeasureAsync(
            row, new Uri(reference.ServiceUrl!).Host, () => CallAsync(connector, reference, row, cancellationToken));

    private static Task<Receipt> CallAsync(
        IConversations connector, ConversationReference reference, DueRow row, CancellationToken cancellationToken) => row.Kind switch
        {
            OutboxKind.CreateThread => CreateThreadAsync(connector, reference, row, cancellationToken),
            OutboxKind.Delete => DeleteAsync(connector, row, cancellationToken),
            OutboxKind.Update => UpdateAsync(connector, reference, row, cancellationToken),
            OutboxKind.Whisper => WhisperAsync(connector, reference, row, cancellationToken),
            OutboxKind.React => ReactAsync(connector, reference, row, cancellationToken),
            _ => PostAsync(connector, reference, row, cancellationToken),
        };

    private static async Task<Receipt> CreateThreadAsync(
        IConversations connector, ConversationReference channel, DueRow row, CancellationToken cancellationToken)
    {
        var parameters = new ConversationParameters
        {
            IsGroup = true,
            TenantId = channel.Conversation!.TenantId,
            Activity = BotSdk.ReadActivity(row.Activity),
            ChannelData = BotSdk.TeamsChannel(channel.Conversation.Id!),
        };
        ConversationResourceResponse? created = await connector.CreateConversationAsync(parameters, cancellationToken);
        return new Receipt(
            created?.ActivityId, created?.Id ?? throw new ThreadMissingException($"The channel gave no id for the thread of {row.Id}."));
    }

    private static async Task<Receipt> PostAsync(
        IConversations connector, ConversationReference reference, DueRow row, CancellationToken cancellationToken)
    {
        Activity activity = Addressed(reference, row);
        activity.Id = null;
        ResourceResponse? sent = await connector.SendToConversationAsync(activity.Conversation.Id!, activity, cancellationToken);
        return new Receipt(string.IsNullOrEmpty(sent?.Id) ? null : sent.Id);
    }

    private static async Task<Receipt> WhisperAsync(
        IConversations connector, ConversationReference reference, DueRow row, CancellationToken cancellationToken)
    {
        ChannelAccount person = BotSdk.ReadActivity(row.Activity).Recipient!;
        Activity activity = Addressed(reference, row);
        (activity.Id, activity.Recipient) = (null, person);
        ResourceResponse? sent = await TeamsCalls.WhisperAsync(connector, activity, cancellationToken);
        return sent is null ? await PostAsync(connector, reference, row, cancellationToken) : new Receipt(string.IsNullOrEmpty(sent.Id) ? null : sent.Id);
    }

    private static async Task<Receipt> ReactAsync(
        IConversations connector, ConversationReference reference, DueRow row, CancellationToken cancellationToken)
    {
        Activity activity = Addressed(reference, row);
        if (await TeamsCalls.ReactAsync(connector, activity, row.Target!, cancellationToken) is not null || activity.Text is null)
        {
            return new Receipt(null);
        }

        (activity.Id, activity.ReactionsAdded) = (null, null);
        ResourceResponse? sent = await connector.SendToConversationAsync(activity.Conversation.Id!, activity, cancellationToken);
        return new Receipt(string.IsNullOrEmpty(sent?.Id) ? null : sent.Id);
    }

    private static async Task<Receipt> UpdateAsync(
        IConversations connector, ConversationReference reference, DueRow row, CancellationToken cancellationToken)
    {
        if (TargetOf(row) is { } target)
        {
            Activity activity = Addressed(reference, row);
            activity.Id = target;
            await connector.UpdateActivityAsync(activity.Conversation.Id!, target, activity, cancellationToken);
            return new Receipt(target);
        }

        // A message whose id the channel never told (202 without a body) cannot be replaced: it is sent anew. One that
        // nobody has seen, or that is long forgotten, needs no replacement.
        return row.TargetState == OutboxState.Delivered ? await PostAsync(connector, reference, row, cancellationToken) : new Receipt(null);
    }

    private static async Task<Receipt> DeleteAsync(IConversations connector, DueRow row, CancellationToken cancellationToken)
    {
        if (TargetOf(row) is { } target)
        {
            await connector.DeleteActivityAsync(ConversationOf(row), target, cancellationToken);
        }

        return new Receipt(null);
    }

    private static Activity Addressed(ConversationReference reference, DueRow row)
    {
        Activity activity = BotSdk.ReadActivity(row.Activity);
        activity.ApplyConversationReference(reference);
        activity.Conversation.Id = ConversationOf(row);
        return activity;
    }

    /// <summary>
    /// The channel's id of what is changed; null where nobody has seen it. A thread is written to under two names, its own and its stand-in's, and
    /// each is delivered for itself: what is changed under one may still wait under the other.
    /// </summary>
    private static string? TargetOf(DueRow row) => !OutboxId.IsOurs(row.Target!) ? row.Target
        : row.TargetState == OutboxState.Pending ? throw new TargetPendingException($"The message that {row.Id} changes is not delivered yet.")
        : row.TargetChannelId;

    private static string ConversationOf(DueRow row) => OutboxId.CreatorOf(row.Conversation) is null
        ? row.Conversation
        : row.CreatedConversation ?? throw new ThreadMissingException($"The thread for {row.Id} could not be created.");
}

/// <summary>The conversation a message belongs to was never made, so the message has nowhere to go.</summary>
internal sealed class ThreadMissingException(string message) : Exception(message);

/// <summary>A message is to be changed that has not been delivered: it has to wait.</summary>
internal sealed class TargetPendingException(string message) : Exception(message);
