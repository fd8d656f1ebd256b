using CsBot.Texts;
using Microsoft.Bot.Builder;

namespace CsBot.Dialogs;

/// <summary>Reads the input of a turn once, for every dialog of it.</summary>
public sealed class InputReader(CommandWords words)
{
    public UserInput Read(ITurnContext turnContext)
    {
        UserInput input = UserInput.Read(turnContext.Activity, words);
        turnContext.TurnState.Set(input);
        return input;
    }
}
