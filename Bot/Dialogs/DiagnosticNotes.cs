using CsBot.Dialogs.Mail;
using CsBot.Dialogs.Questions;
using CsBot.Turns;
using CsBot.Understanding.Questions;

namespace CsBot.Dialogs;

/// <summary>Notes at the end of a turn what a person of the team should know of it when they take over.</summary>
internal static class DiagnosticNotes
{
    public static void Take(Turn turn)
    {
        if (turn.Said.Mail is { Findings: { } findings })
        {
            turn.Chat.Diagnostics.Verdict = new InvitationWords(turn.Texts).Verdict(findings).Title;
        }
        else if (turn.Input is { Command: QuestionCommands.Ask, Text.Length: > 0, Reading: { } reading } input)
        {
            turn.Chat.Diagnostics.Asked(input.Text, reading.Kind == ReadingKind.Answer ? reading.Topics[0].Topic.Title : null);
        }
    }
}
