using System.Net;
using System.Text.Json.Nodes;

namespace CsBot.Tests.Simulation;

/// <summary>The way to the channel and back: what is asked is done, and answered, when the world says so.</summary>
internal sealed class SimulatedConnector(World world, SimulatedChannel channel)
{
    public const string ServiceUrl = "http://127.0.0.1:9/";

    /// <summary>What a host calls.</summary>
    public HttpMessageHandler For(SimulatedHost host) => new Line(this, host);

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
                told.TrySetResult(SimulatedChannel.Answer(HttpStatusCode.Forbidden, new JsonObject { ["error"] = new JsonObject { ["code"] = "ConversationBlockedByUser" } }));
                break;
            case ConnectorFault.NoId when request.Method == "POST" && IsChat(request):
                channel.Do(host, request, isAnswered: false);
                told.TrySetResult(new HttpResponseMessage(HttpStatusCode.Accepted));
                break;
            case ConnectorFault.BrokenAfter:
                channel.Do(host, request, isAnswered: false);
                told.TrySetException(new HttpRequestException("The connection broke."));
                break;
            case ConnectorFault.SilentAfter:
                channel.Do(host, request, isAnswered: false);
                break;
            default:
                HttpResponseMessage answer = channel.Do(host, request, isAnswered: !told.Task.IsCompleted);
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
            channel.Do(host, request, isAnswered: false);
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

    private static bool IsChat(SimulatedCall call) => call.Path.Contains("/v3/conversations/a%3A", StringComparison.Ordinal);

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
