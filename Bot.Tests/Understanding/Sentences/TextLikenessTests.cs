using System.Diagnostics;
using CsBot.Understanding.Questions;
using CsBot.Understanding.Sentences;
using Microsoft.Extensions.Options;

namespace CsBot.Tests.Understanding.Sentences;

public sealed class TextLikenessTests : IDisposable
{
    private readonly TextLikeness _likeness = new(Options.Create(new AnswerOptions()));

    public TextLikenessTests() => Assert.NotNull(Encoders.Get(Encoders.Shipped));

    public void Dispose() => _likeness.Dispose();

    [Theory]
    [InlineData("Where is the RED button?", "where's the red button", 0.6)]
    [InlineData("it is so", "to be or so", 1)]
    [InlineData("the red button", "a yellow submarine", 0)]
    public void WordsAreCompared(string one, string other, double likeness) =>
        Assert.Equal(likeness, TextLikeness.ByWords(TextLikeness.WordsOf(one), TextLikeness.WordsOf(other)), 1);

    [Fact]
    public void WhatMeansTheSameIsNearerInTheOrderOfTheTexts()
    {
        float[][] meanings = _likeness.MeaningsOf(["the page stays white", "how do I bake bread", "nothing loads in the browser", "the page stays white"])!;
        Assert.True(TextLikeness.ByMeaning(meanings[0], meanings[2]) > TextLikeness.ByMeaning(meanings[0], meanings[1]));
        Assert.Equal(1, TextLikeness.ByMeaning(meanings[0], meanings[3]), 2);
    }

    [Fact]
    public void WithoutTheEncoderThereIsNoMeaning()
    {
        using var without = new TextLikeness(Options.Create(new AnswerOptions { EncoderFolder = "/nowhere" }));
        Assert.Null(without.MeaningsOf(["the page stays white"]));
    }

    [Fact]
    public async Task NobodyWaitsForManyNewTexts()
    {
        string[] texts = [.. Enumerable.Range(0, 60).Select(number => $"question {number}")];
        Assert.Null(_likeness.MeaningsOf(texts));
        var watch = Stopwatch.StartNew();
        float[][]? meanings = null;
        while (meanings is null && watch.Elapsed < TimeSpan.FromSeconds(20))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20));
            meanings = _likeness.MeaningsOf(texts);
        }

        Assert.Equal(texts.Length, meanings?.Length);
    }
}
