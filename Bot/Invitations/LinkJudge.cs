using CsBot.Content.Guides;
using CsBot.Content.Invitations;

namespace CsBot.Invitations;

/// <param name="Kind">Null for a link that is none of the invitation's.</param>
/// <param name="Danger">Null for one that is what it says.</param>
internal sealed record JudgedLink(InvitationLinkKind? Kind, MailReason? Danger)
{
    /// <summary>A personal link whose code is not whole.</summary>
    public bool IsCut { get; init; }

    /// <summary>Whole only when its parts from several lines are put together.</summary>
    public bool IsBroken { get; init; }

    /// <summary>Leads to a site that is not Microsoft's.</summary>
    public bool IsForeign { get; init; }

    /// <summary>Made to be taken for one of Microsoft's, whatever stands around it.</summary>
    public bool IsTrap { get; init; }

    /// <summary>A filter stands in front of it, and where it leads cannot be seen or not be relied on.</summary>
    public bool IsHidden { get; init; }
}

/// <summary>Says what each link of a mail is, by where it really leads.</summary>
internal sealed class LinkJudge(HostFacts hosts, LinkUnwrapper unwrapper)
{
    // What a link can do beside opening a page.
    private static readonly string[] OtherSchemes = ["javascript:", "data:", "vbscript:", "file:", "blob:", "ms-"];

    private static readonly string[] InvitationPaths = ["/userinfo", "accountsaved", "customersource"];

    // Nobody's site has these but the one that connects an account.
    private static readonly string[] PersonalPaths = ["/userinfo?guid=", "accountsaved"];

    public JudgedLink? Judge(MailLink link)
    {
        if (link.Target.Length > Address.MaxLength)
        {
            return new JudgedLink(null, null) { IsHidden = true };
        }

        if (Address.Read(link.Target) is not { } outer)
        {
            return OtherSchemes.Any(scheme => link.Target.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
                ? new JudgedLink(null, MailReason.ForeignLink) : null;
        }

        if (unwrapper.Unwrap(outer) is not { } address || IsUnknownFilter(address))
        {
            return new JudgedLink(null, null) { IsHidden = true };
        }

        InvitationLinkKind? kind = KindOf(address);
        bool personal = kind == InvitationLinkKind.Personal;
        bool cut = personal && PersonalCode.Digits(address.OriginalString) is not PersonalCode.All;
        MailReason? danger = DangerOf(address, kind) ?? Differs(link, address);
        return new JudgedLink(kind, danger)
        {
            IsTrap = danger is MailReason.LookAlikeHost or MailReason.TextDiffers
                || (danger == MailReason.ForeignLink && PersonalPaths.Any(part => Contains(address.PathAndQuery, part))),
            IsCut = cut,
            IsBroken = personal && link.Joined && !cut,
            IsForeign = !IsTrusted(Address.HostOf(address)),
        };
    }

    /// <summary>The address of a host that nobody knows, but that carries a whole address of Microsoft's: a filter of the company, most likely.</summary>
    private bool IsUnknownFilter(Uri address) => address.Scheme == Uri.UriSchemeHttps && address.UserInfo.Length == 0
        && address.HostNameType == UriHostNameType.Dns && address.IsDefaultPort && !IsTrusted(Address.HostOf(address))
        && !Hosts.IsLookAlike(Address.HostOf(address)) && LinkUnwrapper.Carried(address) is { } inner
        && unwrapper.Unwrap(inner) is { } target && target.Scheme == Uri.UriSchemeHttps && target.UserInfo.Length == 0
        && IsTrusted(Address.HostOf(target));

    private InvitationLinkKind? KindOf(Uri address)
    {
        string host = Address.HostOf(address), path = address.PathAndQuery;
        if (HostFacts.IsOneOf(hosts.Personal, host) && (Contains(path, "/userinfo") || Contains(path, "guid=") || Contains(path, "accountsaved")))
        {
            return InvitationLinkKind.Personal;
        }

        if (HostFacts.IsOneOf(hosts.SignUp, host))
        {
            return InvitationLinkKind.SignUp;
        }

        return HostFacts.IsOneOf(hosts.Bookmark, host) ? InvitationLinkKind.Bookmark : null;
    }

    private MailReason? DangerOf(Uri address, InvitationLinkKind? kind)
    {
        string host = Address.HostOf(address);
        if (address.UserInfo.Length > 0)
        {
            return MailReason.UserInAddress;
        }

        if (address.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6)
        {
            return MailReason.NumberAddress;
        }

        if (!IsTrusted(host))
        {
            return Hosts.IsLookAlike(host) ? MailReason.LookAlikeHost
                : InvitationPaths.Any(part => Contains(address.PathAndQuery, part)) ? MailReason.ForeignLink : null;
        }

        return kind is not null && address.Scheme == Uri.UriSchemeHttp ? MailReason.NotHttps : null;
    }

    /// <summary>The text shows an address of Microsoft's, and the target is somewhere else.</summary>
    private MailReason? Differs(MailLink link, Uri address) =>
        Address.HostShown(link.Text) is { } shown && Address.Read(link.Text) is { } text
        && unwrapper.Unwrap(text) is { } inner && IsTrusted(Address.HostOf(inner)) && shown.Length > 0
        && !IsTrusted(Address.HostOf(address))
            ? MailReason.TextDiffers
            : null;

    private bool IsTrusted(string host) =>
        HostFacts.IsOneOf(hosts.Trusted, host) || HostFacts.IsOneOf(hosts.SignUp, host) || HostFacts.IsOneOf(hosts.Personal, host)
            || HostFacts.IsOneOf(hosts.Bookmark, host);

    private static bool Contains(string text, string part) => text.Contains(part, StringComparison.OrdinalIgnoreCase);
}
