using CsBot.Content.Cards;
using CsBot.Content.Guides;
using CsBot.Content.Texts;
using CsBot.Content.Words;
using CsBot.Turns;

namespace CsBot.Dialogs.Guides;

/// <summary>Walking through the guide with a made-up invitation.</summary>
internal sealed class PracticeCommands(CardSender sender, BotTexts texts) : ICommandGroup
{
    IEnumerable<Command> ICommandGroup.Commands =>
    [
        new(Commands.Practice, Begin),
        new(Commands.StopPractice, Leave),
    ];

    /// <summary>Goes back to where the person really is.</summary>
    public static Next Leave(Turn turn)
    {
        turn.Notices.Say(turn.Chat.EndPractice() ? turn.Texts.PracticeOver : turn.Texts.PracticeNone);
        return Next.Leave;
    }

    private Next Begin(Turn turn)
    {
        turn.Chat.BeginPractice(turn.Content.Guides, turn.Language);
        Guide guide = turn.Guide;
        sender.Show(turn, nonce => new PracticeCardData(nonce, guide.PracticeInvitation), (texts.PracticeSummary, texts.PracticeCollapsed));
        return Next.End;
    }
}
