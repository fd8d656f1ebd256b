using System.Diagnostics;
using CsBot.Admin.Import;

namespace CsBot.Tests.Admin.Import;

/// <summary>Answers of any form become what a card shows.</summary>
public sealed class CardMarkdownTests
{
    [Theory]
    [InlineData("Plain words, 5 * 3 * 2 = 30 & snake_case_name", "Plain words, 5 * 3 * 2 = 30 & snake_case_name")]
    [InlineData("One line\nanother line\n\nanother paragraph", "One line\n\nanother line\n\nanother paragraph")]
    [InlineData("<p>Go <b>now</b>&nbsp;<em>please</em>.</p><p>Then rest.</p>", "Go **now** *please*.\n\nThen rest.")]
    [InlineData("<strong> spaced </strong>words", "**spaced** words")]
    [InlineData("# Heading\nwords", "**Heading**\n\nwords")]
    [InlineData("<h2>Heading</h2><ul><li>one</li><li><p>two</p></li></ul>end", "**Heading**\n\n- one\n- two\n\nend")]
    [InlineData("<ol><li>one</li><li>two<ul><li>inner</li></ul></li><li>three</li></ol>", "1. one\n2. two\n- inner\n3. three")]
    [InlineData("1. one\n2. two\n\n3. three", "1. one\n2. two\n3. three")]
    [InlineData("* one\n    * two", "- one\n- two")]
    [InlineData("    indented `code` words", "indented code words")]
    [InlineData("> quoted", "quoted")]
    [InlineData("a\n\n---\n\nb", "a\n\nb")]
    [InlineData("~~gone~~ <u>under</u> <font color=\"red\">red</font>", "~~gone~~ under red")]
    [InlineData("Open https://example.com/a/b/ now", "Open [example.com/a/b](https://example.com/a/b/) now")]
    [InlineData("[the desk](https://example.com/a?b=(c))", "[the desk](https://example.com/a?b=%28c%29)")]
    [InlineData("<a href=\"https://example.com\"><b>the desk</b></a>", "[the desk](https://example.com)")]
    [InlineData("Write to <a href=\"mailto:desk@example.com?subject=x\">the desk</a> or [desk@example.com](mailto:desk@example.com)", "Write to the desk (desk@example.com) or desk@example.com")]
    [InlineData("<script>alert(1)</script><style>p{}</style>a<!-- b -->c", "ac")]
    [InlineData("your <company> name", "your <company> name")]
    [InlineData("&lt;b&gt; &amp; more", "<b> & more")]
    public void BecomesWhatACardShows(string written, string shown) => Assert.Equal(shown, CardMarkdown.Of(written).Text);

    [Fact]
    public void WhatIsLeftOutIsSaid()
    {
        var answer = CardMarkdown.Of("![a map](https://example.com/map.png) Go there <iframe src=\"https://example.com\"></iframe>");
        Assert.Equal("Go there", answer.Text);
        Assert.Equal(["a picture", "a video or a frame"], answer.Lost);
        Assert.Null(answer.Fault);
        Assert.NotNull(CardMarkdown.Of("<table><tr><td>a</td></tr></table>").Fault);
    }

    [Fact]
    public void DeepNestingIsToldAndCostsLittle()
    {
        Assert.Equal(CardMarkdown.TooDeep, CardMarkdown.Of(new string('>', 20_000)).Fault);
        foreach (string part in new[] { "<ul><li>", "<b>", "**", "<a href=x>", "&lt;", "\n- ", "![", "www.a.b " })
        {
            var watch = Stopwatch.StartNew();
            Assert.NotNull(CardMarkdown.Of(string.Concat(Enumerable.Repeat(part, 20_000 / part.Length))).Text);
            Assert.InRange(watch.Elapsed.TotalSeconds, 0, 5);
        }
    }
}
