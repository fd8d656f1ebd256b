using System.Numerics.Tensors;
using CsBot.Understanding.Sentences;

namespace CsBot.Tests.Understanding.Sentences;

public sealed class SentenceEncoderTests
{
    private static readonly SentenceEncoder Encoder = Encoders.Get(Encoders.Shipped)!;

    [Theory]
    [InlineData("My boss passed the email on to me", "my manager forwarded the message", "how do I bake bread")]
    [InlineData("the page stays white", "nothing loads in the browser", "the manager is white with rage")]
    [InlineData("Is this a scam?", "could it be fraud", "is this a question")]
    public void WhatMeansMuchTheSameIsNearer(string text, string same, string other) =>
        Assert.True(Nearness(text, same) > Nearness(text, other), $"{Nearness(text, same)} {Nearness(text, other)}");

    [Fact]
    public void ATextMeansTheSameAloneAndAmongLongerOnes()
    {
        float[] alone = Encoder.Encode("the link does not work");
        float[] among = Encoder.Encode(["the link does not work", string.Join(' ', Enumerable.Repeat("and on it goes", 10))])[0];
        Assert.Equal(1, TensorPrimitives.Dot<float>(alone, among), 3);
        Assert.Equal(1, TensorPrimitives.Norm<float>(alone), 3);
    }

    [Fact]
    public void ManyThreadsMayAskAtOnce()
    {
        string[] texts = [.. Enumerable.Range(0, 200).Select(number => $"question {number} about a link that does not work")];
        float[][] alone = [.. texts.Select(Encoder.Encode)];
        float[][] atOnce = [.. texts.AsParallel().AsOrdered().WithDegreeOfParallelism(8).Select(Encoder.Encode)];
        Assert.Equal(alone, atOnce);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\U0001F600\u0000\uD800 \u200B")]
    public void AnyTextHasAMeaning(string text) => Assert.Equal(1, TensorPrimitives.Norm<float>(Encoder.Encode(text)), 3);

    [Fact]
    public void AVeryLongTextIsCutOff() => Assert.Equal(1, TensorPrimitives.Norm<float>(Encoder.Encode(new string('x', 10) + string.Concat(Enumerable.Repeat(" word", 5000)))), 3);

    [Fact]
    public void WhereItsFilesAreMissingThereIsNone() => Assert.Null(Encoders.Get(Path.GetTempPath()));

    private static float Nearness(string one, string other) => TensorPrimitives.Dot<float>(Encoder.Encode(one), Encoder.Encode(other));
}
