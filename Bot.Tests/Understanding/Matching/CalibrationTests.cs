using CsBot.Understanding.Matching;
using CsBot.Understanding.Questions;

namespace CsBot.Tests.Understanding.Matching;

public sealed class CalibrationTests
{
    private static readonly string[] Colours = ["red", "green", "blue", "yellow"];
    private static readonly string[] Forms = ["the {0} one please", "i want {0}", "give me {0} now", "is there any {0} left", "{0} looks best", "paint it {0}"];

    /// <summary>Four colours that are easy to tell apart, and a command.</summary>
    private static readonly TrainingSet Set = new(
        [.. Colours, "stop"],
        [
            .. Colours.SelectMany((colour, label) => Forms.Select(form => (form.Replace("{0}", colour, StringComparison.Ordinal), label))),
            .. new[] { "stop", "stop it", "please stop", "stop now", "stop that", "can you stop" }.Select(text => (text, 4)),
        ],
        ["what a lovely morning", "how tall is the tower", "tell me about the war", "my dog barks", "where do birds sleep"],
        []);

    [Fact]
    public void AsksAboutEveryExampleAndEveryOffTopicMessageOnce()
    {
        Unseen[] asked = [.. Calibration.AskUnseen(Set, CancellationToken.None)];
        Assert.Equal(Set.Examples.Select(example => example.Text).Concat(Set.OffTopic).Order(), asked.Select(one => one.Text).Order());
    }

    [Fact]
    public void TheLevelsAreInOrderAndKeepOffTopicMessagesOut()
    {
        Thresholds levels = Calibration.Find(Set, label => label == 4);
        Assert.True(levels.Far <= levels.Suggest && levels.Suggest <= levels.Answer, levels.ToString());
        TopicModel model = TopicModel.Train(Set);
        Assert.All(Set.OffTopic, text => Assert.NotEqual(Certainty.Sure, levels.Of(model.Match(text)[0], isCommand: false)));
    }
}
