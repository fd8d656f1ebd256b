using CsBot.Chats;
using CsBot.Dialogs;
using CsBot.Dialogs.Questions;
using CsBot.PersonalData;
using CsBot.Support.Search;
using CsBot.Tickets;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace CsBot;

/// <summary>Sends each activity where it belongs: a customer's chat to the dialogs, everything said among several people to the group bot.</summary>
public sealed class DialogBot(ChatPlaces places, RatingCommands ratings, DoorAnswers door, EscalationHooks escalation, ChatState state) : TeamsActivityHandler
{
    /// <summary>The event with which web chats say that a person has come back.</summary>
    private const string JoinEvent = "webchat/join";

    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        door.Prepare(turnContext);
        await base.OnTurnAsync(turnContext, cancellationToken);
        await door.TellAsync(turnContext, cancellationToken);
        if (!PersonalDataStore.IsErased(turnContext))
        {
            await state.Conversation.SaveChangesAsync(turnContext, cancellationToken: cancellationToken);
        }
    }

    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        IsPersonal(turnContext.Activity)
            ? places.Customer.OnMessageAsync(turnContext, cancellationToken)
            : places.Group.OnMessageAsync(turnContext, cancellationToken);

    protected override async Task<InvokeResponse?> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity.Name == RatingCommands.InvokeName
            ? await ratings.OnInvokeAsync(turnContext, cancellationToken)
            : await base.OnInvokeActivityAsync(turnContext, cancellationToken);

    protected override Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionFetchTaskAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
        door.ExplainAsync(turnContext);

    protected override Task<MessagingExtensionResponse> OnTeamsMessagingExtensionQueryAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken) =>
        places.Search.QueryAsync(turnContext, query, cancellationToken);

    protected override Task OnTeamsMessageEditAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        escalation.Edits.OnEditedAsync(turnContext, cancellationToken);

    protected override Task OnTeamsMessageSoftDeleteAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) =>
        escalation.Edits.OnDeletedAsync(turnContext, cancellationToken);

    protected override Task OnInstallationUpdateAddAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        ArriveAsync(turnContext, cancellationToken);

    protected override Task OnInstallationUpdateRemoveAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        IsPersonal(turnContext.Activity)
            ? escalation.Events.OnCustomerGoneAsync(turnContext, cancellationToken)
            : escalation.Events.OnTeamGoneAsync(turnContext, cancellationToken);

    protected override Task OnConversationUpdateActivityAsync(
        ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        IsArrival(turnContext.Activity) ? ArriveAsync(turnContext, cancellationToken)
        : IsPersonal(turnContext.Activity) ? Task.CompletedTask
        : escalation.Events.OnTeamChangedAsync(turnContext, cancellationToken);

    protected override Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity.Name == JoinEvent && IsPersonal(turnContext.Activity)
            ? places.Customer.OnReturnAsync(turnContext, cancellationToken)
            : Task.CompletedTask;

    /// <summary>The channel says that the person's data is to be deleted.</summary>
    protected override Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity.Type == ActivityTypes.DeleteUserData && IsPersonal(turnContext.Activity)
            ? places.Data.EraseAsync(turnContext, cancellationToken)
            : Task.CompletedTask;

    private async Task ArriveAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        ArrivalState arrival = await state.Arrival.GetAsync(turnContext, () => new ArrivalState(), cancellationToken);
        bool first = !arrival.Welcomed;
        arrival.Welcomed = true;
        if (!IsPersonal(turnContext.Activity))
        {
            await places.Group.OnArrivalAsync(turnContext, first, cancellationToken);
        }
        else if (first)
        {
            await places.Customer.OnArrivalAsync(turnContext, cancellationToken);
        }
    }

    /// <summary>Among several people it is the bot that must have come; colleagues come and go.</summary>
    private static bool IsArrival(IConversationUpdateActivity activity) =>
        activity.MembersAdded is { Count: > 0 } added && (IsPersonal(activity) || added.Any(member => member.Id == activity.Recipient?.Id));

    private static bool IsPersonal(IActivity activity) => activity.Conversation.ConversationType is null or "personal";
}

/// <summary>The bot where it talks to one person, where it is among several, where it is asked for requests, and where it is told to forget.</summary>
public sealed record ChatPlaces(CustomerChat Customer, GroupBot Group, RequestSearch Search, PersonalDataStore Data);
