using CsBot.Tests.Support;

namespace CsBot.Tests.Dialogs;

/// <summary>The bot answers in the language that a person writes in, or has chosen; the team hears of it in its own.</summary>
public sealed class LanguageTests : SupportTest
{
    private const int Steps = 14;

    /// <summary>Start, next, where one is, a problem, a person.</summary>
    public static TheoryData<string, string, string, string> Journeys => new()
    {
        { "de", "Anleitung starten", "weiter", "Schritt" },
        { "es", "empezar la guía", "siguiente", "Paso" },
        { "fr", "commencer le guide", "suivant", "Étape" },
    };

    [Theory]
    [MemberData(nameof(Journeys))]
    public async Task TheWholeGuideIsInThatLanguage(string language, string start, string next, string step)
    {
        await Alex.SayAsync(start);
        Assert.Equal(language, Alex.Last.Card!["lang"]!.GetValue<string>());
        await Alex.SayAsync(language switch { "de" => "gehe zu Schritt 1", "es" => "ve al paso 1", _ => "aller à l'étape 1" });
        for (int number = 1; number < Steps; number++)
        {
            Alex.Last.Shows($"{step} {number} ");
            Assert.Equal(language, Alex.Last.Card!["lang"]!.GetValue<string>());
            Assert.DoesNotContain("You should see", Alex.Last.Text, StringComparison.Ordinal);
            await Alex.SayAsync(next);
        }

        Alex.Last.Shows($"{step} {Steps} ");
    }

    [Theory]
    [InlineData("de", "Mein Kollege hat mir die Einladung weitergeleitet", "30. November 2026")]
    [InlineData("es", "Un colega me reenvió la invitación", "30 de noviembre de 2026")]
    [InlineData("fr", "Un collègue m'a transféré l'invitation", "30 novembre 2026")]
    public async Task AQuestionIsAnsweredInItsLanguage(string language, string question, string day)
    {
        await App.Version.Get<CsBot.Understanding.Questions.AnswerBooks>().PrepareWholeAsync(language);
        CardView answer = await Alex.SayAsync(question);
        Assert.Equal(language, answer.Card!["lang"]!.GetValue<string>());
        answer.Shows(day);
        Assert.Equal("forwarded-invitation", answer.Actions.Select(action => (string?)action.Json["data"]?["topic"]).First(topic => topic is not null));
    }

    [Fact]
    public async Task EachSideOfARequestHasItsOwnLanguage()
    {
        await Alex.SayAsync("gehe zu Schritt 3");
        await Alex.SayAsync("Einen Menschen fragen");
        await Alex.ClickAsync("An den Support senden", new() { ["problem"] = "Die Seite bleibt leer" });
        CardView card = Alex.Last;
        Assert.Equal("de", card.Card!["lang"]!.GetValue<string>());
        Scene.Priya.Screen[0].Shows("Die Seite bleibt leer");
        Assert.Equal("en", Scene.Priya.Screen[0].Card!["lang"]!.GetValue<string>());
        await Scene.Priya.ClickAsync("Take");
        Assert.Contains("Priya Nair took", Scene.Lines, StringComparison.Ordinal);
        Assert.Contains(Alex.Screen, view => view.Text.Contains("Bei Priya Nair", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AChosenLanguageStays()
    {
        await Alex.SayAsync("go to step 3");
        await Alex.SayAsync("language");
        await Alex.ClickAsync("Français");
        Alex.Last.Shows("Étape 3 ");
        (await Alex.SayAsync("done")).Shows("Étape 4 ");
        await Alex.SayAsync("in english please");
        Alex.Last.Shows("Step 4 of 14");
    }

    [Theory]
    [InlineData("done")]
    [InlineData("ok")]
    [InlineData("CustomerSource")]
    public async Task AWordOfSeveralLanguagesChangesNone(string word)
    {
        await Alex.SayAsync("gehe zu Schritt 3");
        await Alex.SayAsync(word);
        Assert.Equal("de", Alex.Last.Card!["lang"]!.GetValue<string>());
    }
}
