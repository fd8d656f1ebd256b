using System.Net;
using CsBot.Chats;
using CsBot.Dialogs;
using CsBot.Dialogs.Questions;
using CsBot.PersonalData;
using CsBot.Support.Inboxes;
using CsBot.Support.Search;
using CsBot.Tickets;
using CsBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace CsBot;

/// <summary>Sends each activity where it belongs: a customer's chat to the dialogs, everything said among several people to the group bot.</summary>
internal sealed class DialogBot(
    ChatStore chats, CustomerChat customer, GroupBot group, ArrivalAnswers arrivals, RatingCommands ratings, RequestSearch search, TeamEvents team,
    RelayedEdits edits, MisplacedCodes codes, PersonalDataStore data) : TeamsActivityHandler
{
    /// <summary>The event with which web chats say that a person has come back.</summary>
    private const string JoinEvent = "webchat/join";

    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        Turn turn = Turn.Of(turnContext);
        if (await codes.TakeAsync(turn, cancellationToken))
        {
            return;
        }

        arrivals.Prepare(turn);
        await base.OnTurnAsync(turnContext, cancellationToken);
        await arrivals.TellAsync(turn, cancellationToken);
        if (!turn.Changes.IsErasing)
        {
            await chats.SaveAsync(turnContext, turn.Chat, cancellationToken);
        }
    }

    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        Turn turn = Turn.Of(turnContext);
        return turn.IsPersonal ? customer.OnMessageAsync(turn, cancellationToken) : group.OnMessageAsync(turn, cancellationToken);
    }

    protected override async Task<InvokeResponse?> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity.Name == RatingCommands.InvokeName
            ? await ratings.OnInvokeAsync(Turn.Of(turnContext), cancellationToken)
            : await base.OnInvokeActivityAsync(turnContext, cancellationToken);

    protected override Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionFetchTaskAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
        Task.FromResult(arrivals.Explain(Turn.Of(turnContext)));

    protected override Task<MessagingExtensionResponse> OnTeamsMessagingExtensionQueryAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken) =>
        RequestSearch.IsOdd(query)
            ? throw new InvokeResponseException(HttpStatusCode.BadRequest, "The words of the query are no text.")
            : search.QueryAsync(Turn.Of(turnContext), query, cancellationToken);

    protected override Task OnTeamsMessageEditAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        edits.OnEditedAsync(Turn.Of(turnContext), cancellationToken);

    protected override Task OnTeamsMessageUndeleteAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        edits.OnRestoredAsync(Turn.Of(turnContext), cancellationToken);

    protected override Task OnTeamsMessageSoftDeleteAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) =>
        edits.OnDeletedAsync(Turn.Of(turnContext), cancellationToken);

    protected override Task OnInstallationUpdateAddAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        ArriveAsync(Turn.Of(turnContext), cancellationToken);

    protected override Task OnInstallationUpdateRemoveAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        Turn turn = Turn.Of(turnContext);
        return turn.IsPersonal ? team.OnCustomerGoneAsync(turn, cancellationToken) : team.OnTeamGoneAsync(turn, cancellationToken);
    }

    protected override Task OnConversationUpdateActivityAsync(
        ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        Turn turn = Turn.Of(turnContext);
        return IsArrival(turn) ? ArriveAsync(turn, cancellationToken)
            : turn.IsPersonal ? Task.CompletedTask
            : team.OnTeamChangedAsync(turn, cancellationToken);
    }

    protected override Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken)
    {
        Turn turn = Turn.Of(turnContext);
        return turnContext.Activity.Name == JoinEvent && turn.IsPersonal ? customer.OnReturnAsync(turn, cancellationToken) : Task.CompletedTask;
    }

    /// <summary>The channel says that the person's data is to be deleted.</summary>
    protected override Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        Turn turn = Turn.Of(turnContext);
        return turnContext.Activity.Type == ActivityTypes.DeleteUserData && turn.IsPersonal ? data.EraseAsync(turn, cancellationToken) : Task.CompletedTask;
    }

    private async Task ArriveAsync(Turn turn, CancellationToken cancellationToken)
    {
        bool first = !turn.Chat.Arrival.Welcomed;
        turn.Chat.Arrival.Welcomed = true;
        if (!turn.IsPersonal)
        {
            await group.OnArrivalAsync(turn, first, cancellationToken);
        }
        else if (first)
        {
            customer.OnArrival(turn);
        }
    }

    /// <summary>Among several people it is the bot that must have come, to the team and not only to one more channel; colleagues come and go.</summary>
    private static bool IsArrival(Turn turn) =>
        turn.Place?.EventType != TeamEvents.ChannelMemberAdded
        && turn.Activity.MembersAdded is { Count: > 0 } added && (turn.IsPersonal || added.Any(member => member.Id == turn.Activity.Recipient?.Id));
}
