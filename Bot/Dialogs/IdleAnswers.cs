using CsBot.Chats;
using CsBot.Content.Guides;
using CsBot.Content.Texts;
using CsBot.Content.Words;
using CsBot.Dialogs.Guides;
using CsBot.Turns;

namespace CsBot.Dialogs;

/// <summary>What the bot says while no dialog waits for an answer: before the guide, after it, and to a click on an old card.</summary>
internal sealed class IdleAnswers(GuideCards cards, StepCards steps, CardSender sender, WaitingCard waiting, BotTexts texts)
{
    public void Answer(Turn turn)
    {
        GuideProgress progress = turn.Progress;
        if (progress.Waiting is not null)
        {
            waiting.Show(turn, turn.Notices.Take() ?? texts.ParkedAgain);
            return;
        }

        if (turn.Notices.Take() is { } notice)
        {
            Welcome(turn, notice);
            return;
        }

        string text = turn.Input!.Command switch
        {
            Commands.Greet => texts.HelloIdle,
            _ when progress.Finished => texts.WhereFinished.With(("count", turn.Guide.Steps.Count)),
            _ when progress.Paused => texts.Stopped,
            var command when StepPrompt.IsReply(command) => texts.WhereNotStarted,
            _ => texts.NotUnderstoodIdle,
        };
        if (turn is { Input.IsClick: false, Chat: { Practice.IsOn: false, Card.Nonce.Length: > 0 } })
        {
            // What can be done stands on the screen already.
            turn.Say(text, Chips(progress));
        }
        else
        {
            Welcome(turn, text);
        }
    }

    /// <summary>The same in words, one tap away.</summary>
    private string[] Chips(GuideProgress progress) =>
        progress.Finished ? [texts.StepPerson] : [texts.StartGuide, texts.WelcomeCheck, texts.StepPerson];

    /// <summary>Nothing waits any more for what the person is saying: they hear why it is not taken.</summary>
    public void NoteUpdated(Turn turn) => turn.Notices.Say(texts.Updated);

    public void Welcome(Turn turn, string? notice)
    {
        Guide guide = turn.MainGuide;
        sender.Show(
            turn, nonce => cards.Welcome(guide, notice, nonce), (texts.WelcomeSummary, texts.WelcomeCollapsed));
    }

    /// <summary>Answers a client that has opened the chat again. Somebody new gets the welcome by the installation.</summary>
    public void Join(Turn turn)
    {
        if (turn.Progress.StepId is not null)
        {
            ComeBack(turn);
        }
    }

    /// <summary>Shows the step, or what there is instead, to a person who has come back.</summary>
    public void ComeBack(Turn turn)
    {
        GuideProgress progress = turn.Progress;
        if (progress.Waiting is not null)
        {
            waiting.Show(turn, null);
            return;
        }

        if (!progress.IsRunning)
        {
            string? text = progress.Finished ? texts.WhereFinished : progress.Paused ? texts.Stopped : null;
            Welcome(turn, text?.With(("count", turn.Guide.Steps.Count)));
            return;
        }

        turn.Notices.Say(turn.Where().In(texts.WelcomeBack));
        steps.ShowStep(turn);
    }

    /// <summary>Changes nothing and says where the person is: in the place of the clicked card where the client allows that, else as a message.</summary>
    public void AnswerStaleClick(Turn turn)
    {
        GuideProgress progress = turn.Progress;
        string text = texts.StaleIdle;
        if (progress.Finished)
        {
            text = texts.StaleFinished;
        }
        else if (progress.IsRunning)
        {
            text = turn.Where().In(texts.StaleAt);
        }

        string line = $"{texts.StaleTitle}. {text}";
        turn.Answer = CardActionAnswer.Card(sender.Line(line));
        if (!turn.IsClickToAnswer)
        {
            turn.Say(line);
        }
    }
}
