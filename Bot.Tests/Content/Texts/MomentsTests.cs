using CsBot.Content.Texts;
using CsBot.Tests.Content.Guides;

namespace CsBot.Tests.Content.Texts;

public sealed class MomentsTests
{
    private static readonly DateTimeOffset Morning = new(2026, 12, 1, 6, 44, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("en", "Tuesday, 1 December, 06:44")]
    [InlineData("de", "Dienstag, 1. Dezember, 06:44")]
    [InlineData("es", "martes, 1 de diciembre, 06:44")]
    [InlineData("fr", "mardi 1 décembre, 06:44")]
    public void ADayAndATimeAreWrittenAsTheLanguageDoes(string language, string written)
    {
        BotTexts texts = TextLoader.LoadTexts(RealCards.Root, language);
        Assert.Equal(written, texts.DayAndTime(Morning));
    }

    [Theory]
    [InlineData("en", "Tue 1 Dec 07:44")]
    [InlineData("de", "Di 1. Dez. 07:44")]
    [InlineData("es", "mar 1 de dic 07:44")]
    [InlineData("fr", "mar. 1 déc. 07:44")]
    public void AMomentIsShort(string language, string written) =>
        Assert.Equal(written, TextLoader.LoadTexts(RealCards.Root, language).Moment(Morning, "Europe/Berlin"));
}
