using CsBot.Admin.Doctor;
using CsBot.Tickets;

namespace CsBot.Admin.TestRequest;

/// <summary>Which channel is tested.</summary>
/// <param name="Inbox">Null where there is none.</param>
internal sealed record InboxChoice(Finding Finding, InboxRow? Inbox = null)
{
    /// <summary>What the admin has to say first; null where nothing is left open.</summary>
    public string? Question { get; private init; }

    /// <param name="wish">The id of a channel; null for the only one.</param>
    public static async Task<InboxChoice> OfAsync(InboxDirectory inboxes, string? wish, CancellationToken cancellationToken)
    {
        InboxRow[] live = [.. (await inboxes.LiveAsync(cancellationToken)).OrderBy(inbox => inbox.Connected)];
        if (wish is not null)
        {
            return live.FirstOrDefault(inbox => inbox.ChannelId == wish) is { } named ? Chosen(named)
                : await inboxes.FindAsync(wish, cancellationToken) is not null ? Problem($"Channel {wish} is lost: it was deleted, or the bot was removed from its team.")
                : Problem($"Channel {wish} does not receive requests. {(live.Length == 0 ? "No channel does." : $"These do:{List(live)}")}");
        }

        return live switch
        {
            [] => (await inboxes.LossesAsync(cancellationToken)).Count > 0 ? Problem("Every channel that received requests is lost: deleted, or without the bot.") : Problem(InboxCheck.None),
            [var only] => Chosen(only),
            _ => new InboxChoice(Finding.Skipped("")) { Question = $"Several channels receive requests. Say which with --channel ID:{List(live)}" },
        };
    }

    private static InboxChoice Chosen(InboxRow inbox) => new(Finding.Ok($"Requests about {TopicsOf(inbox)} arrive in channel {inbox.ChannelId}."), inbox);

    private static InboxChoice Problem(string what) => new(Finding.Problem(what, InboxCheck.Connect));

    private static string List(IEnumerable<InboxRow> inboxes) =>
        string.Concat(inboxes.Select(inbox => $"{Environment.NewLine}  {inbox.ChannelId}  {TopicsOf(inbox)}"));

    private static string TopicsOf(InboxRow inbox) => inbox.Topics.Length == 0 ? "everything" : string.Join(", ", InboxDirectory.TopicsOf(inbox));
}
