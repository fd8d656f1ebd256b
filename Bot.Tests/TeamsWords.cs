using System.Net;
using System.Text.Json.Nodes;

namespace CsBot.Tests;

/// <summary>The members with which Teams sends typed words: the text, and its mirror in HTML with the markup that nobody typed.</summary>
public static class TeamsWords
{
    public static JsonObject Plain(string text) => new()
    {
        ["text"] = text,
        ["textFormat"] = "plain",
        ["attachments"] = new JsonArray(Mirror(Lines(text))),
    };

    public static JsonObject Mention(string id, string name, string text) => new()
    {
        ["text"] = $"<at>{name}</at> {text}",
        ["textFormat"] = "plain",
        ["attachments"] = new JsonArray(Mirror(
            $"""<p><span itemtype="http://schema.skype.com/Mention" itemscope itemid="0">{Written(name)}</span>&nbsp;{Written(text)}</p>""")),
        ["entities"] = new JsonArray(new JsonObject
        {
            ["type"] = "mention",
            ["text"] = $"<at>{name}</at>",
            ["mentioned"] = new JsonObject { ["id"] = id, ["name"] = name },
        }),
    };

    public static JsonObject Mirror(string html) => new() { ["contentType"] = "text/html", ["content"] = html };

    private static string Lines(string text) =>
        string.Concat(text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Length == 0 ? "<p>&nbsp;</p>" : $"<p>{Written(line)}</p>"));

    private static string Written(string text) => WebUtility.HtmlEncode(text).Replace("  ", "&nbsp; ", StringComparison.Ordinal);
}
