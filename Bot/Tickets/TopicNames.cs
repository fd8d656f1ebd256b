using CsBot.Content.Cards;
using CsBot.Content.Guides;
using CsBot.Content.Texts;

namespace CsBot.Tickets;

/// <summary>What a request can be about: a phase of the main guide, another guide, or something else.</summary>
internal sealed class TopicNames(GuideLibrary guides, BotTexts texts)
{
    public const string Other = "other";

    private readonly Guide _guide = guides.Main(texts.Language);

    public IReadOnlyList<ChoiceData> Choices =>
    [
        .. _guide.Phases.Select(phase => new ChoiceData(phase.Title, phase.Id)),
        .. guides.In(texts.Language).Where(guide => !guide.IsMain).Select(guide => new ChoiceData(guide.Title, guide.Id)),
        new(texts.TopicOther, Other),
    ];

    public string Of(string topic) => Choices.FirstOrDefault(choice => choice.Value == topic)?.Title ?? texts.TopicOther;

    /// <summary>The topic that the words name; null for none.</summary>
    public string? Find(string? word) => Choices.FirstOrDefault(choice => choice.Value == word)?.Value;

    /// <summary>What somebody at the step most likely asks about.</summary>
    public string At(string? step) => _guide.FindStep(step) is { } found
        ? _guide.PhaseOf(found).Id
        : guides.WithStep(step, texts.Language)?.Id ?? Other;
}
