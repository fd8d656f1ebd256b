using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;

namespace CsBot.Tests.Simulation;

/// <summary>The channel: it does what it is asked, and answers, when the world says so.</summary>
internal sealed class SimulatedConnector(World world)
{
    public const string ServiceUrl = "http://127.0.0.1:9/";

    private readonly List<Arrived> _open = [];
    private long _lastId = 1_790_000_000_000;

    /// <summary>Everything that has arrived, in order.</summary>
    public List<Arrived> All { get; } = [];

    /// <summary>How many messages came again, each of them rightly.</summary>
    public int Doubled { get; private set; }

    /// <summary>What a host calls.</summary>
    public HttpMessageHandler For(SimulatedHost host) => new Line(this, host);

    /// <summary>Looks which messages a host that dies, or is late, has not written down.</summary>
    public void Doubt()
    {
        _open.RemoveAll(world.IsMarked);
        foreach (Arrived message in _open)
        {
            message.IsInDoubt |= message.By.IsDead || !message.By.Replica.IsAlive;
        }
    }

    private void Perform(SimulatedHost host, SimulatedCall request, TaskCompletionSource<HttpResponseMessage> told)
    {
        ConnectorFault fault = world.Weather.Connector(world.Chance);
        world.Trace.Add($"{host.Name} calls {request.Method} {request.Path}: {fault}");
        switch (fault)
        {
            case ConnectorFault.DeathBefore:
            case ConnectorFault.DeathAfter:
                Die(host, request, told, isDone: fault == ConnectorFault.DeathAfter);
                world.Restart(host);
                break;
            case ConnectorFault.TooMany:
            case ConnectorFault.Precondition:
            case ConnectorFault.Unavailable:
                told.TrySetResult(Refusal(fault));
                break;
            case ConnectorFault.Broken:
                told.TrySetException(new HttpRequestException("The connection broke."));
                break;
            case ConnectorFault.Blocked when IsChat(request):
                told.TrySetResult(Answer(HttpStatusCode.Forbidden, new JsonObject { ["error"] = new JsonObject { ["code"] = "ConversationBlockedByUser" } }));
                break;
            case ConnectorFault.NoId when request.Method == "POST" && IsChat(request):
                Do(host, request, isAnswered: false);
                told.TrySetResult(new HttpResponseMessage(HttpStatusCode.Accepted));
                break;
            case ConnectorFault.BrokenAfter:
                Do(host, request, isAnswered: false);
                told.TrySetException(new HttpRequestException("The connection broke."));
                break;
            case ConnectorFault.SilentAfter:
                Do(host, request, isAnswered: false);
                break;
            default:
                HttpResponseMessage answer = Do(host, request, isAnswered: !told.Task.IsCompleted);
                told.TrySetResult(answer);
                break;
        }
    }

    private void Die(SimulatedHost host, SimulatedCall request, TaskCompletionSource<HttpResponseMessage> told, bool isDone)
    {
        host.Kill();
        world.Trace.Add($"{host.Name} dies in a call of {request.Path}: {(isDone ? "done" : "not done")}");
        if (isDone)
        {
            Do(host, request, isAnswered: false);
        }

        told.TrySetException(new OperationCanceledException());
    }

    private static HttpResponseMessage Refusal(ConnectorFault fault)
    {
        var answer = new HttpResponseMessage(fault switch
        {
            ConnectorFault.TooMany => HttpStatusCode.TooManyRequests,
            ConnectorFault.Precondition => HttpStatusCode.PreconditionFailed,
            _ => HttpStatusCode.ServiceUnavailable,
        });
        if (fault == ConnectorFault.TooMany)
        {
            answer.Headers.Add("Retry-After", "3");
        }

        return answer;
    }

    private HttpResponseMessage Do(SimulatedHost host, SimulatedCall request, bool isAnswered)
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

    private static HttpResponseMessage Answer(HttpStatusCode status, JsonObject body) => new(status) { Content = new StringContent(body.ToJsonString()) };

    private string NextId() => (++_lastId).ToString(CultureInfo.InvariantCulture);

    private static bool IsChat(SimulatedCall call) => call.Path.Contains("/v3/conversations/a%3A", StringComparison.Ordinal);

    private sealed record SimulatedCall(SimulatedHost Host, string Method, string Path, string Body)
    {
        private readonly int _lapses = Host.Lapses;

        /// <summary>The host has lost its leases since it began the call: another one may have made it meanwhile.</summary>
        public bool IsLate => !Host.Replica.IsAlive || Host.Lapses > _lapses;
    }

    private sealed class Line(SimulatedConnector connector, SimulatedHost host) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (host.IsDead)
            {
                return Task.FromException<HttpResponseMessage>(new OperationCanceledException());
            }

            // Read now: whoever gives the call up takes its content away, and it may arrive all the same.
            using var reader = new StreamReader(request.Content?.ReadAsStream(cancellationToken) ?? Stream.Null);
            var call = new SimulatedCall(host, request.Method.Method, request.RequestUri!.AbsolutePath, reader.ReadToEnd());
            var told = new TaskCompletionSource<HttpResponseMessage>();
            cancellationToken.Register(() => told.TrySetCanceled(cancellationToken));
            host.World.Ask(new Waiting(host, () => connector.Perform(host, call, told), () => connector.Die(host, call, told, host.World.Chance.Next(2) == 0)));
            return told.Task;
        }
    }
}
