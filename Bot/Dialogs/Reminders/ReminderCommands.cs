using CsBot.Content.Texts;
using CsBot.Content.Words;
using CsBot.Turns;

namespace CsBot.Dialogs.Reminders;

/// <summary>Switches reminders off for good, and on again.</summary>
internal sealed class ReminderCommands(BotTexts texts) : ICommandGroup
{
    IEnumerable<Command> ICommandGroup.Commands =>
    [
        new(Commands.RemindersOff, turn => Switch(turn, off: true, texts.RemindersOff)),
        new(Commands.RemindersOn, turn => Switch(turn, off: false, texts.RemindersOn)),
    ];

    private static Next Switch(Turn turn, bool off, string answer)
    {
        turn.Chat.Reminders.Off = off;
        turn.Say(answer);
        return Next.Wait;
    }
}
