using CsBot.Content.Cards;
using CsBot.Content.Guides;
using CsBot.Content.Texts;
using CsBot.Content.Words;
using CsBot.Turns;
using Microsoft.Bot.Builder.Dialogs;

namespace CsBot.Dialogs.Guides;

/// <summary>Walking through the guide with a made-up invitation.</summary>
public sealed class PracticeCommands(GuideWalk walk, CardSender sender, BotTexts texts) : ICommandGroup
{
    IEnumerable<(string Command, CommandHandler Handler)> ICommandGroup.Commands =>
    [
        (Commands.Practice, BeginAsync),
        (Commands.StopPractice, (dc, _, token) => LeaveAsync(dc, walk, texts, token)),
    ];

    /// <summary>Goes back to where the person really is.</summary>
    public static async Task<DialogTurnResult> LeaveAsync(DialogContext dc, GuideWalk walk, BotTexts texts, CancellationToken cancellationToken)
    {
        bool left = await walk.EndPracticeAsync(dc.Context, cancellationToken);
        StepNotice.Set(dc.Context, left ? texts.PracticeOver : texts.PracticeNone);
        await dc.CancelAllDialogsAsync(cancellationToken);
        return new DialogTurnResult(DialogTurnStatus.Empty);
    }

    private async Task<DialogTurnResult> BeginAsync(DialogContext dc, UserInput input, CancellationToken cancellationToken)
    {
        await dc.CancelAllDialogsAsync(cancellationToken);
        await walk.BeginPracticeAsync(dc.Context, cancellationToken);
        Guide guide = walk.GuideOf(await walk.ProgressAsync(dc.Context, cancellationToken), dc.Context);
        await sender.ShowAsync(dc.Context, nonce => Invitation(guide, nonce), (texts.PracticeSummary, texts.PracticeCollapsed), cancellationToken);
        return Dialog.EndOfTurn;
    }

    private PracticeCardData Invitation(Guide guide, string nonce) => new(
        GuideCards.Language,
        nonce,
        texts.PracticeTitle,
        texts.PracticeText,
        texts.PracticeInvitation,
        guide.PracticeInvitation,
        texts.PracticeBegin,
        texts.PracticeLeave);
}
