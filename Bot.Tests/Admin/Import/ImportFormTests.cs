using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using CsBot.Admin.Lint;
using MiniExcelLibs;

namespace CsBot.Tests.Admin.Import;

/// <summary>The forms of files: tables of any encoding and delimiter, workbooks, and what other products export.</summary>
public sealed class ImportFormTests(ImportScene scene) : IClassFixture<ImportScene>
{
    private const string Table = "Pregunta;Respuesta\r\n¿Dónde está el café?;\"Abajo, a la derecha; junto a \"\"Caja\"\".\"\r\n";

    public static TheoryData<string, int, bool> Encodings => new()
    {
        { "utf-8", 65001, false }, { "utf-8 with its mark", 65001, true }, { "utf-16", 1200, true }, { "utf-16 without its mark", 1200, false }, { "utf-16 big-endian", 1201, true },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task EveryEncodingIsRead(string name, int page, bool isMarked)
    {
        Encoding encoding = Encoding.GetEncoding(page);
        byte[] bytes = [.. isMarked ? encoding.GetPreamble() : [], .. encoding.GetBytes(Table)];
        (int code, JsonNode said, SortedDictionary<string, string> files) = await scene.WriteAsync(scene.File("faq.csv", bytes));
        Assert.True(code == 0, name);
        Assert.Empty(said["notes"]!.AsArray());
        Assert.Contains("title: '¿Dónde está el café?'", files["donde-esta-el-cafe.md"], StringComparison.Ordinal);
        Assert.EndsWith("---\nAbajo, a la derecha; junto a \"Caja\".\n", files["donde-esta-el-cafe.md"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task WesternWindowsIsReadAndTold()
    {
        byte[] bytes = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Table);
        (int code, JsonNode said, SortedDictionary<string, string> files) = await scene.WriteAsync(scene.File("faq.csv", bytes));
        Assert.Equal(0, code);
        Assert.Contains("read as Windows-1252", said["notes"]![0]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains("¿Dónde está el café?", files["donde-esta-el-cafe.md"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("q.tsv", "Question\tAnswer\nWhere is the lift?\tLeft, then right\n")]
    [InlineData("q.csv", "sep=;\nQuestion;Answer\nWhere is the lift?;Left, then right\n")]
    [InlineData("q.csv", "\n\n Q , A \n\"Where is the lift?\",\"Left, then right\"")]
    [InlineData("q.csv", "Id,FAQ,Response\r1,Q: Where is the lift?,\"Left, then right\"\r")]
    [InlineData("q.json", """[{ "question": "Where is the lift?", "answer": "Left, then right" },]""")]
    public async Task TheColumnsAreFoundByTheirNames(string name, string text)
    {
        (int code, _, SortedDictionary<string, string> files) = await scene.WriteAsync(scene.File(name, text));
        Assert.Equal(0, code);
        Assert.EndsWith("  - 'Where is the lift?'\n---\nLeft, then right\n", files["where-is-the-lift.md"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("q.csv", "Name,Telephone\nA,B\n", "Its first row says: Name, Telephone.")]
    [InlineData("q.csv", "", "The file is empty.")]
    [InlineData("q.csv", "question,answer\na,\"b\n", "the quote that opens in row 2 is never closed")]
    [InlineData("q.docx", "x", "save it as .csv, .tsv, .xlsx or .json")]
    [InlineData("q.xls", "x", "save it as .xlsx")]
    [InlineData("q.zip", "x", "unpack it")]
    [InlineData("q.xlsx", "x", "is not a workbook that can be read")]
    [InlineData("q.json", "{", "is not JSON, in line 1")]
    [InlineData("q.json", "{\"a\":[]}", "is no export that is known")]
    [InlineData("q.json", "{\"qnaList\":7}", "is not a list")]
    public async Task AFileThatCannotBeReadIsToldWithWhatToDo(string name, string text, string told)
    {
        (int code, string output, string errors) = await scene.RunAsync(scene.File(name, text));
        Assert.Equal((1, ""), (code, output));
        Assert.Contains(told, errors, StringComparison.Ordinal);
        Assert.StartsWith("q.", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFileThatIsTooLargeIsRefused()
    {
        (int code, _, string errors) = await scene.RunAsync(scene.File("q.csv", new byte[10_000_001]));
        Assert.Equal(1, code);
        Assert.Contains("q.csv has 10 MB; at most 10 MB are read", errors, StringComparison.Ordinal);
        (code, _, errors) = await scene.RunAsync(scene.File("q.csv", "question,answer\n" + string.Concat(Enumerable.Repeat("a,b\n", 5001))));
        Assert.Equal(1, code);
        Assert.Contains("more than 5,000 rows", errors, StringComparison.Ordinal);
        (code, _, errors) = await scene.RunAsync(scene.File("q.csv", "question,answer\n" + string.Concat(Enumerable.Repeat("a,b\n", 5000))), "--json");
        Assert.Equal((0, ""), (code, errors));
    }

    [Fact]
    public async Task AWorkbookIsReadWhateverItsSheetIsCalled()
    {
        using var workbook = new MemoryStream();
        workbook.SaveAs(new Dictionary<string, object>
        {
            ["Read me"] = new[] { new { Note = "Nothing here" } },
            ["List"] = new object[] { new { Question = "Which room has the printer?", Answer = "Room **12**.", Alternative1 = "printer room", Alternative2 = "" } },
        });
        (int code, JsonNode said, SortedDictionary<string, string> files) = await scene.WriteAsync(scene.File("faq.xlsx", workbook.ToArray()));
        Assert.Equal(0, code);
        Assert.Equal("row 2", said["topics"]![0]!["places"]![0]!.GetValue<string>());
        Assert.EndsWith("  - 'Which room has the printer?'\n  - 'printer room'\n---\nRoom **12**.\n", files["which-room-has-the-printer.md"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task AWorkbookThatUnpacksToFarMoreIsRefused()
    {
        using var bomb = new MemoryStream();
        using (var archive = new ZipArchive(bomb, ZipArchiveMode.Create, leaveOpen: true))
        {
            await using Stream sheet = archive.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open();
            byte[] piece = new byte[1_000_000];
            for (int i = 0; i < 101; i++)
            {
                await sheet.WriteAsync(piece);
            }
        }

        (int code, _, string errors) = await scene.RunAsync(scene.File("faq.xlsx", bomb.ToArray()));
        Assert.Equal(1, code);
        Assert.Contains("unpacks to more than 100 MB", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnExportOfQnaMakerAsTableIsJoinedByItsEntries()
    {
        (int code, JsonNode said, SortedDictionary<string, string> files) = await scene.WriteAsync(scene.File("kb.tsv", string.Join('\n',
            "Question\tAnswer\tSource\tMetadata\tSuggestedQuestions\tIsContextOnly\tPrompts\tQnaId",
            @"How do I book a desk?" + "\t" + @"Open the **planner**.\n\nChoose:\n* a day\n* a desk" + "\tdesk-guide.docx\t\t[]\tFalse\t[]\t4",
            "book a desk\t" + @"Open the **planner**.\n\nChoose:\n* a day\n* a desk" + "\tdesk-guide.docx\t\t[]\tFalse\t[]\t4",
            "In another town\tChoose the town first.\tEditorial\t\t[]\tTrue\t[]\t5",
            "Can I book for a guest?\tYes.\tEditorial\t\t[]\tFalse\t" + @"[{""displayOrder"":0,""qnaId"":4,""displayText"":""How""}]" + "\t6",
            "You are so clever\tThanks.\tqna_chitchat_professional.tsv\t\t[]\tFalse\t[]\t7")));
        Assert.Equal(1, code);
        Assert.Equal(["can-i-book-for-a-guest.md", "how-do-i-book-a-desk.md"], files.Keys);
        Assert.Contains("source: 'desk-guide.docx'\nphrasings:\n  - 'How do I book a desk?'\n  - 'book a desk'\n", files["how-do-i-book-a-desk.md"], StringComparison.Ordinal);
        Assert.EndsWith("---\nOpen the **planner**.\n\nChoose:\n\n- a day\n- a desk\n", files["how-do-i-book-a-desk.md"], StringComparison.Ordinal);
        Assert.DoesNotContain("source:", files["can-i-book-for-a-guest.md"], StringComparison.Ordinal);
        Assert.StartsWith("row 4: it is asked only after another answer", ImportScene.Refused(said).Single(), StringComparison.Ordinal);
        Assert.StartsWith("row 5: its follow-up prompts were left out", ImportScene.Remarks(said).Single(), StringComparison.Ordinal);
        Assert.StartsWith("1 entry is small talk", said["notes"]!.AsArray().Single()!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"Metadata":{"Language":"en"},"Assets":{"Synonyms":[],"Qnas":[ENTRY]}}""")]
    [InlineData("""{"qnaList":[ENTRY]}""")]
    [InlineData("""{"qnaDocuments":[ENTRY]}""")]
    public async Task AnExportOfQuestionAnsweringIsRead(string export)
    {
        const string Entry = """
            {"Id":1,"Answer":"See [the map](https://example.com/map).","Source":"Editorial","Questions":["Where is the garage?","garage"],
             "Metadata":[],"Dialog":{"IsContextOnly":false,"Prompts":[]}}
            """;
        (int code, JsonNode said, SortedDictionary<string, string> files) = await scene.WriteAsync(scene.File("project.json", export.Replace("ENTRY", Entry, StringComparison.Ordinal)));
        Assert.Equal(0, code);
        Assert.Equal("entry 1", said["topics"]![0]!["places"]![0]!.GetValue<string>());
        Assert.EndsWith("  - 'Where is the garage?'\n  - 'garage'\n---\nSee [the map](https://example.com/map).\n", files["where-is-the-garage.md"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task IntentsHaveNoAnswersSoTheirPhrasingsGoToTopics()
    {
        using var own = new ImportScene();
        string file = own.File("clu.json", """
            {"projectFileVersion":"2022-10-01-preview","metadata":{"projectKind":"Conversation"},"assets":{"projectKind":"Conversation",
             "intents":[{"category":"Locked"},{"category":"None"}],"entities":[],"utterances":[
              {"text":"my account went to sleep for good","language":"en-us","intent":"Locked","dataset":"Train"},
              {"text":"account locked","language":"en-us","intent":"Locked"},
              {"text":"it's shut like an oyster","language":"en-us","intent":"Locked","dataset":"Test"},
              {"text":"mi cuenta duerme","language":"es-es","intent":"Locked"},
              {"text":"my password is Winter2024!","language":"en-us","intent":"Locked"},
              {"text":"hello moon","language":"en-us","intent":"None"}]}}
            """);
        (int code, string output, string errors) = await own.RunAsync(file);
        Assert.Equal((2, ""), (code, output));
        Assert.Contains("no answers", errors, StringComparison.Ordinal);
        Assert.Contains("The intents: Locked (3), None (1).", errors, StringComparison.Ordinal);
        foreach ((string pair, string told) in new[] { ("Locked", "is no pair"), ("Loked=account-locked", "There is no intent Loked"), ("Locked=nowhere", "There is no topic nowhere") })
        {
            (code, _, errors) = await own.RunAsync(file, "--topic", pair);
            Assert.Equal(2, code);
            Assert.Contains(told, errors, StringComparison.Ordinal);
        }

        string topic = Path.Combine(own.Answers, "account-locked.md"), before = await File.ReadAllTextAsync(topic);
        (code, string said, _) = await own.RunAsync(file, "--topic", "Locked=account-locked", "--write", "--json");
        Assert.Equal(1, code);
        JsonNode json = JsonNode.Parse(said)!;
        Assert.Equal(["utterance 2: the topic account-locked has this phrasing"], ImportScene.There(json));
        Assert.StartsWith("utterance 5: there may be a secret in it (password)", ImportScene.Refused(json).Single(), StringComparison.Ordinal);
        Assert.Equal(2, json["notes"]!.AsArray().Count);
        Assert.Equal(before.Replace("phrasings:\n", "phrasings:\n  - 'my account went to sleep for good'\n", StringComparison.Ordinal), await File.ReadAllTextAsync(topic));
        Assert.Empty(ContentLint.Check(own.Cards, withHints: false).Mistakes);
    }
}
