using CsBot.Chats;
using CsBot.Content.Answers;
using CsBot.Content.Words;
using CsBot.Dialogs.Requests;
using CsBot.Turns;
using CsBot.Understanding.Questions;

namespace CsBot.Dialogs.Questions;

/// <summary>Answers what is asked in the middle of anything.</summary>
internal sealed class QuestionCommands(QuestionReplies replies, TeamQuestions team) : ICommandGroup
{
    /// <summary>A message that was read as a question; <see cref="UserInput.Reading"/> says as which.</summary>
    public const string Ask = "question.ask";

    /// <summary>A click on a topic.</summary>
    public const string ShowTopic = "question.topic";

    /// <summary>A click that none of the topics was meant.</summary>
    public const string NoneOfThese = "question.none";

    /// <summary>A click that leads back to the question that waits.</summary>
    public const string GoBack = "question.back";

    IEnumerable<Command> ICommandGroup.Commands =>
    [
        new(Ask, AnswerQuestionAsync) { IsInner = true },
        new(ShowTopic, Show),
        new(NoneOfThese, SayNotKnown) { IsInner = true },
        new(GoBack, _ => Next.AskAgain) { IsInner = true },
        new(Commands.Deeper, Deeper),
    ];

    private async Task<Next> AnswerQuestionAsync(Turn turn, CancellationToken cancellationToken)
    {
        (Reading reading, AnswerMemory memory) = (turn.Input!.Reading!, turn.Chat.Answers);
        AnswerTopic[] topics = [.. reading.Topics.Select(scored => scored.Topic)];
        if (reading.Kind == ReadingKind.SmallTalk)
        {
            (memory.LastTopic, memory.Misses) = (null, 0);
            return Chat(turn, topics[0]);
        }

        if (reading.Kind == ReadingKind.Answer)
        {
            return Answer(turn, topics, [.. reading.Others.Select(scored => scored.Topic)]);
        }

        memory.Misses++;
        memory.LastTopic = null;
        QuestionLog.Missed(turn, reading, turn.Input.Text);
        replies.Miss(turn, reading.Kind, topics, again: memory.Misses > 1, await team.FindAsync(turn, cancellationToken));
        return Next.Wait;
    }

    /// <summary>A sentence; whoever comes back with one is greeted by the step, and in a practice every answer is marked as one.</summary>
    private Next Chat(Turn turn, AnswerTopic topic)
    {
        if (turn.Notices.IsReturn || turn.Chat.Practice.IsOn)
        {
            turn.Notices.SmallTalk(topic.Text);
            return Next.AskAgain;
        }

        replies.Chat(turn, topic);
        return Next.Wait;
    }

    /// <summary>What was asked has been remembered as missed already.</summary>
    private Next SayNotKnown(Turn turn)
    {
        replies.Miss(turn, ReadingKind.Unknown, [], again: turn.Chat.Answers.Misses > 1, pass: null);
        return Next.Wait;
    }

    private Next Show(Turn turn) =>
        turn.Content.Answers.Get(turn.Language).Find(turn.Input!.Field(NextCommands.TopicField)) is { } topic ? Answer(turn, [topic]) : Next.AskAgain;

    /// <summary>What was answered did not help: the next topic in depth, or a person.</summary>
    private Next Deeper(Turn turn)
    {
        AnswerSet answers = turn.Content.Answers.Get(turn.Language);
        if (answers.Find(answers.Find(turn.Chat.Answers.LastTopic)?.Deeper) is { } deeper)
        {
            return Answer(turn, [deeper]);
        }

        turn.Chat.Answers.LastTopic = null;
        replies.NoFurther(turn);
        return Next.Wait;
    }

    private Next Answer(Turn turn, AnswerTopic[] topics, params AnswerTopic[] others)
    {
        foreach (AnswerTopic topic in topics)
        {
            turn.Chat.Answers.Remember(topic.Id, replies.Answer(turn, topic, topic == topics[^1], others));
        }

        return Next.Wait;
    }
}
