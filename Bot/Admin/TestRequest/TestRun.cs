using CsBot.Admin.Doctor;
using CsBot.Admin.Output;
using CsBot.Content.Cards;
using CsBot.Content.Texts;
using CsBot.Content.Versions;
using CsBot.Storage;
using CsBot.Support.Inboxes;
using CsBot.Tickets;
using CsBot.Turns.Outbox;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace CsBot.Admin.TestRequest;

/// <summary>One stage of the way to the support team, what came of it, and how long it took.</summary>
internal sealed record Stage(string Name, Finding Finding, TimeSpan Took);

/// <summary>
/// Sends a test card the way on which the bot sends requests: with its credential, through the channel's connector, by the code that delivers
/// them. Nothing of it is written to the database, so it is in no figure, and a running bot does not notice.
/// </summary>
internal sealed class TestRun(
    OutboxSender sender, TeamRoster roster, ContentVersions versions, IOptions<SupportOptions> support, TimeProvider time, IServiceProvider services)
{
    private const string Customer = "What a customer sends to the bot was not tried: Teams signs it, so only Teams can send it. "
        + "Try that by hand: docs/first-hour.md, steps 8 to 10.";

    /// <summary>An admin who waits for the answer does not wait longer for one stage.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(1);

    private readonly List<Stage> _stages = [];

    /// <summary>Stops at the first stage that fails.</summary>
    public async Task<IReadOnlyList<Stage>> RunAsync(InboxRow inbox, CancellationToken cancellationToken)
    {
        var way = new Way(HostOf(inbox), cancellationToken);
        Receipt? sent = null;
        _ = await TakeAsync("credential", way, CredentialAsync)
            && await TakeAsync("post", way, async token =>
            {
                sent = await sender.SendAsync(Row(inbox, OutboxKind.CreateThread, Texts.TestTitle, Texts.TestText), token);
                return Posted(sent);
            })
            && await TakeAsync("edit", way, async token =>
            {
                DueRow edit = Row(inbox, OutboxKind.Update, Texts.TestDoneTitle, Texts.TestDoneText) with { Conversation = sent!.Conversation!, Target = sent.ActivityId };
                await sender.SendAsync(edit, token);
                return Finding.Ok($"The card now says \"{Texts.TestDoneTitle}\".");
            })
            && await TakeAsync("members", way, token => MembersAsync(inbox, token));
        _stages.Add(new Stage("customer", Finding.Skipped(Customer), TimeSpan.Zero));
        return _stages;
    }

    private BotTexts Texts => Team.Content.Texts;

    private ContentVersion Team => versions.Current.In(support.Value.Language);

    private static string HostOf(InboxRow inbox) => new Uri(BotSdk.ReadReference(inbox.Reference).ServiceUrl!).Host;

    /// <returns>Whether it makes sense to go on.</returns>
    private async Task<bool> TakeAsync(string name, Way way, Func<CancellationToken, Task<Finding>> take)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(way.Stop);
        deadline.CancelAfter(Timeout);
        long begin = time.GetTimestamp();
        Finding finding;
        try
        {
            finding = await take(deadline.Token);
        }
        catch (Exception error) when (!way.Stop.IsCancellationRequested && ChannelRefusal.Of(error, way.Host, time.GetUtcNow()) is { } refusal)
        {
            finding = refusal;
        }

        _stages.Add(new Stage(name, finding, time.GetElapsedTime(begin)));
        return finding.Verdict != Verdict.Problem;
    }

    /// <summary>What the doctor says of it: it tells the usual mistakes apart.</summary>
    private async Task<Finding> CredentialAsync(CancellationToken cancellationToken)
    {
        Finding identity = (await ActivatorUtilities.CreateInstance<IdentityCheck>(services).RunAsync(cancellationToken))[0];
        return identity.Verdict == Verdict.Problem ? identity : (await ActivatorUtilities.CreateInstance<CredentialCheck>(services).RunAsync(cancellationToken))[0];
    }

    private static Finding Posted(Receipt sent) => sent.ActivityId is { } id
        ? Finding.Ok($"Teams put the test card into the channel, as message {id}.")
        : Finding.Problem("Teams accepted the card, but gave no id for it, so it cannot be edited.", "Look in the channel. If the card is there, requests arrive.");

    private async Task<Finding> MembersAsync(InboxRow inbox, CancellationToken cancellationToken)
    {
        (int all, int members) = await roster.CountAsync(inbox, cancellationToken);
        return members == 0 ? Finding.Problem("Teams names nobody in this channel who may answer requests.", "Add the support people to the channel, or see Escalation:GuestsAreMembers.")
            : members == all ? Finding.Ok($"Teams names {Figure.Of(all, "person", "people")} of the channel, who may answer requests.")
            : Finding.Ok($"Teams names {Figure.Of(all, "person", "people")} of the channel. {members} may answer requests; the others are guests, or from another organization.");
    }

    private DueRow Row(InboxRow inbox, OutboxKind kind, string title, string text)
    {
        Activity card = Team.Content.Cards.Message(new TestCardData(title, text), title);
        return new DueRow(0, OutboxId.New(), inbox.ChannelId, kind, inbox.Reference, BotSdk.Write(card), null, 0, time.GetUtcNow());
    }

    /// <param name="Host">Where Teams is asked.</param>
    /// <param name="Stop">The admin gives up.</param>
    private sealed record Way(string Host, CancellationToken Stop);
}
