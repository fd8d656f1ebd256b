using System.Text.Json;
using CsBot.Content.Texts;
using CsBot.Storage;
using CsBot.Turns;

namespace CsBot.Support.Learning;

/// <summary>An answer of the team, with every version of it, the oldest first.</summary>
internal sealed record VersionedAnswer(LearnedAnswerRow Row, IReadOnlyList<LearnedAnswerRow> Versions);

/// <summary>Decides about an answer, on the card that stands in the channel or on the one that somebody has opened from the list.</summary>
internal sealed class LearningDecisions(LearningDesk desk, DraftTrial trial, LearningCards cards, BotTexts texts)
{
    /// <param name="change">Gives why it may not be, in words; else null.</param>
    public async Task ChangeAsync(Turn turn, JsonElement data, Func<Turn, VersionedAnswer, string?> change, CancellationToken cancellationToken)
    {
        if (await FindAsync(turn, data.Text("answer"), cancellationToken) is not { } found)
        {
            return;
        }

        if (change(turn, found) is { } refusal)
        {
            turn.Tell(refusal);
        }
        else if (data.Text("opened") is not null)
        {
            // The message behind it is a list or a report, and stays one for everybody else.
            turn.ShowInPlace(cards.Open(found));
        }
        else
        {
            turn.ReplaceClicked(cards.Show(found.Row));
        }
    }

    public async Task OpenAsync(Turn turn, JsonElement data, CancellationToken cancellationToken)
    {
        if (await FindAsync(turn, data.Text("answer"), cancellationToken) is { } found)
        {
            turn.ShowInPlace(cards.Open(found, await trial.OfAsync(found.Row, cancellationToken)));
        }
    }

    /// <summary>The answer of that id, if this inbox knows it. Else the person is told, and it is null.</summary>
    public async Task<VersionedAnswer?> FindAsync(Turn turn, string? id, CancellationToken cancellationToken)
    {
        IReadOnlyList<LearnedAnswerRow> versions = await desk.VersionsAsync(id, turn.Channel, cancellationToken);
        if (versions.FirstOrDefault(version => version.Id == id) is { } row)
        {
            return new VersionedAnswer(row, versions);
        }

        turn.Tell(texts.LearnedUnknown);
        return null;
    }
}
