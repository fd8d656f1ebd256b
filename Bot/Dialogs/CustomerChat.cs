using CsBot.Chats;
using CsBot.Dialogs.Guides;
using CsBot.Dialogs.Reminders;
using CsBot.PersonalData;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace CsBot.Dialogs;

/// <summary>The bot in a personal chat: runs the dialogs, then writes down how far the person is.</summary>
public sealed class CustomerChat(RootDialog dialog, ChatState state, IdleAnswers idle, Trail trail, TurnEnd end)
{
    public async Task OnMessageAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        await dialog.RunAsync(turnContext, state.Dialogs, cancellationToken);
        if (!PersonalDataStore.IsErased(turnContext))
        {
            await trail.NoteAsync(turnContext, cancellationToken);
            await end.Reminders.ScheduleAsync(turnContext, cancellationToken);
            await end.Journeys.RecordAsync(turnContext, cancellationToken);
        }
    }

    public Task OnArrivalAsync(ITurnContext turnContext, CancellationToken cancellationToken) => idle.WelcomeAsync(turnContext, null, cancellationToken);

    public async Task OnReturnAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        await idle.JoinAsync(turnContext, cancellationToken);
        await end.Journeys.RecordAsync(turnContext, cancellationToken);
    }
}

/// <summary>What is brought up to date at the end of a customer's turn.</summary>
public sealed record TurnEnd(ReminderCommands Reminders, JourneyLog Journeys);
