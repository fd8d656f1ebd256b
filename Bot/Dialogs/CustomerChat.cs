using CsBot.Chats;
using CsBot.Dialogs.Guides;
using CsBot.Dialogs.Reminders;
using CsBot.Turns;
using Microsoft.Bot.Builder.Dialogs;

namespace CsBot.Dialogs;

/// <summary>The bot in a personal chat: reads the input, runs the dialogs, then writes down how far the person is.</summary>
internal sealed class CustomerChat(
    RootDialog dialog, InputReader reader, ChatStore chats, IdleAnswers idle, JourneyLog journeys)
{
    public async Task OnMessageAsync(Turn turn, CancellationToken cancellationToken)
    {
        turn.Input = await reader.ReadAsync(turn, cancellationToken);
        await dialog.RunAsync(turn.Context, chats.Dialogs, cancellationToken);
        if (!turn.Changes.IsErasing)
        {
            DiagnosticNotes.Take(turn);
            ReminderPlan.Schedule(turn);
            await journeys.RecordAsync(turn, cancellationToken);
        }
    }

    public void OnArrival(Turn turn) => idle.Welcome(turn, null);

    public Task OnReturnAsync(Turn turn, CancellationToken cancellationToken)
    {
        idle.Join(turn);
        return journeys.RecordAsync(turn, cancellationToken);
    }
}
