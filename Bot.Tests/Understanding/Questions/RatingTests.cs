using System.Text.Json.Nodes;
using CsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Tests.Understanding.Questions;

/// <summary>Ratings of answers, as Teams sends them and by our own buttons.</summary>
public sealed class RatingTests : AppTest
{
    private const string Question = "my boss forwarded me the invitation, can i use it?";

    protected override Task ArrangeAsync() => Alex.SayAsync(Question);

    [Fact]
    public void InTeamsAnAnswerAsksForTheNativeButtons()
    {
        Assert.Equal("default", Alex.Last.Activity["channelData"]!["feedbackLoop"]!["type"]!.GetValue<string>());
        Assert.DoesNotContain(Alex.Last.Actions, action => action.Title.Contains("elpful", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("like", QuestionKind.Helpful, "")]
    [InlineData("dislike", QuestionKind.Unhelpful, "It says nothing about my partner")]
    internal async Task ARatingFindsItsTopic(string reaction, QuestionKind kind, string comment)
    {
        await RateAsync(Alex.Last.Id, reaction, new JsonObject { ["feedbackText"] = comment }.ToJsonString());
        QuestionRow row = Assert.Single(await RowsAsync());
        Assert.Equal((kind, "forwarded-invitation", comment.Length == 0 ? null : comment), (row.Kind, row.Topic, row.Text));
    }

    [Theory]
    [InlineData("1700000000000", "like", "{}")]
    [InlineData(null, "love", "{}")]
    public async Task ARatingOfNoAnswerChangesNothing(string? message, string reaction, string form)
    {
        await RateAsync(message ?? Alex.Last.Id, reaction, form);
        Assert.Empty(await RowsAsync());
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[1]")]
    [InlineData("""{"feedbackText":7}""")]
    public async Task AFormThatCannotBeReadIsARatingWithoutWords(string form)
    {
        await RateAsync(Alex.Last.Id, "dislike", form);
        Assert.Null(Assert.Single(await RowsAsync()).Text);
    }

    [Fact]
    public async Task ElsewhereTheAnswerHasButtonsOfItsOwn()
    {
        Chat web = App.Customer("Webster");
        await SayOnDirectLineAsync(web, new JsonObject { ["text"] = Question });
        CardView answer = web.Last;
        Assert.Null(answer.Activity["channelData"]?["feedbackLoop"]);
        JsonObject button = answer.Actions.Single(action => action.Title.Contains("Not helpful", StringComparison.Ordinal)).Json;
        await SayOnDirectLineAsync(web, new JsonObject { ["value"] = button["data"]!.DeepClone(), ["replyToId"] = answer.Id });
        web.Last.Shows("Thank you for telling me");
        Assert.Equal(QuestionKind.Unhelpful, Assert.Single(await RowsAsync()).Kind);
    }

    private static Task<HttpResponseMessage> SayOnDirectLineAsync(Chat chat, JsonObject members)
    {
        JsonObject activity = chat.Activity("message", members);
        activity["channelId"] = "directline";
        return chat.PostAsync(activity);
    }

    private Task<HttpResponseMessage> RateAsync(string message, string reaction, string form) => Alex.PostAsync(Alex.Activity("invoke", new JsonObject
    {
        ["name"] = "message/submitAction",
        ["replyToId"] = message,
        ["value"] = new JsonObject
        {
            ["actionName"] = "feedback",
            ["actionValue"] = new JsonObject { ["reaction"] = reaction, ["feedback"] = form },
        },
    }));

    private Task<List<QuestionRow>> RowsAsync() => App.ReadAsync(db => db.Questions.ToListAsync());
}
