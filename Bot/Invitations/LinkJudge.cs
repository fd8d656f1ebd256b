using CsBot.Content.Guides;
using CsBot.Content.Invitations;

namespace CsBot.Invitations;

/// <param name="Kind">Null for a link that is none of the invitation's.</param>
/// <param name="Danger">Null for one that is what it says.</param>
internal sealed record JudgedLink(InvitationLinkKind? Kind, MailReason? Danger, bool IsCut, bool IsHidden);

/// <summary>Says what each link of a mail is, by where it really leads.</summary>
internal sealed class LinkJudge(HostFacts hosts, LinkUnwrapper unwrapper)
{
    private static readonly string[] InvitationPaths = ["/userinfo", "accountsaved", "customersource"];

    public JudgedLink? Judge(MailLink link)
    {
        if (Address.Read(link.Target) is not { } outer)
        {
            return null;
        }

        if (unwrapper.Unwrap(outer) is not { } address)
        {
            return new JudgedLink(null, null, false, true);
        }

        InvitationLinkKind? kind = KindOf(address);
        int? digits = kind == InvitationLinkKind.Personal ? PersonalCode.Digits(address.OriginalString) : null;
        return new JudgedLink(kind, DangerOf(address, kind) ?? Differs(link, address), kind == InvitationLinkKind.Personal
            && digits is not PersonalCode.All, false);
    }

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
        bool trusted = IsTrusted(host);
        if (address.UserInfo.Length > 0)
        {
            return MailReason.UserInAddress;
        }

        if (address.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6)
        {
            return MailReason.NumberAddress;
        }

        bool lookAlike = !trusted && (Hosts.IsLookAlike(host) || InvitationPaths.Any(part => Contains(address.PathAndQuery, part)));
        return lookAlike ? MailReason.LookAlikeHost : kind is not null && address.Scheme == Uri.UriSchemeHttp ? MailReason.NotHttps : null;
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
