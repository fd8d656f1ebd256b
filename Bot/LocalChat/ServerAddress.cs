using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace CsBot.LocalChat;

/// <summary>Where this server listens, known once it has started.</summary>
internal sealed class ServerAddress(IServer server)
{
    public Uri BotEndpoint => new(Root, "api/messages");

    public Uri ServiceUrl => new(Root, "localchat/connector/");

    public Uri Root => field ??= Find();

    private Uri Find()
    {
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        string address = addresses.FirstOrDefault(address => address.StartsWith("http:", StringComparison.OrdinalIgnoreCase))
            ?? addresses.FirstOrDefault()
            ?? throw new InvalidOperationException("The local chat needs a server that listens on an address.");
        var parsed = BindingAddress.Parse(address);
        return new Uri($"{parsed.Scheme}://localhost:{parsed.Port}/");
    }
}
