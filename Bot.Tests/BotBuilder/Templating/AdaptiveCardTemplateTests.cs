using System.Text.Json;
using System.Text.Json.Nodes;
using AdaptiveCards.Templating;

namespace CsBot.Tests.BotBuilder.Templating;

public sealed class AdaptiveCardTemplateTests
{
    private const string Greeting = """{"text":"Hi ${name}, ${address.city}!","age":"${age}"}""";

    private sealed record Address(string City);

    private sealed record Person(string? Name, int Age, Address? Address);

    [Fact]
    public void TakesTheDataInEveryForm()
    {
        const string Json = """{"name":"Ada","age":36,"address":{"city":"Oslo"}}""";
        object[] forms = [Json, JsonElement.Parse(Json), JsonNode.Parse(Json)!, new Person("Ada", 36, new Address("Oslo"))];

        Assert.All(forms, data =>
        {
            Assert.Equal("""{"text":"Hi Ada, Oslo!","age":36}""", new AdaptiveCardTemplate(Greeting).Expand(data));
            Assert.Equal("""{"text":"Hi Ada, Oslo!","age":36}""", new AdaptiveCardTemplate(Greeting).Expand(new EvaluationContext(data)));
            Assert.Equal("""{"text":"Hi Ada, Oslo!","age":36}""", new AdaptiveCardTemplate(Greeting).Expand(new EvaluationContext { Root = data }));
        });
    }

    [Fact]
    public void TakesTheTemplateInEveryForm()
    {
        object[] forms = ["""{"v":"${a}"}""", JsonElement.Parse("""{"v":"${a}"}"""), JsonNode.Parse("""{"v":"${a}"}""")!, new { v = "${a}" }];

        Assert.All(forms, template => Assert.Equal("""{"v":1}""", new AdaptiveCardTemplate(template).Expand("""{"a":1}""")));
    }

    [Fact]
    public void KeepsNamesWithoutData()
    {
        Assert.Equal("""{"v":"${a}"}""", new AdaptiveCardTemplate("""{"v":"${a}"}""").Expand());
        Assert.Equal("""{"v":"${a}"}""", new AdaptiveCardTemplate("""{"v":"${a}"}""").Expand(new EvaluationContext()));
    }

    [Fact]
    public void AsksTheNullSubstitutionForEachMissingPath()
    {
        var asked = new List<string>();
        var template = new AdaptiveCardTemplate("""{"a":"${x.y[0].z}","b":"<${name}>","c":"${gone}"}""");

        string expanded = template.Expand("""{"name":"Ada"}""", path =>
        {
            asked.Add(path);
            return path == "gone" ? null : 5;
        });

        Assert.Equal("""{"a":5,"b":"<Ada>","c":"${gone}"}""", expanded);
        Assert.Equal(["x.y[0].z", "gone"], asked);
    }

    [Fact]
    public void ExpandsAnotherTemplateInTheMiddleOfOne()
    {
        var inner = new AdaptiveCardTemplate("""{"v":"${a}"}""");

        string expanded = new AdaptiveCardTemplate("""{"x":1,"y":"${missing}"}""").Expand("{}", _ => inner.Expand("""{"a":"b"}"""));

        Assert.Equal("""{"x":1,"y":"{\"v\":\"b\"}"}""", expanded);
    }

    [Theory]
    [InlineData("${none}", null)]
    [InlineData("Hi ${none}!", "Hi ${none}!")]
    [InlineData("Hi ${if(false, 1, null)}!", "Hi ${if(false, 1, null)}!")]
    [InlineData("Hi ${o['z']}!", "Hi ${o['z']}!")]
    [InlineData("${items[9]}", "${items[9]}")]
    [InlineData("${1 < 'a'}", "${(1 < 'a')}")]
    [InlineData("${length(items)}", "${length(items)}")]
    [InlineData("${join(name, ',')}", "${join(name, ',')}")]
    public void KeepsTheExpressionWhereTheJavaScriptEngineThrowsOrDiffers(string text, string? expected)
    {
        var template = new AdaptiveCardTemplate(JsonSerializer.Serialize(new { v = text }));

        string expanded = template.Expand("""{"none":null,"o":{},"items":[],"name":"Ada"}""");

        Assert.Equal(expected, JsonElement.Parse(expanded).GetProperty("v").GetString());
    }

    [Theory]
    [InlineData("""{"body":[{"text":"${a +}"}]}""", "body[0].text: The expression ends too early (column 6). In \"${a +}\".")]
    [InlineData("""{"body":[1,{"text":"Hi ${name"}]}""", "body[1].text: The \"${\" at column 4 is not closed")]
    [InlineData("""{"text":"Hi ${'name}"}""", "text: The \"${\" at column 4 is not closed")]
    [InlineData("""{"text":"${}"}""", "text: An expression is missing (column 3)")]
    [InlineData("""{"text":"a ${lenght(x)}"}""", "text: There is no function 'lenght' (column 5)")]
    [InlineData("""{"text":"${if(a, b)}"}""", "text: 'if' takes 3 arguments, not 2")]
    [InlineData("""{"text":"${join(a)}"}""", "text: 'join' takes 2 to 3 arguments, not 1")]
    [InlineData("""{"text":"${concat()}"}""", "text: 'concat' takes at least 1 arguments, not 0")]
    [InlineData("""{"text":"${(a}"}""", "text: ')' is missing at the end")]
    [InlineData("""{"text":"${a b}"}""", "text: Unexpected 'b' (column 5)")]
    [InlineData("""{"text":"${a.5}"}""", "text: Unexpected '5' (column 5)")]
    [InlineData("""{"text":"${a.}"}""", "text: A name is missing after '.'")]
    [InlineData("""{"text":"${a[]}"}""", "text: One index is needed")]
    [InlineData("""{"text":"${a = b}"}""", "text: Unexpected '='")]
    [InlineData("""{"$when":"${!}"}""", "$when: The expression ends too early")]
    [InlineData("""{"$data":"${[1,}"}""", "$data: The expression ends too early")]
    [InlineData("""{"a":1,"a":2}""", "The template is not valid JSON")]
    [InlineData("""{"a":1,}""", "The template is not valid JSON")]
    [InlineData(" ", "The template is empty.")]
    public void RefusesAMalformedTemplateAndNamesThePlace(string template, string message)
    {
        var refused = Assert.Throws<AdaptiveTemplateException>(() => new AdaptiveCardTemplate(template));

        Assert.StartsWith(message, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void RefusesDataThatIsNotJson()
    {
        var refused = Assert.Throws<AdaptiveTemplateException>(() => new AdaptiveCardTemplate("{}").Expand("{name:"));

        Assert.StartsWith("The root data is not valid JSON", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"a":"x\ud83dy"}""", "x\ufffdy")]
    [InlineData("""{"a":"\ud83d\ude00 \ude00"}""", "\ud83d\ude00 \ufffd")]
    [InlineData("""{"a":"\\ud83d"}""", "\\ud83d")]
    public void SurvivesHalfAnEmojiInTheData(string data, string expected)
    {
        var expanded = JsonElement.Parse(new AdaptiveCardTemplate("""{"v":"${a}","w":"<${a}>"}""").Expand(data));

        Assert.Equal(expected, expanded.GetProperty("v").GetString());
        Assert.Equal($"<{expected}>", expanded.GetProperty("w").GetString());
    }

    [Fact]
    public void KeepsEveryDigitOfANumber() =>
        Assert.Equal(
            """{"v":12345678901234567890.12345}""",
            new AdaptiveCardTemplate("""{"v":"${n}"}""").Expand("""{"n":12345678901234567890.12345}"""));

    [Fact]
    public void TreatsHostileTextAsText()
    {
        string hostile = "\",\"type\":\"Action.OpenUrl\",\"url\":\"https://evil.example\"}" + new string('x', 10_000) + "${$root}\u0000\u202e";
        var template = new AdaptiveCardTemplate("""{"type":"TextBlock","text":"You said: ${said}","alone":"${said}"}""");

        var expanded = JsonElement.Parse(template.Expand(new { said = hostile }));

        Assert.Equal(["type", "text", "alone"], expanded.EnumerateObject().Select(property => property.Name));
        Assert.Equal($"You said: {hostile}", expanded.GetProperty("text").GetString());
        Assert.Equal(hostile, expanded.GetProperty("alone").GetString());
    }

    [Fact]
    public void OneTemplateServesManyThreads()
    {
        var template = new AdaptiveCardTemplate("""{"body":[{"$data":"${items}","$when":"${n != 3}","v":"${$root.id}-${$index}-${n}"}]}""");

        Parallel.For(0, 500, id =>
        {
            string items = string.Join(',', Enumerable.Range(0, 5).Select(n => $$"""{"n":{{n}}}"""));
            string expanded = template.Expand($$"""{"id":{{id}},"items":[{{items}}]}""");

            string expected = string.Join(',', new[] { 0, 1, 2, 4 }.Select(n => $$"""{"v":"{{id}}-{{n}}-{{n}}"}"""));
            Assert.Equal($$"""{"body":[{{expected}}]}""", expanded);
        });
    }
}
