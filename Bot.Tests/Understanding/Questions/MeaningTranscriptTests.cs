namespace CsBot.Tests.Understanding.Questions;

/// <summary>Questions that share no word with what they are about, with the sentence encoder and without.</summary>
public sealed class MeaningTranscriptTests
{
    private const string InOtherWords = "my laptop remembers somebody else and shows her name in the corner";
    private const string LikelyTwo = "the page wants to know if i am a robot";

    [Fact]
    public async Task WithTheEncoderOtherWordsAreUnderstood()
    {
        await using BotApp app = await BotApp.StartAsync();
        Chat alex = app.Customer();
        await alex.SayAsync(InOtherWords);
        Assert.Contains(alex.Screen, card => card.Text.Contains("The page shows another name or address", StringComparison.Ordinal));
    }

    [Fact]
    public async Task WithoutTheEncoderTheBotGoesByWordsAndLetters()
    {
        string nowhere = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"));
        await using BotApp app = await BotApp.StartAsync(configure: builder => builder.UseSetting("Answers:EncoderFolder", nowhere));
        CardView answer = await app.Customer().SayAsync("is that mail a fraud");
        answer.Shows("Is the invitation real or phishing?");
    }

    [Fact]
    public async Task WhatElseMayBeMeantStandsBelowTheAnswer()
    {
        await using BotApp app = await BotApp.StartAsync();
        Chat alex = app.Customer();
        CardView answer = await alex.SayAsync(LikelyTwo);
        answer.Shows("I cannot solve the puzzle (captcha)");
        answer.Shows("Or did you mean:");
        CardButton other = answer.Actions.Single(action => action.Title == "Am I signed in, or do I have to sign in?");
        await alex.ClickAsync(answer, other.Title);
        alex.Last.Shows("Am I signed in, or do I have to sign in?");
        alex.Last.DoesNotShow("Or did you mean:");
    }
}
