using System.Text.Json;
using CsBot.Chats;
using CsBot.Content.Guides;
using CsBot.Content.Texts;
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

namespace CsBot.Dialogs;

/// <summary>Reads the input of a turn once, before any dialog sees it: a click, a command in words, or a question.</summary>
internal sealed class InputReader(CommandWords words, QuestionReader questions, WaitTimes times, TriageQuestions triage, TalkMode talk, AsideReader asides, CommandTable commands)
{
    /// <summary>What a question is about stands in its first letters.</summary>
    private const int MaxQuestion = 2000;

    /// <summary>Stands for a verb that no card has.</summary>
    private const string NoVerb = "?";

    public async Task<UserInput> ReadAsync(Turn turn, CancellationToken cancellationToken)
    {
        UserInput input = NextCommands.Resolve(Read(turn));
        RunningDialogs running = RunningDialogs.Of(turn);
        MailCheck? mail = turn.Said.Mail;
        if (mail?.Picture is not null && turn.Chat.Diagnostics.PictureFor is not null)
        {
            return input with { Command = RequestPictures.Send, Number = null };
        }

        if (input is { Command: Commands.Yes } && turn.Chat.Diagnostics.Offered is { } offered && running.Awaits != OpenQuestion.Choice)
        {
            return input.AsCommand(RequestPictures.SendOffered, OwnRequests.NumberField, offered.Ticket) with { IsLasting = true };
        }

        bool awaitsMail = turn.Chat.Diagnostics.AwaitsMail;
        turn.Chat.Diagnostics.AwaitsMail = false;
        if (mail?.Findings is not null || (awaitsMail && turn.Said.PerhapsMail is not null) || (mail is not null && input.Text.Length == 0))
        {
            return input with { Command = MailCommand.Name, Number = null };
        }

        if (running.Awaits != OpenQuestion.AnyText && await talk.ReadAsync(turn, input, cancellationToken) is { } said)
        {
            return said;
        }

        if (input is { Command: null, Text.Length: > 0 } && TicketWord.In(input.Text) is { } number)
        {
            return input.AsCommand(RequestCommands.Show, "ticket", number) with { IsLasting = true };
        }

        if (triage.IsChoice(running.Innermost, input.Text))
        {
            return input with { Command = null };
        }

        if (times.IsAnswer(running, input.Text))
        {
            return input with { Command = null };
        }

        return input is not { Command: null, Text.Length: > 0 } ? input
            : running.Awaits == OpenQuestion.AnyText ? await asides.ReadAsync(turn, input, cancellationToken)
            : await ReadQuestionAsync(turn, input, running.Awaits, cancellationToken);
    }

    private UserInput Read(Turn turn)
    {
        if (ClickIn(turn) is { } data && UserInput.Member(data, "verb") is { } verb)
        {
            return new UserInput(commands.Find(verb)?.IsInner == true ? NoVerb : verb, UserInput.Member(data, "card") ?? "", UserInput.Member(data, "step"), null, "", data);
        }

        WordMatch? match = words.Match(turn.Words, turn.Language);
        return new UserInput(match?.Command, null, null, match?.Number, turn.Words, null);
    }

    /// <summary>What a button carries; some clients send it as JSON in a text.</summary>
    private static JsonElement? ClickIn(Turn turn) =>
        BotSdk.ToJson(turn.Activity.Value) is { ValueKind: JsonValueKind.Object } data ? data
        : turn.Said.Message.Click is { ValueKind: JsonValueKind.Object } written ? written
        : null;

    private async Task<UserInput> ReadQuestionAsync(Turn turn, UserInput input, OpenQuestion open, CancellationToken cancellationToken)
    {
        GuideProgress progress = turn.Progress;
        if (progress.IsRunning && IsChoice(turn.Guide, progress.StepId, input.Text))
        {
            return input;
        }

        string? step = progress.IsRunning ? progress.StepId : null;
        var question = new Question(ShortText.Cut(input.Text, MaxQuestion), turn.Language, step, turn.Chat.Answers.LastTopic);
        Reading reading = await questions.ReadAsync(question, cancellationToken);
        bool isVague = reading.Kind is ReadingKind.Unknown or ReadingKind.OffTopic
            || (reading.Kind == ReadingKind.DidYouMean && !asides.IsQuestion(input.Text));
        return isVague && open == OpenQuestion.Choice ? input : WithCommand(input, reading);
    }

    private UserInput WithCommand(UserInput input, Reading reading)
    {
        int? number = reading.Command == Commands.GoTo ? words.NumberIn(input.Text) : null;
        string? command = reading.Command == Commands.GoTo && number is null ? Commands.Where : reading.Command;
        return input with { Command = command ?? QuestionCommands.Ask, Number = number, Reading = reading };
    }

    /// <summary>The exact words of something that the step's card, or the list of screens, offers.</summary>
    private static bool IsChoice(Guide guide, string? step, string text)
    {
        string plain = PlainText.Of(text);
        IEnumerable<string> offered = (guide.FindStep(step)?.Troubles.Select(trouble => trouble.Sees) ?? [])
            .Concat(guide.Troubleshooting.Screens.Select(screen => screen.Sees));
        return offered.Any(sees => PlainText.Of(sees) == plain);
    }
}
