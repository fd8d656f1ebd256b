using System.CommandLine;
using System.Text.Json.Nodes;
using CsBot.Admin;
using CsBot.Admin.Lint;

namespace CsBot.Tests.Admin.Import;

/// <summary>A list of questions becomes topics that the bot loads, and nothing that was there changes.</summary>
public sealed class ImportTests(ImportScene scene) : IClassFixture<ImportScene>
{
    private const string List = """
        Question,Answer,Phrasings
        When is the canteen open?,"From **11:30** to 14:00.

        Closed on Fridays.",lunch hours|opening hours of the canteen
        "What does ""PTO"" mean?",Paid time off.,
        ,An answer alone.,
        A question alone?,,

        What does PTO mean,Paid time off.,meaning of PTO
        When is the canteen open,At night.,
        """;

    [Fact]
    public async Task WithoutWriteNothingIsWritten()
    {
        string folder = scene.NewFolder();
        (int code, string output, string errors) = await scene.RunAsync(scene.File("faq.csv", List), "--out", folder);
        Assert.Equal((1, ""), (code, errors));
        Assert.False(Directory.Exists(folder));
        Assert.Contains("faq.csv, row 4: it has no question; write one", output, StringComparison.Ordinal);
        Assert.Contains("2 files would be written to ", output, StringComparison.Ordinal);
        Assert.Contains("Nothing was written. To write, add --write.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RowsBecomeTopicsAndTheRestIsToldByItsRow()
    {
        (int code, JsonNode said, SortedDictionary<string, string> files) = await scene.WriteAsync(scene.File("faq.csv", List));
        Assert.Equal(1, code);
        Assert.Equal(["what-does-pto-mean.md", "when-is-the-canteen-open.md"], files.Keys);
        Assert.Equal(
            """
            ---
            id: when-is-the-canteen-open
            title: 'When is the canteen open?'
            next: [ask-person]
            phrasings:
              - 'When is the canteen open?'
              - 'lunch hours'
              - 'opening hours of the canteen'
            ---
            From **11:30** to 14:00.

            Closed on Fridays.

            """.ReplaceLineEndings("\n"),
            files["when-is-the-canteen-open.md"]);
        Assert.Contains("  - 'What does \"PTO\" mean?'\n  - 'meaning of PTO'\n---", files["what-does-pto-mean.md"], StringComparison.Ordinal);
        Assert.Equal("row 3|row 7", string.Join('|', said["topics"]![1]!["places"]!.AsArray().Select(place => place!.GetValue<string>())));
        Assert.Equal(
            ["row 4: it has no question; write one", "row 5: it has no answer; write one", "row 8: it asks the same as row 2, but has another answer; keep one of them"],
            ImportScene.Refused(said));
    }

    [Fact]
    public async Task TheContentHasNoMistakesAfterwardsAndASecondImportWritesNothing()
    {
        using var own = new ImportScene();
        Dictionary<string, string> before = Directory.GetFiles(own.Answers).ToDictionary(path => path, File.ReadAllText);
        string file = own.File("faq.csv", List.Replace(",An answer alone.,", "How do I get a parking space?,<p>Ask <a href=\"https://example.com/desk\">the desk</a>.</p>,a spot for my car"
            + "\nWhy is access denied?,Other words than ours.,access denied", StringComparison.Ordinal));
        (int code, string output, _) = await own.RunAsync(file, "--write");
        Assert.Equal(1, code);
        Assert.Contains("4 files written to ", output, StringComparison.Ordinal);
        Assert.Contains("phrasings", output, StringComparison.Ordinal);
        Assert.All(before, one => Assert.Equal(one.Value, File.ReadAllText(one.Key)));
        Assert.Equal(before.Count + 4, Directory.GetFiles(own.Answers).Length);
        Assert.Empty(ContentLint.Check(own.Cards, withHints: false).Mistakes);

        (_, string again, _) = await own.RunAsync(file, "--write");
        Assert.Contains("4 entries are already there.", again, StringComparison.Ordinal);
        Assert.Contains("There is nothing to write.", again, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatTheBotKnowsAlreadyIsLeftAndTold()
    {
        (int code, JsonNode said, SortedDictionary<string, string> files) = await scene.WriteAsync(scene.File("faq.csv", """
            question;answer;phrasings;title
            access denied;Ask somebody.;;
            My screen is upside down;Turn it.;access denied|the screen is wrong way up;
            Where is my new thing;In the box.;;Old names
            The screen is wrong way up;Turn it again.;the picture is upside down;
            start over;Do it.;;Once more
            """));
        Assert.Equal(1, code);
        Assert.Equal(["my-screen-is-upside-down.md", "once-more.md"], files.Keys);
        Assert.Equal(
            ["row 2: the topic access-denied has this question", "row 4: there is a file old-names.md, which stays as it is; give the question another title to add it"],
            ImportScene.There(said));
        Assert.Equal(["row 5: it asks the same as row 3, but has another answer; keep one of them"], ImportScene.Refused(said));
        Assert.Equal(
            ["row 3: \"access denied\" was left out: the topic access-denied has it already", "row 6: \"start over\" is the command restart, so it never gets this answer"],
            ImportScene.Remarks(said));
        Assert.DoesNotContain("access denied", files["my-screen-is-upside-down.md"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatTheBotWouldNotLoadIsRefusedWithTheWordsOfLint()
    {
        string words = string.Join(' ', Enumerable.Repeat("word", 91));
        (int code, JsonNode said, SortedDictionary<string, string> files) = await scene.WriteAsync(scene.File("faq.csv", $"""
            question,answer
            Where is the long story?,{words}
            Where is the old site?,See http://old.example.com/help
            Where is the file?,[here](files/a.docx)
            Which bank is it?,Go to [bank.example](https://other.example/x)
            What does the page show?,Press &lt;Enter&gt; please
            What costs it?,"| a | b |
            | - | - |
            | 1 | 2 |"
            """));
        Assert.Equal(1, code);
        Assert.Empty(files);
        Assert.Equal(
            [
                "row 7: it has a table, which a card does not show; write a list",
                "row 2: the answer has 91 words; shorten it to 90",
                "row 3: the link \"http://old.example.com/help\" is not a complete https address; write it as https://...",
                "row 4: the link \"files/a.docx\" is not a complete https address; write it as https://...",
                "row 5: the words of the link name bank.example, but it opens other.example; name the host that it opens, or no host",
                "row 6: HTML is not shown here; write only the words",
            ],
            ImportScene.Refused(said));
    }

    [Fact]
    public async Task SecretsAreToldByTheirKindAndNeverRepeated()
    {
        string file = scene.File("faq.csv", """
            question,answer
            What is the password of the guest?,The password is Winter2024!
            Where is my link?,https://mbs2.microsoft.com/userinfo?token=4f6d2c1e-0b7a-4c7e-9d1f-3a5b7c9d1e2f
            What do I pay with?,Use 4111 1111 1111 1111 please
            """);
        (int code, string output, string errors) = await scene.RunAsync(file, "--out", scene.NewFolder());
        Assert.Equal((1, ""), (code, errors));
        Assert.Contains("row 2: there may be a secret in it (password)", output, StringComparison.Ordinal);
        Assert.Contains("row 3: there may be a secret in it (personal link)", output, StringComparison.Ordinal);
        Assert.Contains("row 4: there may be a secret in it (card number)", output, StringComparison.Ordinal);
        Assert.DoesNotMatch("Winter2024|4f6d2c1e|4111", output);
    }

    [Fact]
    public async Task AnswersInAnotherLanguageGoToItsFolder()
    {
        using var cards = new EditedCards(allLanguages: true);
        string file = scene.File("faq.csv", "Frage;Antwort\nWann hat die Kantine geöffnet?;Von 11 bis 14 Uhr.\n");
        (int code, _, string errors) = await scene.RunAsync(file, "--language", "de");
        Assert.Equal(2, code);
        Assert.Contains("There is no folder answers/de", errors, StringComparison.Ordinal);
        (code, _, errors) = await scene.RunAsync(file, "--language", "de", "--write", $"--Content:Folder={cards.Folder}");
        Assert.Equal((0, ""), (code, errors));
        Assert.True(File.Exists(Path.Combine(cards.Folder, "answers", "de", "wann-hat-die-kantine-geoffnet.md")));
        Assert.Empty(ContentLint.Check(cards.Folder, withHints: false).Mistakes);
    }

    [Fact]
    public async Task ContentWithMistakesIsLeftAlone()
    {
        using var own = new ImportScene();
        await File.AppendAllTextAsync(Path.Combine(own.Answers, "captcha.md"), "\n# A heading\n");
        (int code, string output, string errors) = await own.RunAsync(own.File("faq.csv", List), "--write");
        Assert.Equal((1, ""), (code, output));
        Assert.Contains("has mistakes already; correct them first. answers/en/captcha.md:", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("import has no option --wirte. Did you mean --write?", "import", "faq.csv", "--wirte")]
    [InlineData("Required argument missing for command: 'import'.", "import")]
    public void AMistakeInTheCommandLineIsTold(string told, params string[] arguments) =>
        Assert.StartsWith(told, Misuse.Of(CommandLine.Create(arguments, _ => Task.FromResult(0)).Parse(arguments)), StringComparison.Ordinal);
}
