using Microsoft.Bot.Schema;

namespace CsBot.Tests.BotBuilder;

public class ActivityTests
{
    [Fact]
    public void LeadsBackThroughItsReference()
    {
        var reference = Incoming().GetConversationReference();

        var outgoing = new Activity(ActivityTypes.Message).ApplyConversationReference(reference);
        var incoming = new Activity(ActivityTypes.Message).ApplyConversationReference(reference, isIncoming: true);

        Assert.Equal(("28:bot", "29:ana", "1", null), (outgoing.From.Id, outgoing.Recipient.Id, outgoing.ReplyToId, outgoing.Id));
        Assert.Equal(("29:ana", "28:bot", null, "1"), (incoming.From.Id, incoming.Recipient.Id, incoming.ReplyToId, incoming.Id));
    }

    [Theory]
    [InlineData("de-DE", "de-DE")]
    [InlineData(null, "en-GB")]
    public void KeepsTheLanguageItIsIn(string? own, string expected)
    {
        var answer = new Activity(ActivityTypes.Message) { Locale = own };

        Assert.Equal(expected, answer.ApplyConversationReference(Incoming().GetConversationReference()).Locale);
    }

    [Fact]
    public void GoesOnWithAnEventInTheSameConversation()
    {
        var activity = Incoming().GetConversationReference().GetContinuationActivity();

        Assert.Equal(
            ("event", "ContinueConversation", "29:ana", "28:bot", "a:1"),
            (activity.Type, activity.Name, activity.From.Id, activity.Recipient.Id, activity.Conversation.Id));
    }

    [Theory]
    [InlineData("<at>Helper</at> where am I", "where am I")]
    [InlineData("hello <AT>helper</AT>", "hello")]
    [InlineData("no mention", "no mention")]
    public void RemovesItsOwnMention(string text, string expected)
    {
        var activity = Incoming();
        activity.Text = text;
        activity.Entities = [new Mention(new ChannelAccount("28:bot", "Helper"), "<at>Helper</at>")];

        Assert.Equal(expected, activity.RemoveRecipientMention());
        Assert.Equal(expected, activity.Text);
    }

    [Fact]
    public void LeavesOtherMentions()
    {
        var activity = Incoming();
        activity.Text = "<at>Bo</at> help";
        activity.Entities = [new Mention(new ChannelAccount("29:bo", "Bo"), "<at>Bo</at>")];

        Assert.Equal("<at>Bo</at> help", activity.RemoveRecipientMention());
    }

    [Fact]
    public void FindsMentionsThatCameAsJson()
    {
        string json = """{"entities":[{"type":"Mention","text":"<at>A</at>","mentioned":{"id":"1"}},{"type":"clientInfo"}]}""";
        var activity = BotJson.Read<Activity>(System.Text.Json.JsonElement.Parse(json))!;

        Assert.Equal("1", Assert.Single(activity.GetMentions()).Mentioned?.Id);
    }

    [Fact]
    public void EqualsAnEntityThatSaysTheSame()
    {
        var one = new Mention(new ChannelAccount("1"), "<at>A</at>");
        var same = new Mention(new ChannelAccount("1"), "<at>A</at>");
        var other = new Mention(new ChannelAccount("2"), "<at>A</at>");
        var read = BotJson.Read<Entity>(BotJson.ToElement(one));

        Assert.Equal(one, same);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(one, other);
        Assert.True(one.Equals(read));
        Assert.False(one.Equals((object?)read));
        Assert.False(one.Equals(null));
    }

    [Fact]
    public void SaysNoToChannelDataOfAnotherShape()
    {
        var activity = new Activity { ChannelData = "plain" };

        Assert.False(activity.TryGetChannelData<Microsoft.Bot.Schema.Teams.TeamsChannelData>(out _));
    }

    private static Activity Incoming() => new(ActivityTypes.Message)
    {
        Id = "1",
        ChannelId = "msteams",
        ServiceUrl = "https://x/",
        Locale = "en-GB",
        From = new ChannelAccount("29:ana", "Ana"),
        Recipient = new ChannelAccount("28:bot", "Helper"),
        Conversation = new ConversationAccount(id: "a:1"),
    };
}
