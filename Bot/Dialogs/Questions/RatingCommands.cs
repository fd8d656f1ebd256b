using System.Text.Json;
using CsBot.Chats;
using CsBot.Content.Texts;
using CsBot.Content.Words;
using CsBot.Dialogs.Guides;
using CsBot.Storage;
using CsBot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Dialogs.Questions;

/// <summary>Ratings of answers: by Teams' own buttons below a message, or by ours where a client has none.</summary>
internal sealed class RatingCommands(IDbContextFactory<BotDbContext> databases, BotTexts texts) : ICommandGroup
{
    /// <summary>The invoke with which Teams sends a rating.</summary>
    public const string InvokeName = "message/submitAction";

    private const string Like = "like";
    private const string Dislike = "dislike";

    IEnumerable<Command> ICommandGroup.Commands =>
    [
        new(Commands.Helpful, turn => Rate(turn, helpful: true)),
        new(Commands.Unhelpful, turn => Rate(turn, helpful: false)),
    ];

    /// <summary>Takes a rating that Teams sends. One of a message that is no answer, or is long forgotten, changes nothing.</summary>
    public async Task<InvokeResponse> OnInvokeAsync(Turn turn, CancellationToken cancellationToken)
    {
        (string? reaction, string? comment) = Read(BotSdk.ToJson(turn.Activity.Value));
        if (reaction is Like or Dislike && await AnswerOfAsync(turn, cancellationToken) is { IsRated: false } given)
        {
            given.IsRated = true;
            QuestionLog.Rated(turn, given.Topic, reaction == Like, comment);
        }

        return new InvokeResponse { Status = 200, Body = BotSdk.ParseJson("{}") };
    }

    private Next Rate(Turn turn, bool helpful)
    {
        string? topic = turn.Input!.Field(NextCommands.TopicField);
        if (turn.Chat.Answers.Given.FindLast(given => given.Topic == topic && !given.IsRated) is { } given)
        {
            given.IsRated = true;
            QuestionLog.Rated(turn, topic!, helpful, null);
        }

        turn.Say(helpful ? texts.AnswerRatedHelpful : texts.AnswerRatedUnhelpful);
        return Next.Wait;
    }

    /// <summary>The rated message comes with the channel's id; the answer is remembered with ours.</summary>
    private async Task<GivenAnswer?> AnswerOfAsync(Turn turn, CancellationToken cancellationToken)
    {
        string conversation = turn.Conversation;
        string? rated = turn.Activity.ReplyToId;
        await using BotDbContext db = await databases.CreateDbContextAsync(cancellationToken);
        string? message = await db.Outbox
            .Where(row => row.Conversation == conversation && row.ChannelActivityId == rated)
            .Select(row => row.Id)
            .FirstOrDefaultAsync(cancellationToken);
        return turn.Chat.Answers.Given.Find(given => given.Message == message);
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
