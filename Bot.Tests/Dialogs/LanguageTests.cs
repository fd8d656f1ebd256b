using CsBot.Content.Texts;
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

    [Theory]
    [InlineData("de", "gehe zu Schritt 3", "Einen Menschen fragen", "An den Support senden", "Die Seite bleibt leer")]
    [InlineData("es", "ve al paso 3", "Hablar con una persona", "Enviar a soporte", "La página se queda en blanco")]
    [InlineData("fr", "aller à l'étape 3", "Parler à une personne", "Envoyer à l'assistance", "La page reste blanche")]
    public async Task EachSideOfARequestAndOfATalkHasItsOwnLanguage(string language, string start, string person, string send, string problem)
    {
        BotTexts texts = App.Version.Content.Languages.First(other => other.Language == language).Texts;
        await Alex.SayAsync(start);
        await Alex.SayAsync(person);
        await Alex.ClickAsync(send, new() { ["problem"] = problem });
        Assert.Equal(language, Alex.Last.Card!["lang"]!.GetValue<string>());
        Scene.Priya.Screen[0].Shows(problem);
        Assert.Equal("en", Scene.Priya.Screen[0].Card!["lang"]!.GetValue<string>());
        await Scene.Priya.ClickAsync("Take");
        Assert.Contains("Priya Nair took", Scene.Lines, StringComparison.Ordinal);
        Assert.Contains(Alex.Screen, view => view.Text.Contains(texts.RequestTaken.With(("name", "Priya Nair")), StringComparison.Ordinal));

        await Alex.ClickAsync(texts.RequestTalk.With(("name", "Priya Nair")));
        Alex.Last.Shows(texts.TalkBegun.With(("name", "Priya Nair")));
        Assert.Contains("is talking to you here now", Scene.Lines, StringComparison.Ordinal);
        await Alex.SayAsync(problem);
        Assert.Contains($"(customer) writes: {problem}", Scene.Lines, StringComparison.Ordinal);
        await Scene.Priya.ClickAsync("Resolve it", new() { ["reason"] = "Solved" });
        Assert.Contains(Alex.Screen, view => view.Text.Contains(texts.CustomerReasons[0], StringComparison.Ordinal));
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
