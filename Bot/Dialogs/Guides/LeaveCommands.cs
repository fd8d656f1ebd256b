using CsBot.Chats;
using CsBot.Content.Guides;
using CsBot.Content.Texts;
using CsBot.Content.Words;
using CsBot.Turns;

namespace CsBot.Dialogs.Guides;

/// <summary>Stop, cancel, not now: in the middle of a question that question is left, and at a step the guide. The place is kept.</summary>
internal sealed class LeaveCommands(CardSender sender, BotTexts texts) : ICommandGroup
{
    IEnumerable<Command> ICommandGroup.Commands => [new(Commands.Stop, Stop)];

    private Next Stop(Turn turn)
    {
        GuideProgress progress = turn.Progress;
        if (RunningDialogs.Of(turn).Awaits != OpenQuestion.None)
        {
            return LeaveQuestion(turn, progress);
        }

        if (progress.IsPractice)
        {
            return PracticeCommands.Leave(turn);
        }

        if (progress.IsRunning && turn.Guide is { IsMain: false } other)
        {
            return LeaveGuide(turn, other);
        }

        if (progress.IsRunning)
        {
            sender.Collapse(turn, turn.Where().In(texts.StoppedCollapsed));
            progress.Paused = true;
        }

        turn.Say(progress.Paused ? texts.Stopped : texts.NothingToStop);
        return Next.End;
    }

    /// <summary>Whoever leaves another guide is where they were in the main one.</summary>
    private Next LeaveGuide(Turn turn, Guide guide)
    {
        turn.Chat.OpenMain(turn.Content.Guides);
        turn.Notices.Say(texts.GuideLeft.With(("title", guide.Title)));
        return Next.Leave;
    }

    /// <summary>What the person was doing before the question comes back after it.</summary>
    private Next LeaveQuestion(Turn turn, GuideProgress progress)
    {
        sender.Leave(turn, turn.Chat.Card.Line);
        turn.Notices.Say(progress.IsRunning ? texts.LeftAtStep : texts.LeftQuestion);
        return Next.Leave;
    }
}
