using CsBot.Chats;
using CsBot.Content.Answers;
using CsBot.Content.Guides;
using CsBot.Content.Words;
using CsBot.Dialogs.Guides;
using CsBot.Turns;
using CsBot.Understanding.Questions;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace CsBot.Dialogs.Questions;

/// <summary>Answers what is asked in the middle of anything. What the person was doing comes back after the answer.</summary>
public sealed class QuestionCommands(AnswerBooks books, GuideWalk walk, ChatState state, QuestionReplies replies, QuestionLog log) : ICommandGroup
{
    /// <summary>A message that was read as a question; <see cref="Reading"/> says as which.</summary>
    public const string Ask = "question.ask";

    /// <summary>A click on a topic.</summary>
    public const string ShowTopic = "question.topic";

    IEnumerable<(string Command, CommandHandler Handler)> ICommandGroup.Commands =>
        [(Ask, AskAsync), (ShowTopic, ShowAsync), (Commands.Deeper, DeeperAsync)];

    private async Task<DialogTurnResult> AskAsync(DialogContext dc, UserInput input, CancellationToken cancellationToken)
    {
        Reading reading = dc.Context.TurnState.Get<Reading>()!;
        AnswerMemory memory = await MemoryAsync(dc.Context, cancellationToken);
        AnswerTopic[] topics = [.. reading.Topics.Select(scored => scored.Topic)];
        if (reading.Kind == ReadingKind.SmallTalk)
        {
            (memory.LastTopic, memory.Misses) = (null, 0);
            StepNotice.SetSmallTalk(dc.Context, topics[0].Text);
            return await GoOnAsync(dc, answered: false, cancellationToken);
        }

        if (reading.Kind == ReadingKind.Answer)
        {
            return await AnswerAsync(dc, memory, topics, cancellationToken);
        }

        memory.Misses += reading.Kind == ReadingKind.DidYouMean ? 0 : 1;
        memory.LastTopic = null;
        await log.MissedAsync(dc.Context, reading, input.Text, cancellationToken);
        await replies.MissAsync(dc.Context, reading.Kind, topics, memory.Misses > 1, cancellationToken);
        return await GoOnAsync(dc, answered: true, cancellationToken);
    }

    private async Task<DialogTurnResult> ShowAsync(DialogContext dc, UserInput input, CancellationToken cancellationToken)
    {
        AnswerSet answers = (await books.GetAsync(dc.Context.Activity.Locale, cancellationToken)).Answers;
        AnswerMemory memory = await MemoryAsync(dc.Context, cancellationToken);
        return answers.Find(input.Field(NextCommands.TopicField)) is { } topic
            ? await AnswerAsync(dc, memory, [topic], cancellationToken)
            : await GoOnAsync(dc, answered: false, cancellationToken);
    }

    /// <summary>What was answered did not help: the next topic in depth, or a person.</summary>
    private async Task<DialogTurnResult> DeeperAsync(DialogContext dc, UserInput input, CancellationToken cancellationToken)
    {
        AnswerSet answers = (await books.GetAsync(dc.Context.Activity.Locale, cancellationToken)).Answers;
        AnswerMemory memory = await MemoryAsync(dc.Context, cancellationToken);
        if (answers.Find(answers.Find(memory.LastTopic)?.Deeper) is { } deeper)
        {
            return await AnswerAsync(dc, memory, [deeper], cancellationToken);
        }

        memory.LastTopic = null;
        await replies.NoFurtherAsync(dc.Context, cancellationToken);
        return await GoOnAsync(dc, answered: true, cancellationToken);
    }

    private async Task<DialogTurnResult> AnswerAsync(DialogContext dc, AnswerMemory memory, AnswerTopic[] topics, CancellationToken cancellationToken)
    {
        AnswerSet answers = (await books.GetAsync(dc.Context.Activity.Locale, cancellationToken)).Answers;
        GuideProgress progress = await walk.ProgressAsync(dc.Context, cancellationToken);
        Guide guide = walk.GuideOf(progress, dc.Context);
        foreach (AnswerTopic topic in topics)
        {
            string message = await replies.AnswerAsync(
                dc.Context, (topic, answers), (guide, progress.IsRunning ? guide.FindStep(progress.StepId) : null), cancellationToken);
            memory.Remember(topic.Id, message);
        }

        return await GoOnAsync(dc, answered: true, cancellationToken);
    }

    /// <summary>What waits for the person is asked again. Where nothing does, an answer stands for itself.</summary>
    private static async Task<DialogTurnResult> GoOnAsync(DialogContext dc, bool answered, CancellationToken cancellationToken) =>
        answered && dc.ActiveDialog is null ? Dialog.EndOfTurn : await dc.AskAgainAsync(cancellationToken);

    private Task<AnswerMemory> MemoryAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        state.Answers.GetAsync(turnContext, () => new AnswerMemory(), cancellationToken);
}
