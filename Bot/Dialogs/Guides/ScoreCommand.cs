using System.Globalization;
using CsBot.Chats;
using CsBot.Content.Words;
using CsBot.Turns;

namespace CsBot.Dialogs.Guides;

/// <summary>The score on the finish card. The card stays, with thanks in the place of the question.</summary>
internal sealed class ScoreCommand(FinishCards finish) : ICommandGroup
{
    private const int Best = 5;

    IEnumerable<Command> ICommandGroup.Commands => [new(Commands.SendScore, Send)];

    private Next Send(Turn turn)
    {
        GuideProgress progress = turn.Progress;
        if (!progress.Finished)
        {
            return Next.Continue;
        }

        bool given = int.TryParse(turn.Input!.Field("score"), CultureInfo.InvariantCulture, out int score) && score is >= 1 and <= Best;
        progress.Score = given ? score : progress.Score;
        finish.Refresh(turn);
        return Next.Wait;
    }
}
