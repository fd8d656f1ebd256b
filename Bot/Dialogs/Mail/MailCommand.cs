using CsBot.Content.Texts;
using CsBot.Content.Words;
using CsBot.Dialogs.Guides;
using CsBot.Turns;

namespace CsBot.Dialogs.Mail;

/// <summary>A mail has arrived in the chat: shows what it is. The guide waits meanwhile, and the card leads back to it.</summary>
internal sealed class MailCommand(MailCards cards, InvitationWords words, CardSender sender, BotTexts texts) : ICommandGroup
{
    /// <summary>No card and no word stands for it; only an email that came along does.</summary>
    public const string Name = "mail.check";

    IEnumerable<Command> ICommandGroup.Commands => [new(Name, Show) { IsInner = true }, new(Commands.CheckMail, Explain)];

    private Next Explain(Turn turn)
    {
        turn.Say(texts.MailHow);
        turn.Chat.Diagnostics.AwaitsMail = true;
        return Next.Wait;
    }

    private Next Show(Turn turn)
    {
        if (turn.Said is { Mail: null, PerhapsMail: null })
        {
            return Next.AskAgain;
        }

        if ((turn.Said.Mail is { } mail ? mail.Findings : turn.Said.PerhapsMail) is { } findings)
        {
            string? notice = turn.Notices.Take();
            sender.Show(
                turn,
                nonce => cards.VerdictToClick(findings, turn.MainGuide, turn.Progress.IsRunning, notice, nonce),
                (texts.MailSummary, words.Line(findings)));
        }

        return Next.Wait;
    }
}
