using System.Text.Json.Nodes;
using CsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CsBot.Tests.Understanding.Questions;

/// <summary>Ratings of answers, as Teams sends them and by our own buttons.</summary>
public sealed class RatingTests : IAsyncLifetime
{
    private const string Question = "my boss forwarded me the invitation, can i use it?";

    private BotApp _app = null!;
    private Chat _alex = null!;

    public async Task InitializeAsync()
    {
        _app = await BotApp.StartAsync();
        _alex = _app.Customer();
        await _alex.SayAsync(Question);
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public void InTeamsAnAnswerAsksForTheNativeButtons()
    {
        Assert.Equal("default", _alex.Last.Activity["channelData"]!["feedbackLoop"]!["type"]!.GetValue<string>());
        Assert.DoesNotContain(_alex.Last.Actions, action => action.Title.Contains("elpful", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("like", QuestionKind.Helpful, "")]
    [InlineData("dislike", QuestionKind.Unhelpful, "It says nothing about my partner")]
    internal async Task ARatingFindsItsTopic(string reaction, QuestionKind kind, string comment)
    {
        await RateAsync(_alex.Last.Id, reaction, new JsonObject { ["feedbackText"] = comment }.ToJsonString());
        QuestionRow row = Assert.Single(await RowsAsync());
        Assert.Equal((kind, "forwarded-invitation", comment.Length == 0 ? null : comment), (row.Kind, row.Topic, row.Text));
    }

    [Theory]
    [InlineData("1700000000000", "like", "{}")]
    [InlineData(null, "love", "{}")]
    public async Task ARatingOfNoAnswerChangesNothing(string? message, string reaction, string form)
    {
        await RateAsync(message ?? _alex.Last.Id, reaction, form);
        Assert.Empty(await RowsAsync());
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[1]")]
    [InlineData("""{"feedbackText":7}""")]
    public async Task AFormThatCannotBeReadIsARatingWithoutWords(string form)
    {
        await RateAsync(_alex.Last.Id, "dislike", form);
        Assert.Null(Assert.Single(await RowsAsync()).Text);
    }

    [Fact]
    public async Task ElsewhereTheAnswerHasButtonsOfItsOwn()
    {
        Chat web = _app.Customer("Webster");
        await SayOnDirectLineAsync(web, new JsonObject { ["text"] = Question });
        CardView answer = web.Last;
        Assert.Null(answer.Activity["channelData"]?["feedbackLoop"]);
        JsonObject button = answer.Actions.Single(action => action.Title.Contains("Not helpful", StringComparison.Ordinal)).Json;
        await SayOnDirectLineAsync(web, new JsonObject { ["value"] = button["data"]!.DeepClone(), ["replyToId"] = answer.Id });
        Assert.Contains("Thank you for telling me", web.Last.Text, StringComparison.Ordinal);
        Assert.Equal(QuestionKind.Unhelpful, Assert.Single(await RowsAsync()).Kind);
    }

    private static Task<HttpResponseMessage> SayOnDirectLineAsync(Chat chat, JsonObject members)
    {
        JsonObject activity = chat.Activity("message", members);
        activity["channelId"] = "directline";
        return chat.PostAsync(activity);
    }

    private Task<HttpResponseMessage> RateAsync(string message, string reaction, string form) => _alex.PostAsync(_alex.Activity("invoke", new JsonObject
    {
        ["name"] = "message/submitAction",
        ["replyToId"] = message,
        ["value"] = new JsonObject
        {
            ["actionName"] = "feedback",
            ["actionValue"] = new JsonObject { ["reaction"] = reaction, ["feedback"] = form },
        },
    }));

    private Task<List<QuestionRow>> RowsAsync() => _app.ReadAsync(db => db.Questions.ToListAsync());
}
