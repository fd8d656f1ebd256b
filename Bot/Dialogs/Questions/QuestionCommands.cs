using CsBot.Chats;
using CsBot.Content.Answers;
using CsBot.Content.Words;
using CsBot.Turns;
using CsBot.Understanding.Questions;

namespace CsBot.Dialogs.Questions;

/// <summary>Answers what is asked in the middle of anything.</summary>
internal sealed class QuestionCommands(QuestionReplies replies) : ICommandGroup
{
    /// <summary>A message that was read as a question; <see cref="UserInput.Reading"/> says as which.</summary>
    public const string Ask = "question.ask";

    /// <summary>A click on a topic.</summary>
    public const string ShowTopic = "question.topic";

    /// <summary>A click that none of the topics was meant.</summary>
    public const string NoneOfThese = "question.none";

    IEnumerable<Command> ICommandGroup.Commands =>
        [new(Ask, AnswerQuestion) { IsInner = true }, new(ShowTopic, Show), new(NoneOfThese, GoOn) { IsInner = true }, new(Commands.Deeper, Deeper)];

    private Next AnswerQuestion(Turn turn)
    {
        (Reading reading, AnswerMemory memory) = (turn.Input!.Reading!, turn.Chat.Answers);
        AnswerTopic[] topics = [.. reading.Topics.Select(scored => scored.Topic)];
        if (reading.Kind == ReadingKind.SmallTalk)
        {
            (memory.LastTopic, memory.Misses) = (null, 0);
            turn.Notices.SmallTalk(topics[0].Text);
            return Next.AskAgain;
        }

        if (reading.Kind == ReadingKind.Answer)
        {
            return Answer(turn, topics, [.. reading.Others.Select(scored => scored.Topic)]);
        }

        memory.Misses++;
        memory.LastTopic = null;
        QuestionLog.Missed(turn, reading, turn.Input.Text);
        replies.Miss(turn, reading.Kind, topics, again: memory.Misses > 1);
        return AfterAnswer(turn);
    }

    /// <summary>What was asked has been remembered as missed already.</summary>
    private Next GoOn(Turn turn)
    {
        replies.Miss(turn, ReadingKind.Unknown, [], again: turn.Chat.Answers.Misses > 1);
        return AfterAnswer(turn);
    }

    private Next Show(Turn turn) =>
        turn.Content.Answers.Get(turn.Locale).Find(turn.Input!.Field(NextCommands.TopicField)) is { } topic ? Answer(turn, [topic]) : Next.AskAgain;

    /// <summary>What was answered did not help: the next topic in depth, or a person.</summary>
    private Next Deeper(Turn turn)
    {
        AnswerSet answers = turn.Content.Answers.Get(turn.Locale);
        if (answers.Find(answers.Find(turn.Chat.Answers.LastTopic)?.Deeper) is { } deeper)
        {
            return Answer(turn, [deeper]);
        }

        turn.Chat.Answers.LastTopic = null;
        replies.NoFurther(turn);
        return AfterAnswer(turn);
    }

    private Next Answer(Turn turn, AnswerTopic[] topics, params AnswerTopic[] others)
    {
        foreach (AnswerTopic topic in topics)
        {
            turn.Chat.Answers.Remember(topic.Id, replies.Answer(turn, topic, topic == topics[^1], others));
        }

        return AfterAnswer(turn);
    }

    /// <summary>An answer is the last thing on the screen, with the way back to a step on it. Another question that waits is asked again.</summary>
    private static Next AfterAnswer(Turn turn) =>
        RunningDialogs.Of(turn).Outer is null || QuestionReplies.IsAtStep(turn) ? Next.Wait : Next.AskAgain;
}
