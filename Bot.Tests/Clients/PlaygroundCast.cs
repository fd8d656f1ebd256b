using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace CsBot.Tests.Clients;

/// <summary>Who and what is in the Playground's chats, with ids of the form that Teams gives.</summary>
public static class PlaygroundCast
{
    public const string CustomerTeam = "19:customer-team@thread.tacv2";

    public const string Tenant = "c0570e50-0000-4000-8000-0000000000a1";

    /// <summary>The text of a .m365agentsplayground.yml; JSON is YAML too.</summary>
    public static string Settings(string team) => new JsonObject
    {
        ["version"] = "0.1.1",
        ["tenantId"] = Tenant,
        ["bot"] = new JsonObject { ["id"] = "28:c0570e50-0000-4000-8000-0000000000b0", ["name"] = "CsBot" },
        ["currentUser"] = Person("Alex Example"),
        ["users"] = new JsonArray(Person("Sam Support"), Person("Kim Example"), Person("Lee Example"), Person("Max Example"), Person("Noa Example")),
        ["personalChat"] = new JsonObject { ["id"] = "a:alex-and-the-bot" },
        ["groupChat"] = new JsonObject { ["id"] = "19:group@thread.v2", ["name"] = "Group" },
        ["team"] = new JsonObject
        {
            ["id"] = team,
            ["name"] = "Team",
            ["aadGroupId"] = "c0570e50-0000-4000-8000-0000000000c0",
            ["channels"] = new JsonArray(new JsonObject { ["id"] = "19:announcements@thread.tacv2", ["name"] = "Announcements" }),
        },
    }.ToJsonString();

    private static JsonObject Person(string name)
    {
        string[] names = name.Split(' ');
        string address = $"{names[0]}@customer.example".ToLowerInvariant();
        return new JsonObject
        {
            ["id"] = $"29:{names[0]}",
            ["name"] = name,
            ["userPrincipleName"] = address,
            ["aadObjectId"] = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16)).ToString(),
            ["givenName"] = names[0],
            ["surname"] = names[1],
            ["email"] = address,
        };
    }
}
