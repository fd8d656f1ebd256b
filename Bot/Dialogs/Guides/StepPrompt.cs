using CsBot.Content.Guides;
using CsBot.Content.Texts;
using CsBot.Content.Words;
using CsBot.Turns;
using Microsoft.Bot.Builder.Dialogs;

namespace CsBot.Dialogs.Guides;

internal enum StepReplyKind { Done, Back, SomethingElse }

/// <summary>What a person says about the step they see.</summary>
/// <param name="Trouble">Id of the trouble that their own words describe.</param>
internal sealed record StepReply(StepReplyKind Kind, string? Trouble = null);

/// <summary>The current step as a prompt: asking again shows it again, also after a detour.</summary>
internal sealed class StepPrompt(StepCards cards, BotTexts texts) : TurnPrompt<StepReply>(nameof(StepPrompt))
{
    /// <summary>True for what can be said to any step.</summary>
    public static bool IsReply(string? command) => ReplyTo(command) is not null;

    protected override void Show(Turn turn, PromptOptions options, bool isRetry)
    {
        if (turn.StepIsShown)
        {
            turn.StepIsShown = false;
            return;
        }

        if (isRetry)
        {
            turn.Notices.SmallTalk(texts.EmptyMessage);
        }

        cards.ShowStep(turn);
    }

    protected override PromptRecognizerResult<StepReply> Read(Turn turn)
    {
        UserInput input = turn.Input!;
        StepReply? reply = input.Command is null ? FindTrouble(turn.Where().Step, input.Text) : ReplyTo(input.Command);
        return reply is null ? NotUnderstood : Understood(reply);
    }

    private static StepReply? ReplyTo(string? command) => command switch
    {
        Commands.Done or Commands.Yes or Commands.Skip => new StepReply(StepReplyKind.Done),
        Commands.Back => new StepReply(StepReplyKind.Back),
        Commands.SomethingElse or Commands.No => new StepReply(StepReplyKind.SomethingElse),
        _ => null,
    };

    /// <summary>The exact words of a trouble that the step's list offers.</summary>
    private static StepReply? FindTrouble(Step step, string text)
    {
        string plain = PlainText.Of(text);
        return step.Troubles.FirstOrDefault(trouble => PlainText.Of(trouble.Sees) == plain) is { } trouble
            ? new StepReply(StepReplyKind.SomethingElse, trouble.Id)
            : null;
    }
}
