using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace CsBot.LocalChat;

/// <summary>Somebody who writes in the local chat.</summary>
internal sealed record LocalPerson(string Id, string Name, string? AadObjectId, string? TenantId)
{
    /// <summary>The members of the support team. The page lets its reader be each of them.</summary>
    public static IReadOnlyList<LocalPerson> SupportTeam { get; } =
        [OfSupport(LocalChatIds.SupportAgentId, "Sam Rivers"), OfSupport(LocalChatIds.SecondAgentId, "Priya Nair")];

    public static LocalPerson SupportAgent => SupportTeam[0];

    /// <summary>Each personal chat has a customer of its own, derived from its id so that a restart changes nobody.</summary>
    public static LocalPerson CustomerOf(string conversationId)
    {
        string id = LocalChatIds.CustomerPrefix + conversationId[LocalChatIds.PersonalPrefix.Length..];
        return new(id, "Ana Berg", ObjectIdOf(id), LocalChatIds.CustomerTenantId);
    }

    public static LocalPerson From(JsonObject? account) =>
        new(account.Text("id") ?? "dl_user", account.Text("name") ?? "User", null, null);

    public JsonObject ToAccount() => Json.Object(("id", Id), ("name", Name), ("aadObjectId", AadObjectId));

    public JsonObject ToMember()
    {
        string address = $"{Name.ToLowerInvariant().Replace(' ', '.')}@{(TenantId == LocalChatIds.SupportTenantId ? "support" : "customer")}.example";
        var member = ToAccount();
        member["objectId"] = AadObjectId;
        member["givenName"] = Name.Split(' ')[0];
        member["surname"] = Name.Split(' ')[^1];
        member["email"] = address;
        member["userPrincipalName"] = address;
        member["tenantId"] = TenantId;
        member["userRole"] = "user";
        return member;
    }

    private static LocalPerson OfSupport(string id, string name) => new(id, name, ObjectIdOf(id), LocalChatIds.SupportTenantId);

    private static string ObjectIdOf(string id) => new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(id)).AsSpan(0, 16)).ToString();
}
