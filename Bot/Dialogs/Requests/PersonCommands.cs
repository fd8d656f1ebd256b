using CsBot.Content.Words;
using CsBot.Dialogs.Guides;
using CsBot.Dialogs.Questions;
using CsBot.Turns;

namespace CsBot.Dialogs.Requests;

/// <summary>Asking a person works from anywhere; the step comes back afterwards.</summary>
internal sealed class PersonCommands(CardSender sender, QuestionReplies replies) : ICommandGroup
{
    /// <summary>Rather the answer of the bot than a person.</summary>
    private const string Answer = "person.answer";

    IEnumerable<Command> ICommandGroup.Commands => [new(Commands.AskPerson, Ask), new(Answer, ShowAnswer)];

    private static Next Ask(Turn turn) => RunningDialogs.Of(turn).Outer switch
    {
        nameof(EscalateDialog) => Next.AskAgain,

        // The guide begins at its step again, where a list of what can go wrong would be no way on any more.
        nameof(SetupDialog) => Next.Switch(nameof(EscalateDialog)),
        _ => Next.Begin(nameof(EscalateDialog)),
    };

    private Next ShowAnswer(Turn turn)
    {
        if (turn.Content.Answers.Get(turn.Locale).Find(turn.Input!.Field(NextCommands.TopicField)) is not { } topic)
        {
            return Next.AskAgain;
        }

        sender.Collapse(turn, turn.Texts.PersonCancelled);
        turn.StepIsShown = turn.Progress.IsRunning;
        turn.Chat.Answers.Remember(topic.Id, replies.Answer(turn, topic, isLast: true, []));
        return turn.Progress.IsRunning ? Next.Leave : Next.End;
    }
}
