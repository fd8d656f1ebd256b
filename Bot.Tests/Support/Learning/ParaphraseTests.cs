using CsBot.Content.Answers;
using CsBot.Storage;
using CsBot.Support.Learning;
using CsBot.Understanding.Questions;
using CsBot.Understanding.Sentences;
using Microsoft.Extensions.DependencyInjection;

namespace CsBot.Tests.Support.Learning;

/// <summary>An answer of the team is found by what a question means, where no other answer is sure.</summary>
public sealed class ParaphraseTests : SupportTest
{
    private const string Asked = "how much does the yearly maintenance plan cost";
    private const string Paraphrase = "what is the price of annual maintenance";
    private const string Answer = "Your partner tells you the price.";

    protected override Task ArrangeAsync() => SeedAsync("learned-plan", Asked, Answer);

    [Fact]
    public async Task OtherWordsForTheSameFindIt()
    {
        Assert.True(TextLikeness.ByWords(TextLikeness.WordsOf(Asked), TextLikeness.WordsOf(Paraphrase)) < LearnedAnswers.SameWords);
        (await Alex.SayAsync(Paraphrase)).Shows(Answer);
    }

    [Fact]
    public async Task WhatMeansSomethingElseDoesNot() => (await Alex.SayAsync("can my dog wear a red hat at the beach")).DoesNotShow(Answer);

    [Fact]
    public async Task ATopicThatIsSureStillAnswers()
    {
        AnswerTopic topic = App.Version.Get<AnswerLibrary>().Get("en").Find("which-browser")!;
        const string Question = "which browser can i use";
        await SeedAsync("learned-browser", "what browser is it that people can use here with the site", "Any of them.");
        var learned = App.Services.GetRequiredService<LearnedAnswers>();
        Assert.Null(await learned.FindAsync(new Question(Question), default));
        Assert.Equal("learned-browser", (await learned.FindAlikeAsync(new Question(Question), default))?.Id);
        CardView given = await Alex.SayAsync(Question);
        given.Shows(topic.Title);
        given.DoesNotShow("Any of them.");
    }

    [Fact]
    public async Task WhatItAnswersIsNotMissedAnyMore()
    {
        await Board.BoardScene.SeedAsync(App, [new QuestionRow
        {
            Id = "a:old|1", Conversation = "a:old", At = TimeProvider.System.GetUtcNow(), Kind = QuestionKind.NotKnown, Text = Paraphrase,
        }]);
        (await App.Support().MentionAsync("missed")).DoesNotShow(Paraphrase);
    }

    private async Task SeedAsync(string id, string phrasing, string text)
    {
        await Board.BoardScene.SeedAsync(App, [new LearnedAnswerRow
        {
            Id = id, Title = "The team's own", Text = text, Phrasings = phrasing, State = LearnedState.Live, Author = "29:Priya Nair", AuthorName = "Priya Nair",
            Written = TimeProvider.System.GetUtcNow(), Inbox = "19:support",
        }]);
        App.Services.GetRequiredService<LearnedAnswers>().Forget();
    }
}
