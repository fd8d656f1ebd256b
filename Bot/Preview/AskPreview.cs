using System.Globalization;
using CsBot.Admin;
using CsBot.Content.Answers;
using CsBot.Content.Versions;
using CsBot.Redaction;
using CsBot.Understanding.Matching;
using CsBot.Understanding.Questions;

namespace CsBot.Preview;

/// <summary>Says what the bot would do with a message, and what led to it: by the content that it uses, without sending anything.</summary>
internal sealed class AskPreview(ContentVersions versions)
{
    public const int MaxLength = 4000;

    public async Task<AskData> AskAsync(AskWish wish, CancellationToken cancellationToken)
    {
        ContentVersion version = versions.Current;

        // This can wait, unlike a chat: it is to be what the bot says once all of it is loaded.
        AnswerBook book = await version.Get<AnswerBooks>().PrepareWholeAsync(wish.Language).WaitAsync(cancellationToken);
        var message = new AskMessage(null, wish.Text!, wish.Language, string.IsNullOrEmpty(wish.Step) ? null : wish.Step);
        AskResult result = await AskReader.ReadAsync(version, message, cancellationToken);
        string text = Redactor.Redact(message.Text).Text;
        Candidate[] candidates = result.Kind == "invitation" || !text.Any(char.IsLetter) ? [] : [.. book.Match(new Question(text, message.Language, message.Step))];
        return new AskData(result.Kind, Verdict(result), [.. Why(result, text, book, candidates)], Topics(result.Topics), Topics(result.Others))
        {
            Candidates = [.. candidates.Select(candidate => Of(candidate, book.Answers, text))],
        };
    }

    private static string Verdict(AskResult result) => result.Kind switch
    {
        "answer" when result.Topics.Count > 1 => "It gives two answers.",
        "answer" => "It answers.",
        "did-you-mean" => "It asks which of these is meant.",
        "command" => $"It does what the command \u201c{result.Command}\u201d says.",
        "smalltalk" => "It replies in a sentence.",
        "invitation" => "It checks the message as a pasted invitation.",
        _ => "It says that it does not know, and offers a person.",
    };

    private static IEnumerable<string> Why(AskResult result, string text, AnswerBook book, Candidate[] candidates)
    {
        if (text != result.Message.Text)
        {
            yield return $"What may be a secret was taken out before anything else: {text}";
        }

        if (result.Kind == "command" && candidates is not [{ IsCommand: true, Certainty: Certainty.Sure }, ..])
        {
            yield return "The words themselves are a command, or ask for a person.";
        }

        if (candidates is [{ Nearest.Length: > 0 } best, ..])
        {
            yield return $"The likeliest is \u201c{NameOf(best, book.Answers)}\u201d with {Figure(best.Score)}. {Needed(best, book.Thresholds)}";
            yield return $"Its phrasing that is most like the message: \u201c{best.Nearest}\u201d.";
        }

        if (result.Topics.Count > 1 && result.Kind == "answer")
        {
            yield return "Each part of the message was read on its own, too.";
        }
        else if (result.Topics.Any(topic => candidates.All(candidate => candidate.Id != topic.Topic.Id)))
        {
            yield return "An answer that the team wrote decided.";
        }

        yield return book.HasMeanings ? "Words, letters and meaning were compared." : "Words and letters were compared. The sentence encoder is not there, so meaning was not.";
    }

    private static string Needed(Candidate best, Thresholds needed) => best.IsCommand
        ? $"A command needs {Figure(needed.Command)}."
        : $"An answer needs {Figure(needed.Answer)}, a question back {Figure(needed.Suggest)}.";

    private static string Figure(float score) => score.ToString("0.00", CultureInfo.InvariantCulture);

    private static string NameOf(Candidate candidate, AnswerSet answers) =>
        candidate.IsCommand ? $"command {CommandNames.Of(candidate.Id)}" : answers.Find(candidate.Id)?.Title ?? candidate.Id;

    private static CandidateData Of(Candidate candidate, AnswerSet answers, string text) => new(
        NameOf(candidate, answers),
        candidate.IsCommand ? null : $"topic:{candidate.Id}",
        candidate.Score,
        candidate.Certainty.ToString().ToLowerInvariant(),
        candidate.Nearest,
        [.. QuestionWords.Of(candidate.Nearest).Intersect(QuestionWords.Of(text))]);

    private static TopicData[] Topics(IReadOnlyList<ScoredTopic> topics) =>
        [.. topics.Select(scored => new TopicData($"topic:{scored.Topic.Id}", scored.Topic.Title, scored.Score))];
}
