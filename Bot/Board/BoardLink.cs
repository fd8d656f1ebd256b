using System.Text.Json.Nodes;
using CsBot.Content;
using CsBot.Content.Cards;
using CsBot.Hosting.Credentials;
using CsBot.Support.Reports;
using Microsoft.Extensions.Options;

namespace CsBot.Board;

/// <summary>The address of the board's tab in Teams.</summary>
internal sealed class BoardLink(IOptions<BotIdentityOptions> identity, IOptions<ContentOptions> content, TeamsLinks links) : IBoardLink
{
    public const string Path = "board";

    /// <summary>The page on which a tab is added to a channel.</summary>
    public const string SetupPath = $"{Path}/setup";

    /// <summary>How the tab calls itself to Teams.</summary>
    public const string Entity = "board";

    public Uri? To(string channel)
    {
        if (!identity.Value.HasId || content.Value.PublicAddress is not { IsAbsoluteUri: true, Scheme: "https" } address)
        {
            return null;
        }

        string context = new JsonObject { ["channelId"] = channel }.ToJsonString();
        return new Uri(links.Tab(identity.Value.MicrosoftAppId!, Entity, new Uri(address, Path), context));
    }
}
