using System.Text.Json.Nodes;

namespace CsBot.Tests.Attacks;

/// <summary>Messages with a file, as Teams sends them.</summary>
internal static class Attached
{
    /// <param name="address">Where the file is.</param>
    public static JsonObject File(string name, string address) => new()
    {
        ["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
            ["name"] = name,
            ["contentUrl"] = "https://contoso.sharepoint.com/x",
            ["content"] = new JsonObject { ["downloadUrl"] = address, ["uniqueId"] = "1", ["fileType"] = Path.GetExtension(name).TrimStart('.') },
        }),
    };
}
