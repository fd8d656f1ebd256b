using CsBot.Content.Texts;
using CsBot.Tests.Content.Guides;

namespace CsBot.Tests.Content.Texts;

public sealed class MomentsTests
{
    [Theory]
    [InlineData("en", "Tuesday, 1 December, 06:44")]
    [InlineData("de", "Dienstag, 1. Dezember, 06:44")]
    [InlineData("es", "martes, 1 de diciembre, 06:44")]
    [InlineData("fr", "mardi 1 décembre, 06:44")]
    public void ADayAndATimeAreWrittenAsTheLanguageDoes(string language, string written)
    {
        BotTexts texts = TextLoader.LoadTexts(RealCards.Root, language);
        Assert.Equal(written, texts.DayAndTime(new DateTimeOffset(2026, 12, 1, 6, 44, 0, TimeSpan.Zero)));
    }
}
