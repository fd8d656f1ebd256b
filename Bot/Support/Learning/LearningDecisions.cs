using System.Text.Json;
using CsBot.Content.Texts;
using CsBot.Storage;
using CsBot.Support.Actions;
using CsBot.Tickets;
using CsBot.Turns;
using Microsoft.Bot.Builder;

namespace CsBot.Support.Learning;

/// <summary>Decides about an answer, on the card that stands in the channel or on the one that somebody has opened from the list.</summary>
public sealed class LearningDecisions(LearningDesk desk, LearningCards cards, BotTexts texts)
{
    public async Task ChangeAsync(
        ITurnContext turnContext,
        JsonElement data,
        Func<ITurnContext, LearnedAnswerRow, IReadOnlyList<LearnedAnswerRow>, string?> change,
        CancellationToken cancellationToken)
    {
        if (await FindAsync(turnContext, data, cancellationToken) is not { } found)
        {
            return;
        }

        if (change(turnContext, found.Row, found.Versions) is { } refusal)
        {
            await SupportActions.SayAsync(turnContext, refusal, cancellationToken);
        }
        else if (SupportInput.Text(data, "opened") is not null)
        {
            // The message behind it is a list or a report, and stays one for everybody else.
            await SupportActions.ShowAsync(turnContext, cards.Open(found.Row, found.Versions), cancellationToken);
        }
        else
        {
            await ClickedCard.ReplaceAsync(turnContext, cards.Show(found.Row), cancellationToken);
        }
    }

    public async Task OpenAsync(ITurnContext turnContext, JsonElement data, CancellationToken cancellationToken)
    {
        if (await FindAsync(turnContext, data, cancellationToken) is { } found)
        {
            await SupportActions.ShowAsync(turnContext, cards.Open(found.Row, found.Versions), cancellationToken);
        }
    }

    private async Task<(LearnedAnswerRow Row, IReadOnlyList<LearnedAnswerRow> Versions)?> FindAsync(
        ITurnContext turnContext, JsonElement data, CancellationToken cancellationToken)
    {
        string? id = SupportInput.Text(data, "answer");
        IReadOnlyList<LearnedAnswerRow> versions = await desk.VersionsAsync(id, InboxDirectory.ChannelOf(turnContext.Activity), cancellationToken);
        if (versions.FirstOrDefault(version => version.Id == id) is { } row)
        {
            return (row, versions);
        }

        await SupportActions.SayAsync(turnContext, texts.LearnedUnknown, cancellationToken);
        return null;
    }
}
