using CsBot.Chats;
using CsBot.Content.Answers;
using CsBot.Content.Cards;
using CsBot.Content.Guides;
using CsBot.Content.Texts;
using CsBot.Content.Words;
using CsBot.Turns;
using Microsoft.Bot.Builder.Dialogs;

namespace CsBot.Dialogs.Guides;

/// <summary>Which guides there are, and going into one of them. The place in the one that is left is kept.</summary>
public sealed class GuideCommands(GuideLibrary guides, GuideShelf shelf, GuideWalk walk, CardSender sender, BotTexts texts) : ICommandGroup
{
    /// <summary>No card's verb and no command in words: a button below an answer, or the words of the guide, stand for it.</summary>
    public const string Open = "guide.open";

    public const string GuideField = "guide";

    IEnumerable<(string Command, CommandHandler Handler)> ICommandGroup.Commands => [(Commands.ShowGuides, ShowAsync), (Open, OpenAsync)];

    private async Task<DialogTurnResult> ShowAsync(DialogContext dc, UserInput input, CancellationToken cancellationToken)
    {
        Guide[] all = [.. guides.In(dc.Context.Activity.Locale)];
        string lines = string.Join('\n', all.Where(guide => guide.Offer is not null).Select(guide => $"- **{guide.Title}**: {guide.Offer!.About}"));
        var card = new ChoicesCardData(
            GuideCards.Language,
            texts.GuidesTitle,
            texts.GuidesText.With(("title", all[0].Title), ("guides", lines)),
            [.. all.Select(guide => new NextData(guide.Offer?.Button ?? guide.Title, NextAction.Guide(guide.Id).Word))]);
        await sender.SendAsync(dc.Context, card, texts.GuidesTitle, cancellationToken);
        return dc.ActiveDialog is null ? Dialog.EndOfTurn : await dc.AskAgainAsync(cancellationToken);
    }

    private async Task<DialogTurnResult> OpenAsync(DialogContext dc, UserInput input, CancellationToken cancellationToken)
    {
        if (!await shelf.OpenAsync(dc.Context, input.Field(GuideField), cancellationToken))
        {
            return await dc.AskAgainAsync(cancellationToken);
        }

        await dc.CancelAllDialogsAsync(cancellationToken);
        GuideProgress progress = await walk.ProgressAsync(dc.Context, cancellationToken);
        if (progress.StepId is null && walk.GuideOf(progress, dc.Context).IsMain)
        {
            return await dc.BeginDialogAsync(nameof(TriageDialog), null, cancellationToken);
        }

        await walk.StartAsync(dc.Context, cancellationToken);
        return await dc.BeginDialogAsync(nameof(SetupDialog), null, cancellationToken);
    }
}
