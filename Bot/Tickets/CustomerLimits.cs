using System.Text;
using CsBot.Storage;
using CsBot.Turns;
using Microsoft.Extensions.Options;

namespace CsBot.Tickets;

/// <summary>
/// Counts what reaches the team, for each person and each tenant. What a person has sent before this process began is read once from the history
/// of their requests; what they delete afterwards still counts.
/// </summary>
internal sealed class CustomerLimits(TicketStore store, IOptions<LimitOptions> options)
{
    private const int MaxPeople = 50_000;
    private const int MaxTenants = 10_000;

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private readonly BoundedCache<string, SentAmounts> _people = new(MaxPeople);
    private readonly BoundedCache<string, SentAmounts> _tenants = new(MaxTenants);
    private readonly Amount _hour = Amount.OfHour(options.Value);
    private readonly Amount _day = Amount.OfDay(options.Value);

    /// <summary>What somebody says, as an amount.</summary>
    public static Amount OfMessage(string? text) => new(Messages: 1, Bytes: text is null ? 0 : Encoding.UTF8.GetByteCount(text));

    /// <summary>True where the person of the turn may send so much more. Nothing is counted.</summary>
    public async Task<bool> HasRoomAsync(Turn turn, Amount more, CancellationToken cancellationToken)
    {
        SentAmounts person = await OfPersonAsync(turn, cancellationToken);
        return person.Allows(turn.Now, more, _hour, _day)
            && OfTenant(turn)?.Allows(turn.Now, more, _hour.Times(options.Value.TenantFactor), _day.Times(options.Value.TenantFactor)) != false;
    }

    /// <summary>The same, and it counts from when the turn is committed.</summary>
    public async Task<bool> TakeAsync(Turn turn, Amount more, CancellationToken cancellationToken)
    {
        if (!await HasRoomAsync(turn, more, cancellationToken))
        {
            return false;
        }

        SentAmounts person = await OfPersonAsync(turn, cancellationToken);
        SentAmounts? tenant = OfTenant(turn);
        turn.Changes.WhenCommitted(() =>
        {
            person.Add(turn.Now, more);
            tenant?.Add(turn.Now, more);
        });
        return true;
    }

    /// <summary>True once in a while: it is said when the turn is committed, and then nothing is.</summary>
    public async Task<bool> MaySayAsync(Turn turn, FloodRemark remark, CancellationToken cancellationToken)
    {
        SentAmounts person = await OfPersonAsync(turn, cancellationToken);
        bool may = person.MaySay(remark, turn.Now);
        if (may)
        {
            turn.Changes.WhenCommitted(() => person.Say(remark, turn.Now));
        }

        return may;
    }

    private async Task<SentAmounts> OfPersonAsync(Turn turn, CancellationToken cancellationToken)
    {
        string key = $"{turn.Activity.ChannelId} {turn.Activity.From?.AadObjectId ?? turn.SenderId}";
        if (_people.TryGet(key, out SentAmounts? known))
        {
            return known;
        }

        var sent = new SentAmounts();
        foreach ((DateTimeOffset at, Amount amount) in await store.SentSinceAsync(turn.Conversation, turn.Now - Day, cancellationToken))
        {
            sent.Add(at, amount);
        }

        _people.Set(key, sent);
        return sent;
    }

    private SentAmounts? OfTenant(Turn turn)
    {
        if (turn.Activity.Conversation.TenantId is not { Length: > 0 } tenant)
        {
            return null;
        }

        if (!_tenants.TryGet(tenant, out SentAmounts? known))
        {
            _tenants.Set(tenant, known = new SentAmounts());
        }

        return known;
    }
}
