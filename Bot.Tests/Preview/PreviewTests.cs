using System.Net;
using System.Text.Json;

namespace CsBot.Tests.Preview;

/// <summary>What an admin sees of edits before customers do.</summary>
public sealed class PreviewTests(PreviewScene scene) : IClassFixture<PreviewScene>
{
    private const string Step2 = PreviewScene.Step2;
    private const string Step3 = PreviewScene.Step3;

    [Fact]
    public async Task ListsEveryKindOfContent()
    {
        JsonElement list = await scene.ListAsync();
        Assert.Equal("current", list.GetProperty("use").GetProperty("kind").GetString());
        foreach (string id in new[]
        {
            "way:customersource", "step:fill-in-form", "trouble:no-verify-mail", "wait:verification-mail", "screens:customersource", "topic:captcha", "card:step",
            "page:privacy", "reply:screenshot", "text:Waiting",
        })
        {
            Assert.Equal(0, PreviewScene.Entry(list, id).GetProperty("mistakes").GetInt32());
        }

        Assert.Empty(list.GetProperty("mistakes").EnumerateArray());
        Assert.Equal(14, list.GetProperty("groups")[0].GetProperty("items").EnumerateArray().Count(item => item.GetProperty("id").GetString()!.StartsWith("step:", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task AnEditIsShownAtOnceAndThenUsed()
    {
        await using IAsyncDisposable edit = await scene.EditAsync((Step2, "title: Fill in the form", "title: Fill in the new form"));
        Assert.Contains("Fill in the new form", Drawn(await scene.ItemAsync("step:fill-in-form"), "shown"), StringComparison.Ordinal);
        await scene.UntilAsync("current");
        JsonElement item = await scene.ItemAsync("step:fill-in-form");
        Assert.Contains("Fill in the new form", Drawn(item, "shown"), StringComparison.Ordinal);
        Assert.False(item.TryGetProperty("why", out _));
        Assert.Empty(item.GetProperty("differences").EnumerateArray());
    }

    [Fact]
    public async Task ARefusedEditIsShownWithItsMistakeAndWhatCustomersSee()
    {
        await using IAsyncDisposable edit = await scene.EditAsync((Step2, "title: Fill in the form", "title: Fill in the new form"), (Step3, "\nexpect:", "\nexpekt:"));
        JsonElement list = await scene.UntilAsync("refused");
        Assert.Contains("2 mistakes", list.GetProperty("use").GetProperty("text").GetString(), StringComparison.Ordinal);
        JsonElement mistake = list.GetProperty("mistakes").EnumerateArray().Single(one => one.GetProperty("message").GetString()!.Contains("expekt", StringComparison.Ordinal));
        Assert.Equal((Step3, "step:account-created"), (mistake.GetProperty("file").GetString(), mistake.GetProperty("item").GetString()));
        JsonElement line = mistake.GetProperty("source").EnumerateArray().Single(one => one.GetProperty("kind").GetString() == "wrong");
        Assert.Equal(mistake.GetProperty("line").GetInt32(), line.GetProperty("number").GetInt32());
        Assert.StartsWith("expekt:", line.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(2, PreviewScene.Entry(list, "step:account-created").GetProperty("mistakes").GetInt32());

        // The step with the mistake is drawn as customers see it, the other one both ways.
        JsonElement broken = await scene.ItemAsync("step:account-created");
        Assert.True(broken.GetProperty("showsEarlier").GetBoolean());
        Assert.Equal(2, broken.GetProperty("mistakes").GetArrayLength());
        JsonElement good = await scene.ItemAsync("step:fill-in-form");
        Assert.Contains("Fill in the new form", Drawn(good, "shown"), StringComparison.Ordinal);
        Assert.DoesNotContain("Fill in the new form", Drawn(good, "earlier"), StringComparison.Ordinal);
        Assert.Contains("because the files have 2 mistakes", good.GetProperty("why").GetString(), StringComparison.Ordinal);
        Assert.Equal(["removed title: Fill in the form", "added title: Fill in the new form"], Changed(good, Step2));
    }

    [Fact]
    public async Task AMistakeInTheTextsIsToldAtItsHeadingAndEverythingElseIsStillDrawn()
    {
        await using IAsyncDisposable edit = await scene.EditAsync(("strings/en.yaml", "\nwaitEvening:", "\nwaitEvning:"), ("guides/customersource/en/guide.yaml", "\nphases:", "\nfases:"));
        JsonElement list = await scene.UntilAsync("refused");
        Assert.Equal(1, PreviewScene.Entry(list, "text:Waiting").GetProperty("mistakes").GetInt32());
        Assert.True(PreviewScene.Entry(list, "text:Waiting").GetProperty("changed").GetBoolean());
        Assert.False(PreviewScene.Entry(list, "text:Help").GetProperty("changed").GetBoolean());
        JsonElement step = await scene.ItemAsync("step:fill-in-form");
        Assert.True(step.GetProperty("showsEarlier").GetBoolean());
        Assert.Contains("Fill in the form", Drawn(step, "shown"), StringComparison.Ordinal);
        Assert.Equal("guides/customersource/en/guide.yaml", step.GetProperty("mistakes")[0].GetProperty("file").GetString());
    }

    [Fact]
    public async Task EveryKindOfFileMayHaveMistakesAtTheSameTime()
    {
        (string File, string Old, string With, string Item)[] edits =
        [
            ("templates/step.template.json", "\"type\": \"AdaptiveCard\",", "\"type\": \"AdaptiveCard\"", "card:step"),
            ("templates/wait.data.json", "{", "[", "file:templates/wait.data.json"),
            ("answers/en/captcha.md", "deeper: which-browser", "deeper: which-brauser", "topic:captcha"),
            ("strings/en.yaml", "\nwaitEvening:", "\nwaitEvning:", "text:Waiting"),
            ("strings/words.en.yaml", "before: [", "before: ", "file:strings/words.en.yaml"),
            ("pages/en/privacy.md", "menu:", "meenu:", "page:privacy"),
            ("replies/en.yaml", "- id: screenshot", "- id: wait-hours", "reply:wait-hours"),
        ];
        await using IAsyncDisposable edit = await scene.EditAsync([.. edits.Select(one => (one.File, one.Old, one.With))]);
        JsonElement list = await scene.ListAsync();
        foreach ((string file, _, _, string item) in edits)
        {
            Assert.Contains(list.GetProperty("mistakes").EnumerateArray(), mistake => mistake.GetProperty("file").GetString() == file);
            Assert.Contains(file, list.GetProperty("use").GetProperty("changed").EnumerateArray().Select(changed => changed.GetString()));
            Assert.NotEmpty((await scene.ItemAsync(item)).GetProperty("mistakes").EnumerateArray());
        }

        Assert.Contains("Fill in the form", Drawn(await scene.ItemAsync("step:fill-in-form"), "shown"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheStreamTellsOfAnEdit()
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await using Stream stream = await scene.App.Http.GetStreamAsync("/preview/changes", timeout.Token);
        using var reader = new StreamReader(stream);
        string first = await NextAsync();
        await using IAsyncDisposable edit = await scene.EditAsync((Step2, "title: Fill in the form", "title: Fill in the new form"));
        Assert.NotEqual(first, await NextAsync());

        async Task<string> NextAsync()
        {
            while (await reader.ReadLineAsync(timeout.Token) is { } line)
            {
                if (line.StartsWith("data:", StringComparison.Ordinal))
                {
                    return line;
                }
            }

            throw new EndOfStreamException();
        }
    }

    [Fact]
    public async Task AskSaysWhatTheBotWouldDoAndWhy()
    {
        JsonElement answer = await scene.AskAsync("the captcha does not work");
        Assert.Equal("answer", answer.GetProperty("kind").GetString());
        Assert.Equal("topic:captcha", answer.GetProperty("topics")[0].GetProperty("id").GetString());
        JsonElement best = answer.GetProperty("candidates")[0];
        Assert.Equal(("topic:captcha", "sure", "captcha does not work"), (best.GetProperty("item").GetString(), best.GetProperty("certainty").GetString(), best.GetProperty("nearest").GetString()));
        Assert.Contains("captcha", best.GetProperty("shared").EnumerateArray().Select(word => word.GetString()));
        Assert.Contains(answer.GetProperty("why").EnumerateArray(), line => line.GetString()!.Contains("An answer needs 0.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("go back", "command")]
    [InlineData("best pizza in rome", "unknown")]
    [InlineData("how are you today", "smalltalk")]
    [InlineData("12:30", "unknown")]
    public async Task AskKnowsWhatIsNoQuestion(string text, string kind) => Assert.Equal(kind, (await scene.AskAsync(text)).GetProperty("kind").GetString());

    [Fact]
    public async Task AskShowsWhatIsTakenOut()
    {
        JsonElement answer = await scene.AskAsync("my password is Sommer2026! and the captcha does not work");
        string why = answer.GetProperty("why")[0].GetString()!;
        Assert.Contains("taken out", why, StringComparison.Ordinal);
        Assert.DoesNotContain("Sommer2026", answer.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"text":""}""")]
    [InlineData("what now")]
    [InlineData("{\"text\":")]
    [InlineData("""{"text":["what now"]}""")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("")]
    [InlineData("""{"text":"what now"}""", "text/plain")]
    [InlineData("{}", "application/json; charset=none-such")]
    public async Task AskWithoutAMessageIsRefusedInWords(string body, string type = "application/json")
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8);
        content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(type);
        using HttpResponseMessage answer = await scene.App.Http.PostAsync("/preview/ask", content);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.StartsWith("Send JSON: an object with text", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", "preview")]
    [InlineData("GET", "preview/page/preview.js")]
    [InlineData("GET", "preview/data")]
    [InlineData("GET", "preview/item?id=card:step")]
    [InlineData("GET", "preview/changes")]
    [InlineData("POST", "preview/ask")]
    public async Task OnlyThisMachineMayLook(string method, string path)
    {
        foreach ((string name, string value) in new[] { ("Host", "bot.example"), ("Origin", "https://site.example"), ("X-Forwarded-For", "192.0.2.7") })
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(scene.App.Address, path));
            request.Headers.TryAddWithoutValidation(name, value);
            using HttpResponseMessage answer = await scene.App.Http.SendAsync(request);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task AnItemThatIsNotThereIsNotFound()
    {
        using HttpResponseMessage answer = await scene.App.Http.GetAsync("/preview/item?id=step:none");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static string Drawn(JsonElement item, string part) => item.GetProperty(part).ToString();

    private static string[] Changed(JsonElement item, string file) =>
    [
        .. item.GetProperty("differences").EnumerateArray().Single(difference => difference.GetProperty("file").GetString() == file).GetProperty("lines").EnumerateArray()
            .Where(line => line.GetProperty("kind").GetString() != "same").Select(line => $"{line.GetProperty("kind").GetString()} {line.GetProperty("text").GetString()}"),
    ];
}
