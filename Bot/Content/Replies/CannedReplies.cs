using CsBot.Content.Reading;

namespace CsBot.Content.Replies;

/// <summary>An answer that the team need not type.</summary>
internal sealed record CannedReply(string Id, string Title, string Text);

/// <summary>The ready answers of Cards/replies.</summary>
internal sealed class CannedReplies(IReadOnlyList<CannedReply> replies)
{
    private const string Folder = "replies";

    public IReadOnlyList<CannedReply> All => replies;

    public CannedReply? Find(string? id) => replies.FirstOrDefault(reply => reply.Id == id);

    /// <exception cref="ContentException">Lists every mistake with its file and line.</exception>
    public static CannedReplies Load(string cardsFolder, string language)
    {
        var files = new ContentFiles(cardsFolder);
        string file = $"{Folder}/{language}.yaml";
        YamlMap map = YamlMap.Parse(files, file, files.ReadText(file), 0, "replies");
        CannedReply[] replies = [.. map.Maps("replies", "id", "title", "text").Select(item => new CannedReply(item.Text("id"), item.Text("title"), item.Text("text")))];
        foreach (IGrouping<string, CannedReply> twice in replies.GroupBy(reply => reply.Id).Where(group => group.Count() > 1))
        {
            files.Report(file, 1, $"there are {twice.Count()} replies with the id \"{twice.Key}\"; give each its own");
        }

        files.ThrowIfAny();
        return new CannedReplies(replies);
    }
}
