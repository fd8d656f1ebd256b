using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;

namespace CsBot.Tests.Simulation;

/// <summary>A call of the bot's.</summary>
internal sealed record SimulatedCall(SimulatedHost Host, string Method, string Path, string Body)
{
    private readonly int _lapses = Host.Lapses;

    /// <summary>The host has lost its leases since it began the call: another one may have made it meanwhile.</summary>
    public bool IsLate => !Host.Replica.IsAlive || Host.Lapses > _lapses;
}

/// <summary>The channel, with everything that has arrived.</summary>
internal sealed class SimulatedChannel(World world)
{
    private readonly List<Arrived> _open = [];
    private long _lastId = 1_790_000_000_000;

    /// <summary>Everything that has arrived, in order.</summary>
    public List<Arrived> All { get; } = [];

    /// <summary>How many messages came again, each of them rightly.</summary>
    public int Doubled { get; private set; }

    /// <summary>Looks which messages a host that dies, or is late, has not written down.</summary>
    public void Doubt()
    {
        _open.RemoveAll(world.IsMarked);
        foreach (Arrived message in _open)
        {
            message.IsInDoubt |= message.By.IsDead || !message.By.Replica.IsAlive;
        }
    }

    public HttpResponseMessage Do(SimulatedHost host, SimulatedCall request, bool isAnswered)
    {
        string[] path = [.. request.Path.Split('/').Skip(3).Select(Uri.UnescapeDataString)];
        return path switch
        {
            [] => Create(host, request, isAnswered),
            [_, "members", var person] => Answer(HttpStatusCode.OK, new JsonObject { ["id"] = person, ["name"] = person, ["userRole"] = "user" }),
            [var conversation, "activities", var id, ..] => Put(host, request, conversation, id, isAnswered),
            [var conversation, ..] => Send(host, request, conversation, isAnswered),
        };
    }

    private HttpResponseMessage Create(SimulatedHost host, SimulatedCall request, bool isAnswered)
    {
        var body = (JsonObject)JsonNode.Parse(request.Body)!;
        string root = NextId(), thread = $"{body["channelData"]!["channel"]!["id"]};messageid={root}";
        Add(new Arrived("POST", thread, root, body["activity"]!.ToJsonString(), host) { IsAnswered = isAnswered, IsInDoubt = request.IsLate });
        return Answer(HttpStatusCode.Created, new JsonObject { ["id"] = thread, ["activityId"] = root });
    }

    private HttpResponseMessage Send(SimulatedHost host, SimulatedCall request, string conversation, bool isAnswered)
    {
        string id = NextId();
        Add(new Arrived("POST", conversation, id, request.Body, host) { IsAnswered = isAnswered, IsInDoubt = request.IsLate });
        return Answer(HttpStatusCode.Created, new JsonObject { ["id"] = id });
    }

    private HttpResponseMessage Put(SimulatedHost host, SimulatedCall request, string conversation, string id, bool isAnswered)
    {
        Add(new Arrived(request.Method, conversation, id, request.Body, host) { IsAnswered = isAnswered, IsInDoubt = request.IsLate });
        return Answer(HttpStatusCode.OK, new JsonObject { ["id"] = id });
    }

    /// <summary>A message that comes again must be one of which the bot could not know.</summary>
    private void Add(Arrived message)
    {
        if (message.IsTyping)
        {
            return;
        }

        string place = message.Conversation.Split(';')[0];
        if (message.Method == "POST" && All.FindLast(known => known.Method == "POST" && known.Body == message.Body && known.Conversation.Split(';')[0] == place) is { } known)
        {
            Doubled++;
            if (!known.MayComeAgain && !message.IsInDoubt)
            {
                world.Problems.Add($"{message.By.Name} sent again to {place} what {known.By.Name} had sent: {message.Body[..Math.Min(200, message.Body.Length)]}");
            }
        }

        All.Add(message);
        if (message.Method == "POST")
        {
            _open.Add(message);
        }
    }

    public static HttpResponseMessage Answer(HttpStatusCode status, JsonObject body) => new(status) { Content = new StringContent(body.ToJsonString()) };

    private string NextId() => (++_lastId).ToString(CultureInfo.InvariantCulture);
}
