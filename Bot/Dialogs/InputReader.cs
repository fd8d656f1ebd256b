using CsBot.Chats;
using CsBot.Content.Guides;
using CsBot.Content.Words;
using CsBot.Dialogs.Guides;
using CsBot.Dialogs.Mail;
using CsBot.Dialogs.Questions;
using CsBot.Dialogs.Requests;
using CsBot.Tickets;
using CsBot.Turns;
using CsBot.Turns.Middleware;
using CsBot.Understanding.Questions;
using CsBot.Understanding.Words;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace CsBot.Dialogs;

/// <summary>Reads the input of a turn once, for every dialog of it: a click, a command in words, or a question.</summary>
public sealed class InputReader(CommandWords words, QuestionReader questions, GuideWalk walk, TypedAnswers typed, ChatState state)
{
    /// <param name="dc">The dialogs that wait for the input.</param>
    public async Task<UserInput> ReadAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        ITurnContext turnContext = dc.Context;
        UserInput input = NextCommands.Resolve(UserInput.Read(turnContext.Activity, words));
        MailCheck? mail = turnContext.TurnState.Get<MailCheck>();
        if (mail?.Picture is not null && (await typed.Talk.AwaitsPictureAsync(turnContext, cancellationToken)))
        {
            input = input with { Command = RequestPictures.Send, Number = null };
        }
        else if (mail?.Findings is not null || (mail is not null && input.Text.Length == 0))
        {
            input = input with { Command = MailCommand.Name, Number = null };
        }
        else if (OpenQuestions.Of(dc) is not OpenQuestion.AnyText && await typed.Talk.ReadAsync(turnContext, input, cancellationToken) is { } said)
        {
            input = said;
        }
        else if (input is { Command: null, Text.Length: > 0 } && TicketWord.Find(input.Text) is { } number)
        {
            input = NextCommands.With(input, RequestCommands.Show, "ticket", number) with { IsLasting = true };
        }
        else if (typed.Times.IsAnswer(dc, input.Text))
        {
            input = input with { Command = null };
        }
        else if (input is { Command: null, Text.Length: > 0 } && OpenQuestions.Of(dc) is var open and not OpenQuestion.AnyText)
        {
            input = await ReadQuestionAsync(turnContext, input, open, cancellationToken);
        }

        turnContext.TurnState.Set(input);
        return input;
    }

    private async Task<UserInput> ReadQuestionAsync(ITurnContext turnContext, UserInput input, OpenQuestion open, CancellationToken cancellationToken)
    {
        GuideProgress progress = await walk.ProgressAsync(turnContext, cancellationToken);
        if (progress.IsRunning && IsChoice(walk.GuideOf(progress, turnContext), progress.StepId, input.Text))
        {
            return input;
        }

        AnswerMemory memory = await state.Answers.GetAsync(turnContext, () => new AnswerMemory(), cancellationToken);
        string? step = progress.IsRunning ? progress.StepId : null;
        var question = new Question(input.Text, turnContext.Activity.Locale, step, memory.LastTopic);
        Reading reading = await questions.ReadAsync(question, cancellationToken);
        if (reading.Kind is ReadingKind.Unknown or ReadingKind.OffTopic && open == OpenQuestion.Choice)
        {
            return input;
        }

        turnContext.TurnState.Set(reading);
        return WithCommand(input, reading);
    }

    private UserInput WithCommand(UserInput input, Reading reading)
    {
        int? number = reading.Command == Commands.GoTo ? words.NumberIn(input.Text) : null;
        string? command = reading.Command == Commands.GoTo && number is null ? Commands.Where : reading.Command;
        return input with { Command = command ?? QuestionCommands.Ask, Number = number };
    }

    /// <summary>The exact words of something that the step's card, or the list of screens, offers.</summary>
    private static bool IsChoice(Guide guide, string? step, string text)
    {
        string plain = CommandWords.Normalize(text);
        IEnumerable<string> offered = (guide.FindStep(step)?.Troubles.Select(trouble => trouble.Sees) ?? [])
            .Concat(guide.Troubleshooting.Screens.Select(screen => screen.Sees));
        return offered.Any(sees => CommandWords.Normalize(sees) == plain);
    }
}

/// <summary>Who knows that a text is for them before it is read as a question.</summary>
public sealed record TypedAnswers(WaitTimes Times, TalkMode Talk);
