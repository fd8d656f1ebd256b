using CsBot.Dialogs.Reminders;
using CsBot.Journeys;
using CsBot.Privacy;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace CsBot.Dialogs;

/// <summary>Sends each activity where it belongs: a customer's chat to the dialogs, everything said among several people to the group bot.</summary>
public sealed class DialogBot(
    RootDialog dialog, ChatState state, IdleAnswers idle, ReminderCommands reminders, GroupBot group, JourneyLog journeys, DoorAnswers door)
    : TeamsActivityHandler
{
    /// <summary>The event with which web chats say that a person has come back.</summary>
    private const string JoinEvent = "webchat/join";

    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        door.Prepare(turnContext);
        await base.OnTurnAsync(turnContext, cancellationToken);
        await door.TellAsync(turnContext, cancellationToken);
        if (!PersonalData.IsErased(turnContext))
        {
            await state.Conversation.SaveChangesAsync(turnContext, cancellationToken: cancellationToken);
        }
    }

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        if (!IsPersonal(turnContext.Activity))
        {
            await group.OnMessageAsync(turnContext, cancellationToken);
            return;
        }

        await dialog.RunAsync(turnContext, state.Dialogs, cancellationToken);
        if (!PersonalData.IsErased(turnContext))
        {
            await reminders.ScheduleAsync(turnContext, cancellationToken);
            await journeys.RecordAsync(turnContext, cancellationToken);
        }
    }

    protected override Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionFetchTaskAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction action, CancellationToken cancellationToken) =>
        door.ExplainAsync(turnContext, cancellationToken);

    protected override Task OnInstallationUpdateAddAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        ArriveAsync(turnContext, cancellationToken);

    protected override Task OnConversationUpdateActivityAsync(
        ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity.MembersAdded is { Count: > 0 } ? ArriveAsync(turnContext, cancellationToken) : Task.CompletedTask;

    protected override Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity.Name == JoinEvent && IsPersonal(turnContext.Activity) ? ComeBackAsync(turnContext, cancellationToken) : Task.CompletedTask;

    private async Task ArriveAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        Arrival arrival = await state.Arrival.GetAsync(turnContext, () => new Arrival(), cancellationToken);
        bool first = !arrival.Welcomed;
        arrival.Welcomed = true;
        if (!IsPersonal(turnContext.Activity))
        {
            await group.OnArrivalAsync(turnContext, first, cancellationToken);
        }
        else if (first)
        {
            await idle.WelcomeAsync(turnContext, null, cancellationToken);
        }
    }

    private async Task ComeBackAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        await idle.JoinAsync(turnContext, cancellationToken);
        await journeys.RecordAsync(turnContext, cancellationToken);
    }

    private static bool IsPersonal(IActivity activity) => activity.Conversation.ConversationType is null or "personal";
}
