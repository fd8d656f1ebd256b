using CsBot.Content.Words;
using CsBot.Dialogs.Guides;
using CsBot.Understanding.Words;
using Xunit.Abstractions;

namespace CsBot.Tests.Understanding.Words;

public sealed class CommandWordsTests(ITestOutputHelper output)
{
    private const double RecallReached = 0.98;

    [Fact]
    public void WordingsAreUnderstoodAndNeverAsAnotherCommand()
    {
        (string Language, string Command, string Message, string Found)[] results =
            [.. CommandFiles.Messages.Select(m => (m.Language, m.Command, m.Message, Found(m.Message, m.Language)))];
        foreach (var language in results.GroupBy(result => result.Language))
        {
            output.WriteLine($"{language.Key}: {language.Count(result => result.Found == result.Command)} of {language.Count()}");
        }

        output.WriteLine($"missed: {string.Join(" | ", results.Where(result => result.Found == "none").Select(result => result.Message))}");
        Assert.DoesNotContain(results, result => result.Found != result.Command && result.Found != "none");
        Assert.True(results.Length >= 1150, "messages have been lost");
        Assert.InRange(results.Count(result => result.Found == result.Command) / (double)results.Length, RecallReached, 1);
    }

    [Fact]
    public void ASentenceIsNoCommandWhateverTheLocale()
    {
        Assert.True(CommandFiles.NoCommands.Count >= 280, "sentences have been lost");
        Assert.Empty(
            from message in CommandFiles.NoCommands
            from locale in new[] { null, "en-US", "es", "fr-CA", "de", "ja" }
            let match = CommandFiles.Words.Match(message, locale)
            where match is not null
            select $"{message} ({locale}): {match}");
    }

    [Fact]
    public void EveryPhraseOfTheFilesIsItsCommandInItsLanguage() =>
        Assert.Empty(
            from entry in CommandFiles.Phrases
            let typed = entry.Phrase.Replace("{n}", "7", StringComparison.Ordinal)
            let found = CommandFiles.Words.Match(typed, entry.Language)
            where found?.Command != entry.Command || found?.Number != (typed == entry.Phrase ? null : 7)
            select $"{entry.Language} \"{typed}\" is {CommandFiles.Name(found)}, not {entry.Command}");

    [Theory]
    [InlineData("na", "de", Commands.Greet)]
    [InlineData("na", "en-GB", Commands.No)]
    [InlineData("na", null, Commands.No)]
    [InlineData("na", "ja", Commands.No)]
    [InlineData("ya", "es-MX", Commands.Done)]
    [InlineData("ya", "fr", Commands.Yes)]
    [InlineData("weiter", "en", Commands.Done)]
    [InlineData("NO", "es", Commands.No)]
    public void TheLocaleDecidesWhereLanguagesDiffer(string said, string? locale, string command) =>
        Assert.Equal(command, CommandFiles.Words.Match(said, locale)?.Command);

    [Theory]
    [InlineData("helppp", Commands.Help)]
    [InlineData("NEXT!!! 🎉", Commands.Done)]
    [InlineData("zurueck", Commands.Back)]
    [InlineData("zurück", Commands.Back)]
    [InlineData("ZURUCK", Commands.Back)]
    [InlineData("j´ai fini", Commands.Done)]
    [InlineData("s'il vous plaît, aidez‑moi", Commands.Help)]
    [InlineData("por favor, ¿me puedes ayudar?", Commands.Help)]
    [InlineData("hello, could you please go back?", Commands.Back)]
    [InlineData("???", Commands.Help)]
    [InlineData("👍🏿👍🏿", Commands.Yes)]
    [InlineData("tsop", Commands.Stop)]
    [InlineData("shop", null)]
    [InlineData("i must jo", null)]
    [InlineData("stpo", Commands.Stop)]
    [InlineData("gone", null)]
    [InlineData("please", null)]
    [InlineData("bitte", null)]
    [InlineData("step {n}", null)]
    [InlineData("#step#", null)]
    [InlineData("\ud83d", null)]
    [InlineData(" \u200b ", null)]
    [InlineData(null, null)]
    public void CaseAccentsCourtesyAndRepeatedLettersDoNotMatter(string? said, string? command) =>
        Assert.Equal(command, CommandFiles.Words.Match(said)?.Command);

    [Theory]
    [InlineData("step five", 5)]
    [InlineData("paso cinco", 5)]
    [InlineData("schritt fünf", 5)]
    [InlineData("Schritt fuenf", 5)]
    [InlineData("étape 5", 5)]
    [InlineData("l'étape dix-sept", 17)]
    [InlineData("gehe zu shcritt zwanzig", 20)]
    [InlineData("go to the 3rd step", 3)]
    [InlineData("step12", 12)]
    [InlineData("step #5.", 5)]
    [InlineData("step 99", 99)]
    [InlineData("step 12345", null)]
    [InlineData("steps 5", null)]
    [InlineData("step 5 or 6", null)]
    [InlineData("go to step 5 or 6", null)]
    [InlineData("number 5", null)]
    [InlineData("five", null)]
    [InlineData("5", null)]
    public void AStepIsNamedByANumberAndAWord(string said, int? number) =>
        Assert.Equal(number is null ? null : new WordMatch(Commands.GoTo, number), CommandFiles.Words.Match(said));

    [Fact]
    public void ManyThreadsMatchAtOnce()
    {
        string[] alone = [.. CommandFiles.Messages.Select(m => Found(m.Message, m.Language))];
        string[] together = new string[alone.Length];
        Parallel.For(0, alone.Length, i => together[i] = Found(CommandFiles.Messages[i].Message, CommandFiles.Messages[i].Language));
        Assert.Equal(alone, together);
    }

    [Fact]
    public void ALongMessageCostsNoSearch()
    {
        string longest = string.Join(' ', Enumerable.Repeat("nextt", 16));
        CommandFiles.Words.Match(longest);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Null(CommandFiles.Words.Match(longest));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 8_000);
    }

    private static string Found(string message, string locale) => CommandFiles.Name(CommandFiles.Words.Match(message, locale));
}
