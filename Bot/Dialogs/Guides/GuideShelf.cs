using CsBot.Chats;
using CsBot.Content.Guides;
using Microsoft.Bot.Builder;

namespace CsBot.Dialogs.Guides;

/// <summary>Changes from one guide to another. The one that is left is put on the shelf with its place, and taken from there again.</summary>
public sealed class GuideShelf(GuideLibrary guides, GuideWalk walk, ChatState state)
{
    /// <summary>Makes the guide the one where the person is; a practice ends. False if there is no such guide.</summary>
    public async Task<bool> OpenAsync(ITurnContext turnContext, string? id, CancellationToken cancellationToken)
    {
        if (id is null || !guides.Has(id))
        {
            return false;
        }

        await walk.EndPracticeAsync(turnContext, cancellationToken);
        GuideProgress left = await walk.RealProgressAsync(turnContext, cancellationToken);
        if (left.GuideId == id)
        {
            return true;
        }

        Shelf shelf = await state.Shelf.GetAsync(turnContext, () => new Shelf(), cancellationToken);
        GuideProgress next = shelf.Guides.Find(progress => progress.GuideId == id) ?? new GuideProgress { GuideId = id };
        shelf.Guides = [.. shelf.Guides.Where(progress => progress != next), left];
        await state.Progress.SetAsync(turnContext, next, cancellationToken);
        LeftGuides.Of(turnContext).Add(left);
        return true;
    }

    /// <summary>Goes back to the main guide; nothing changes where the person is in it, or practises it.</summary>
    public async Task OpenMainAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        if ((await walk.ProgressAsync(turnContext, cancellationToken)).GuideId != guides.MainId)
        {
            await OpenAsync(turnContext, guides.MainId, cancellationToken);
        }
    }

    /// <summary>Makes the guide that has the step the one where the person is. A step that no guide has changes nothing.</summary>
    public async Task OpenStepAsync(ITurnContext turnContext, string? step, CancellationToken cancellationToken)
    {
        Guide here = walk.GuideOf(await walk.ProgressAsync(turnContext, cancellationToken), turnContext);
        if (here.FindStep(step) is null && guides.WithStep(step, here.Language) is { } owner)
        {
            await OpenAsync(turnContext, owner.Id, cancellationToken);
        }
    }

    /// <summary>Where the person is in the main guide, also while another one is in front of them.</summary>
    public async Task<GuideProgress> MainProgressAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        GuideProgress progress = await walk.ProgressAsync(turnContext, cancellationToken);
        return progress.GuideId == guides.MainId ? progress
            : (await ShelvedAsync(turnContext, cancellationToken)).FirstOrDefault(other => other.GuideId == guides.MainId) ?? progress;
    }

    /// <summary>Where the person is in the guides that are not in front of them.</summary>
    public async Task<IReadOnlyList<GuideProgress>> ShelvedAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        (await state.Shelf.GetAsync(turnContext, () => new Shelf(), cancellationToken)).Guides;

    /// <summary>The places in all guides in which the person waits for something.</summary>
    public async Task<IReadOnlyList<GuideProgress>> WaitingAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        GuideProgress here = await walk.RealProgressAsync(turnContext, cancellationToken);
        return [.. (await ShelvedAsync(turnContext, cancellationToken)).Prepend(here).Where(place => place.Waiting is not null && guides.Has(place.GuideId))];
    }
}

/// <summary>The places in the guides that this turn has left, for those who write down how far a person has come.</summary>
public static class LeftGuides
{
    private const string Key = "CsBot.LeftGuides";

    public static List<GuideProgress> Of(ITurnContext turnContext)
    {
        if (!turnContext.TurnState.TryGetValue(Key, out object? left))
        {
            turnContext.TurnState[Key] = left = new List<GuideProgress>();
        }

        return (List<GuideProgress>)left!;
    }
}
