using CsBot.Chats;
using CsBot.Content.Guides;
using CsBot.Content.Texts;
using CsBot.Dialogs.Guides;
using CsBot.Turns;
using CsBot.Turns.Middleware;
using Microsoft.Bot.Builder.Dialogs;

namespace CsBot.Dialogs.Mail;

/// <summary>A mail has arrived in the chat: shows what it is. The guide waits meanwhile, and the card leads back to it.</summary>
public sealed class MailCommand(GuideWalk walk, MailCards cards, CardSender sender, BotTexts texts) : ICommandGroup
{
    /// <summary>No card and no word stands for it; only the door does.</summary>
    public const string Name = "mail.check";

    IEnumerable<(string Command, CommandHandler Handler)> ICommandGroup.Commands => [(Name, ShowAsync)];

    private async Task<DialogTurnResult> ShowAsync(DialogContext dc, UserInput input, CancellationToken cancellationToken)
    {
        if (dc.Context.TurnState.Get<MailCheck>() is not { } mail)
        {
            return new DialogTurnResult(DialogTurnStatus.Empty);
        }

        if (mail.Findings is { } findings)
        {
            GuideProgress progress = await walk.ProgressAsync(dc.Context, cancellationToken);
            Guide guide = walk.MainGuide(dc.Context);
            string? notice = StepNotice.Take(dc.Context);
            await sender.ShowAsync(
                dc.Context,
                nonce => cards.VerdictToClick(findings, (guide, progress.IsRunning), notice, nonce),
                (texts.MailSummary, texts.MailCollapsed),
                cancellationToken);
        }

        return Dialog.EndOfTurn;
    }
}
