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
        [])
    {
        Topics = Colours.Length,
    };

    [Fact]
    public void AsksAboutEveryExampleAndEveryOffTopicMessageOnce()
    {
        Unseen[] asked = [.. Calibration.AskUnseen(Set, CancellationToken.None)];
        Assert.Equal(Set.Examples.Select(example => example.Text).Concat(Set.OffTopic).Order(), asked.Select(one => one.Text).Order());
    }

    [Fact]
    public void TheLevelsAreInOrderAndKeepOffTopicMessagesOut()
    {
        TopicModel model = TopicModel.Train(Set);
        Thresholds levels = Calibration.Find(Set, model);
        Assert.True(levels.Far <= levels.Suggest && levels.Suggest <= levels.Answer, levels.ToString());
        Assert.All(Set.OffTopic, text => Assert.NotEqual(Certainty.Sure, levels.Of(model.Match(text)[0], isCommand: false)));
    }

    [Fact]
    public void MessagesAsPeopleWriteThemDecideHowSureIsSureEnough()
    {
        TopicModel model = TopicModel.Train(Set);
        string[] wrong = ["the red morning please", "is there any blue war left", "green dog now"];
        (string, int[])[] right = [.. Forms.Select(form => (form.Replace("{0}", "red", StringComparison.Ordinal), new[] { 0 }))];
        Thresholds mild = Calibration.Find(Set with { Trials = right }, model);
        Thresholds strict = Calibration.Find(Set with { Trials = [.. right, .. wrong.Select(text => (text, Array.Empty<int>()))] }, model);
        Assert.All(right, trial => Assert.Equal(Certainty.Sure, mild.Of(model.Match(trial.Item1)[0], isCommand: false)));
        Assert.InRange(strict.Answer, wrong.Max(text => model.Match(text)[0].Confidence), 1);
        Assert.Equal(strict.Command, mild.Command);
    }
}
