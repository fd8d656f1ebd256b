using CsBot.Content.Versions;

namespace CsBot.Board;

/// <summary>Reads the board with the content that is in use: the steps of its guide, the titles of its answers.</summary>
internal sealed class BoardService(ContentVersions versions)
{
    public Task<BoardData> ReadAsync(BoardViewer viewer, int? weeks, CancellationToken cancellationToken) =>
        versions.Current.Get<BoardReader>().ReadAsync(viewer.Inboxes, BoardWeeks.Of(weeks), cancellationToken);
}
