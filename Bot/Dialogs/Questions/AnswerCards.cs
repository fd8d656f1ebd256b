using CsBot.Content.Answers;
using CsBot.Content.Cards;
using CsBot.Content.Guides;
using CsBot.Content.Texts;

namespace CsBot.Dialogs.Questions;

/// <summary>Fills the data of the cards that answer a question.</summary>
internal sealed class AnswerCards(GuideLibrary guides, BotTexts texts)
{
    /// <summary>So many buttons of an answer are in sight, the others in the menu beside them.</summary>
    private const int InSight = 2;

    /// <param name="step">The step in front of the person; null where no guide runs.</param>
    /// <param name="rates">True where the client has no buttons of its own to rate a message with.</param>
    public TopicCardData Answer(AnswerTopic topic, AnswerSet answers, Guide guide, Step? step, bool rates)
    {
        NextData[] next = Next(topic, answers, guide, step);
        return new TopicCardData(topic.Id, topic.Title, topic.Text, [.. next.Take(InSight)], rates)
        {
            More = [.. next.Skip(InSight)],
            Source = SourceOf(topic),
        };
    }

    /// <summary>What can be done after the answer, but for what is in front of the person already. Nobody is led past steps that they have not done.</summary>
    public NextData[] Next(AnswerTopic topic, AnswerSet answers, Guide guide, Step? step) =>
        [.. topic.Next.Where(next => IsOfUse(next, guide, step)).Select(next => ToData(next, answers, guide))];

    /// <summary>What may be meant instead of the answer; null for nothing.</summary>
    public OthersData? Others(IReadOnlyList<AnswerTopic> topics) => topics.Count == 0 ? null : new OthersData(texts.AnswerOrDidYouMean, [.. topics.Select(ToData)]);

    /// <summary>Asks which of the topics was meant. After the second time in a row a person comes first.</summary>
    public ChoicesCardData DidYouMean(IReadOnlyList<AnswerTopic> topics, bool again) =>
        Choices(texts.AnswerDidYouMean, texts.AnswerDidYouMeanText, topics, personFirst: again, again ? [NextAction.None] : [NextAction.None, NextAction.AskPerson]);

    /// <summary>Says that nothing fits. After the second time in a row a person comes first; who has not begun is offered the guide.</summary>
    public ChoicesCardData NotKnown(bool again, bool begins) => again
        ? Choices(texts.AnswerNotKnownAgain, texts.AnswerNotKnownAgainText, [], personFirst: true, [begins ? NextAction.Start : NextAction.FindFault])
        : Choices(
            texts.AnswerNotKnown,
            texts.AnswerNotKnownText,
            [],
            personFirst: false,
            begins ? [NextAction.Start, NextAction.AskPerson] : [NextAction.AskPerson, NextAction.FindFault]);

    public ChoicesCardData OffTopic(bool again, bool begins) => again
        ? NotKnown(again, begins)
        : Choices(texts.AnswerOffTopic, texts.AnswerOffTopicText, [], personFirst: false, [NextAction.ShortVersion, NextAction.AskPerson]);

    /// <summary>There is no further topic for what still fails.</summary>
    public ChoicesCardData NoFurther() => Choices(texts.AnswerNoFurther, texts.AnswerNoFurtherText, [], personFirst: true, [NextAction.FindFault]);

    private ChoicesCardData Choices(string title, string text, IReadOnlyList<AnswerTopic> topics, bool personFirst, IReadOnlyList<string> others)
    {
        IEnumerable<NextData> offered = topics.Select(ToData);
        NextData[] person = personFirst ? [new NextData(texts.StepPerson, NextAction.AskPerson)] : [];
        return new ChoicesCardData(title, text, [.. person, .. offered, .. others.Select(word => new NextData(Label(word), word))]);
    }

    /// <summary>Not what is in front of the person already, nor a start of what runs, nor a step that is still to come.</summary>
    private static bool IsOfUse(NextAction next, Guide guide, Step? step) =>
        step is null || (next.Word != NextAction.Start && (next.StepId is not { } other || guide.FindStep(other) is not { } found || found.Number < step.Number));

    private static NextData ToData(AnswerTopic topic) => new(topic.Title, NextAction.Topic(topic.Id).Word);

    private NextData ToData(NextAction next, AnswerSet answers, Guide guide)
    {
        string title = next switch
        {
            { TopicId: { } topic } => answers.Find(topic)!.Title,
            { WaitId: not null } => texts.WaitOffer,
            { GuideId: { } other } => TitleOf(guides.Get(other, guide.Language)),
            { StepId: { } step } => guide.FindStep(step) is { } found
                ? texts.NextStep.With(("number", found.Number))
                : guides.WithStep(step, guide.Language)?.Title ?? texts.StartGuide,
            _ => Label(next.Word),
        };
        return new NextData(title, next.Word);
    }

    private string? SourceOf(AnswerTopic topic)
    {
        if (topic.Source?.Split(';')[0] is not { } source)
        {
            return null;
        }

        return topic.Checked is { } day
            ? texts.AnswerSourceChecked.With(("source", source), ("day", texts.Day(day)))
            : texts.AnswerSource.With(("source", source));
    }

    private static string TitleOf(Guide guide) => guide.Offer?.Button ?? guide.Title;

    private string Label(string word) => word switch
    {
        NextAction.AskPerson => texts.StepPerson,
        NextAction.GetInvitation => texts.NextInvitation,
        NextAction.FindFault => texts.NextFault,
        NextAction.None => texts.NextNone,
        NextAction.ShortVersion => texts.WelcomeShort,
        NextAction.LinkOrder => texts.NextLinks,
        NextAction.CloseBrowsers => texts.BrowsersHow,
        NextAction.Regions => texts.RegionOther,
        NextAction.Guides => texts.GuidesMore,
        NextAction.Start => texts.StartGuide,
        NextAction.Practice => texts.PracticeTry,
        NextAction.WhatIsKept => texts.NextKept,
        _ => texts.KeptDelete,
    };
}
