namespace CsBot.Tests.Understanding.Questions;

/// <summary>Questions that share no word with what they are about, with the sentence encoder and without.</summary>
public sealed class MeaningTranscriptTests
{
    private const string InOtherWords = "my laptop remembers somebody else and shows her name in the corner";
    private const string LikelyTwo = "it asks for a password i do not have";

    private const string First = "It wants a passkey, or there is no password";
    private const string Other = "Which password does it want?";

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
        answer.Shows(First);
        answer.Shows("Or did you mean:");
        CardButton other = answer.Actions.Single(action => action.Title == Other);
        await alex.ClickAsync(answer, other.Title);
        alex.Last.Shows(Other);
        alex.Last.DoesNotShow("Or did you mean:");
    }
}
