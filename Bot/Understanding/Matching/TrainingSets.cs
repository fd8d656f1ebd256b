using CsBot.Content.Answers;
using CsBot.Content.Words;
using CsBot.Dialogs.Guides;

namespace CsBot.Understanding.Matching;

/// <summary>Makes training sets of the answers, and of the commands that can be typed.</summary>
internal static class TrainingSets
{
    /// <summary>Stands for the step number in a command's phrase.</summary>
    private const string AnyNumber = "5";

    /// <summary>The topics and the commands of one language, so that each competes with every other.</summary>
    public static TrainingSet Of(AnswerSet answers, IReadOnlyList<LanguageWords> words)
    {
        IEnumerable<(string Text, string Label)> topics = answers.Topics.SelectMany(topic => topic.Phrasings.Prepend(topic.Title), (topic, text) => (text, topic.Id));
        string[] labels = [.. answers.Topics.Select(topic => topic.Id), .. Commands.Spoken];
        return Make(
            labels,
            topics.Concat(CommandsOf(words.Where(language => language.Language == answers.Language)))) with
        {
            Language = answers.Language,
            Topics = answers.Topics.Count,
            SmallTalk = [.. answers.Topics.Index().Where(topic => topic.Item.IsSmallTalk).Select(topic => topic.Index)],
            OffTopic = answers.OffTopic,
            RealWords = answers.KnownWords,
            SameWords = answers.SameWords,
            Trials =
            [
                .. answers.Tests.Where(test => test.Kind is TestKind.Answer or TestKind.Nothing)
                    .Select(test => (test.Text, test.Expected.Select(topic => Array.IndexOf(labels, topic)).ToArray())),
            ],
        };
    }

    private static IEnumerable<(string Text, string Label)> CommandsOf(IEnumerable<LanguageWords> words) => words.SelectMany(
        language => language.Phrases.Concat(language.Sayings), (_, phrase) => (phrase.Phrase.Replace("{n}", AnyNumber, StringComparison.Ordinal), phrase.Command));

    private static TrainingSet Make(string[] labels, IEnumerable<(string Text, string Label)> examples) => new(
        labels,
        [.. examples.Distinct().Where(example => QuestionWords.Of(example.Text).Count > 0)
            .Select(example => (example.Text, Array.IndexOf(labels, example.Label)))],
        [],
        []);
}
