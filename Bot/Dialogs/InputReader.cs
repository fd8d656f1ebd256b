using CsBot.Invitations;
using CsBot.Texts;
using Microsoft.Bot.Builder;

namespace CsBot.Dialogs;

/// <summary>Reads the input of a turn once, for every dialog of it.</summary>
public sealed class InputReader(CommandWords words)
{
    public UserInput Read(ITurnContext turnContext)
    {
        UserInput input = UserInput.Read(turnContext.Activity, words);
        MailCheck? mail = turnContext.TurnState.Get<MailCheck>();
        if (mail?.Findings is not null || (mail is not null && input.Text.Length == 0))
        {
            input = input with { Command = MailCommand.Name, Number = null };
        }

        turnContext.TurnState.Set(input);
        return input;
    }
}
