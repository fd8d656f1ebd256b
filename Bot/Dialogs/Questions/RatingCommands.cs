using System.Text.Json;
using CsBot.Chats;
using CsBot.Content.Texts;
using CsBot.Content.Words;
using CsBot.Storage;
using CsBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Dialogs.Questions;

/// <summary>Ratings of answers: by Teams' own buttons below a message, or by ours where a client has none.</summary>
public sealed class RatingCommands(IDbContextFactory<BotDbContext> databases, ChatState state, QuestionLog log, BotTexts texts) : ICommandGroup
{
    /// <summary>The invoke with which Teams sends a rating.</summary>
    public const string InvokeName = "message/submitAction";

    private const string Like = "like";
    private const string Dislike = "dislike";

    IEnumerable<(string Command, CommandHandler Handler)> ICommandGroup.Commands =>
    [
        (Commands.Helpful, (dc, input, token) => RateAsync(dc, input, helpful: true, token)),
        (Commands.Unhelpful, (dc, input, token) => RateAsync(dc, input, helpful: false, token)),
    ];

    /// <summary>Takes a rating that Teams sends. One of a message that is no answer, or is long forgotten, changes nothing.</summary>
    public async Task<InvokeResponse> OnInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        (string? reaction, string? comment) = Read(BotSdk.ToJson(turnContext.Activity.Value));
        if (reaction is Like or Dislike && await TopicOfAsync(turnContext, cancellationToken) is { } topic)
        {
            await log.RatedAsync(turnContext, topic, reaction == Like, comment, cancellationToken);
        }

        return new InvokeResponse { Status = 200, Body = BotSdk.ParseJson("{}") };
    }

    private async Task<DialogTurnResult> RateAsync(DialogContext dc, UserInput input, bool helpful, CancellationToken cancellationToken)
    {
        AnswerMemory memory = await state.Answers.GetAsync(dc.Context, () => new AnswerMemory(), cancellationToken);
        string? topic = input.Field(NextCommands.TopicField);
        if (memory.Given.Any(given => given.Topic == topic))
        {
            await log.RatedAsync(dc.Context, topic!, helpful, null, cancellationToken);
        }

        string thanks = helpful ? texts.AnswerRatedHelpful : texts.AnswerRatedUnhelpful;
        await dc.Context.SendActivityAsync(thanks, cancellationToken: cancellationToken);
        return Dialog.EndOfTurn;
    }

    /// <summary>The rated message comes with the channel's id; the answer is remembered with ours.</summary>
    private async Task<string?> TopicOfAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        string conversation = turnContext.Activity.Conversation.Id!;
        string? rated = turnContext.Activity.ReplyToId;
        await using BotDbContext db = await databases.CreateDbContextAsync(cancellationToken);
        string? message = await db.Outbox
            .Where(row => row.Conversation == conversation && row.ChannelActivityId == rated)
            .Select(row => row.Id)
            .FirstOrDefaultAsync(cancellationToken);
        AnswerMemory memory = await state.Answers.GetAsync(turnContext, () => new AnswerMemory(), cancellationToken);
        return memory.Given.Find(given => given.Message == message)?.Topic;
    }

    /// <summary>The reaction, and the words of a form in which Teams asks for them; the form is JSON inside a string.</summary>
    private static (string? Reaction, string? Comment) Read(JsonElement? value)
    {
        if (value is not { ValueKind: JsonValueKind.Object } body
            || !body.TryGetProperty("actionValue", out JsonElement action)
            || action.ValueKind != JsonValueKind.Object)
        {
            return (null, null);
        }

        return (Text(action, "reaction"), Text(action, "feedback") is { } form ? Comment(form) : null);
    }

    private static string? Comment(string form)
    {
        try
        {
            return Text(JsonElement.Parse(form), "feedbackText") is { Length: > 0 } comment ? comment : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out JsonElement member) && member.ValueKind == JsonValueKind.String
            ? member.GetString()
            : null;
}
