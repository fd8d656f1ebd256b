using System.Globalization;
using CsBot.Chats;
using CsBot.Content.Words;
using CsBot.Turns;
using Microsoft.Bot.Builder.Dialogs;

namespace CsBot.Dialogs.Guides;

/// <summary>The score on the finish card. The card stays, with thanks in the place of the question.</summary>
public sealed class ScoreCommand(GuideWalk walk, FinishCards finish) : ICommandGroup
{
    private const int Best = 5;

    IEnumerable<(string Command, CommandHandler Handler)> ICommandGroup.Commands => [(Commands.SendScore, SendAsync)];

    private async Task<DialogTurnResult> SendAsync(DialogContext dc, UserInput input, CancellationToken cancellationToken)
    {
        GuideProgress progress = await walk.ProgressAsync(dc.Context, cancellationToken);
        if (!progress.Finished)
        {
            return await dc.ContinueDialogAsync(cancellationToken);
        }

        bool given = int.TryParse(input.Field("score"), CultureInfo.InvariantCulture, out int score) && score is >= 1 and <= Best;
        progress.Score = given ? score : progress.Score;
        await finish.RefreshAsync(dc.Context, cancellationToken);
        return Dialog.EndOfTurn;
    }
}
