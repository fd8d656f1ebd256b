using CsBot.Dialogs;
using CsBot.Texts;

namespace CsBot.Answers.Matching;

/// <summary>Makes a training set of the answers and of the commands that can be typed, so that each competes with every other.</summary>
internal static class TrainingSets
{
    /// <summary>Stands for the step number in a command's phrase.</summary>
    private const string AnyNumber = "5";

    public static TrainingSet Of(AnswerSet answers, IReadOnlyList<LanguageWords> words)
    {
        string[] labels = [.. answers.Topics.Select(topic => topic.Id), .. Commands.Spoken];
        IEnumerable<(string Text, string Label)> topics = answers.Topics.SelectMany(topic => topic.Phrasings.Prepend(topic.Title), (topic, text) => (text, topic.Id));
        IEnumerable<(string Text, string Label)> commands = words.SelectMany(
            language => language.Phrases, (_, phrase) => (phrase.Phrase.Replace("{n}", AnyNumber, StringComparison.Ordinal), phrase.Command));
        return new TrainingSet(
            labels,
            [.. topics.Concat(commands).Distinct().Where(example => QuestionWords.Of(example.Text).Count > 0)
                .Select(example => (example.Text, Array.IndexOf(labels, example.Label)))],
            answers.OffTopic,
            answers.KnownWords);
    }
}
