using CsBot.Content.Answers;
using CsBot.Content.Guides;
using CsBot.Content.Versions;
using CsBot.Dialogs.Questions;

namespace CsBot.Preview.Items;

/// <summary>Each topic: its answer, and the words that lead to it.</summary>
internal sealed class AnswerItems : IPreviewItems
{
    public IEnumerable<PreviewGroup> In(PreviewSource source)
    {
        AnswerSet answers = source.Content.Answers.Get(source.Content.Language);
        yield return new PreviewGroup("Answers", [.. answers.Topics.Where(topic => !topic.IsSmallTalk).Select(topic => Of(topic, answers.Language))]);
        yield return new PreviewGroup("Small talk", [.. answers.Topics.Where(topic => topic.IsSmallTalk).Select(topic => Of(topic, answers.Language))]);
    }

    private static PreviewItem Of(AnswerTopic topic, string language) =>
        new($"topic:{topic.Id}", topic.Title, $"{AnswerLoader.Root}/{language}/{topic.Id}.md", source =>
        {
            AnswerSet answers = source.Content.Answers.Get(source.Content.Language);
            return answers.Find(topic.Id) is { } found ? [Answer(source.Content, answers, found), Phrasings(found), .. More(answers, found, source.Content)] : null;
        });

    private static ShownPart Answer(ContentSet content, AnswerSet answers, AnswerTopic topic)
    {
        if (topic.IsSmallTalk)
        {
            return new ShownPart((string?)null) { Message = topic.Text };
        }

        Guide guide = content.Guides.Main(content.Language);
        return ShownPart.OfCard(content.Cards.Expand(new AnswerCards(content.Guides, content.Texts).Answer(topic, answers, guide, step: null, rates: true)));
    }

    private static ShownPart Phrasings(AnswerTopic topic) => new($"{topic.Phrasings.Count} phrasings that the bot learns")
    {
        Message = string.Join('\n', topic.Phrasings.Select(phrasing => $"- {phrasing}")),
    };

    private static IEnumerable<ShownPart> More(AnswerSet answers, AnswerTopic topic, ContentSet content)
    {
        ShownRow[] rows =
        [
            .. topic.Steps.Select(step => new ShownRow("At home at", content.Guides.WithStep(step, content.Language)?.FindStep(step)?.Title ?? step, $"step:{step}")),
            .. topic.Deeper is { } deeper ? [new ShownRow("If it did not help", answers.Find(deeper)?.Title ?? deeper, $"topic:{deeper}")] : Array.Empty<ShownRow>(),
            .. topic.Source is { } source ? [new ShownRow("Source", source)] : Array.Empty<ShownRow>(),
        ];
        return rows.Length == 0 ? [] : [new ShownPart("Belongs to") { Rows = rows }];
    }
}
