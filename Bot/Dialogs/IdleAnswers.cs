using CsBot.Chats;
using CsBot.Content.Cards;
using CsBot.Content.Guides;
using CsBot.Content.Texts;
using CsBot.Content.Words;
using CsBot.Dialogs.Guides;
using CsBot.Turns;
using CsBot.Turns.Middleware;
using Microsoft.Bot.Builder;

namespace CsBot.Dialogs;

/// <summary>What the bot says while no dialog waits for an answer: before the guide, after it, and to a click on an old card.</summary>
public sealed class IdleAnswers(GuideWalk walk, GuideCards cards, StepCards steps, CardSender sender, CardRenderer renderer, ParkedGuide parked, BotTexts texts)
{
    public async Task AnswerAsync(ITurnContext turnContext, GuideProgress progress, CancellationToken cancellationToken)
    {
        if (progress.Waiting is not null)
        {
            await parked.ShowAsync(turnContext, StepNotice.Take(turnContext) ?? texts.ParkedAgain, cancellationToken);
            return;
        }

        string? command = UserInput.Of(turnContext).Command;
        string? notice = StepNotice.Take(turnContext) ?? command switch
        {
            Commands.Greet => texts.HelloIdle,
            Commands.Thanks => texts.ThanksIdle,
            _ when progress.Finished => texts.WhereFinished.With(("count", walk.GuideOf(progress, turnContext).Steps.Count)),
            _ when progress.Paused => texts.Stopped,
            _ when StepPrompt.IsReply(command) => texts.WhereNotStarted,
            _ => texts.NotUnderstoodIdle,
        };
        await WelcomeAsync(turnContext, notice, cancellationToken);
    }

    /// <summary>Nothing waits any more for what the person is saying: they hear why it is not taken.</summary>
    public void NoteUpdated(ITurnContext turnContext) => StepNotice.Set(turnContext, texts.Updated);

    public async Task WelcomeAsync(ITurnContext turnContext, string? notice, CancellationToken cancellationToken)
    {
        Guide guide = walk.MainGuide(turnContext);
        await sender.ShowAsync(
            turnContext, nonce => cards.Welcome(guide, notice, nonce), (texts.WelcomeSummary, texts.WelcomeCollapsed), cancellationToken);
    }

    /// <summary>Answers a client that has opened the chat again. Somebody new gets the welcome by the installation.</summary>
    public async Task JoinAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        GuideProgress progress = await walk.ProgressAsync(turnContext, cancellationToken);
        if (progress.StepId is not null)
        {
            await ComeBackAsync(turnContext, progress, cancellationToken);
        }
    }

    /// <summary>Shows the step, or what there is instead, to a person who has come back.</summary>
    public async Task ComeBackAsync(ITurnContext turnContext, GuideProgress progress, CancellationToken cancellationToken)
    {
        if (progress.Waiting is not null)
        {
            await parked.ShowAsync(turnContext, null, cancellationToken);
            return;
        }

        if (!progress.IsRunning)
        {
            string? text = progress.Finished ? texts.WhereFinished : progress.Paused ? texts.Stopped : null;
            await WelcomeAsync(turnContext, text?.With(("count", walk.GuideOf(progress, turnContext).Steps.Count)), cancellationToken);
            return;
        }

        (Guide guide, Step step, _) = await walk.WhereAsync(turnContext, cancellationToken);
        StepNotice.Set(turnContext, GuideCards.About(texts.WelcomeBack, guide, step));
        await steps.ShowStepAsync(turnContext, cancellationToken);
    }

    /// <summary>Changes nothing and says where the person is: in the place of the clicked card where the client allows that, else as a message.</summary>
    public async Task AnswerStaleClickAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        GuideProgress progress = await walk.ProgressAsync(turnContext, cancellationToken);
        string text = texts.StaleIdle;
        if (progress.Finished)
        {
            text = texts.StaleFinished;
        }
        else if (progress.IsRunning)
        {
            (Guide guide, Step step, _) = await walk.WhereAsync(turnContext, cancellationToken);
            text = GuideCards.About(texts.StaleAt, guide, step);
        }

        string line = $"{texts.StaleTitle}. {text}";
        turnContext.TurnState.Set(CardActionAnswer.Card(renderer.Message(new LineCardData(GuideCards.Language, line), line)));
        if (!CardActionInvokes.IsInvoke(turnContext))
        {
            await turnContext.SendActivityAsync(line, cancellationToken: cancellationToken);
        }
    }
}
