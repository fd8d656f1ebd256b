using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Threading.Channels;

namespace CsBot.Benchmarks;

/// <summary>Sends what the customers say. A customer says the next thing when the card that answers the last one is there.</summary>
internal sealed class LoadClient(LoadPlan plan, string name) : IDisposable
{
    private const double WarmUpSeconds = 10;

    private readonly Channel<LoadCustomer> _ready = Channel.CreateUnbounded<LoadCustomer>();
    private readonly Dictionary<string, LoadCustomer> _customers = [];
    private readonly ConcurrentQueue<double> _latencies = [];
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false });
    private volatile bool _measuring;
    private int _failed;

    public void See(SeenCard card)
    {
        LoadCustomer customer = _customers[card.Conversation];
        customer.See(card.Message, card.Card, card.Step);
        _ready.Writer.TryWrite(customer);
    }

    public async Task<LoadResult> RunAsync(Uri server, string serviceUrl, Process process)
    {
        for (int i = 0; i < plan.Customers; i++)
        {
            var customer = new LoadCustomer(i, serviceUrl);
            _customers[customer.Conversation] = customer;
        }

        foreach (LoadCustomer customer in _customers.Values)
        {
            _ready.Writer.TryWrite(customer);
        }

        using var over = new CancellationTokenSource();
        Task[] workers = [.. Enumerable.Range(0, plan.AtOnce).Select(_ => Task.Run(() => WorkAsync(new Uri(server, "api/messages"), over.Token)))];
        await Task.Delay(TimeSpan.FromSeconds(WarmUpSeconds));
        using var self = Process.GetCurrentProcess();
        (TimeSpan cpu, TimeSpan own, long? written, long began) = (Cpu(process), Cpu(self), Written(process), Stopwatch.GetTimestamp());
        _measuring = true;
        await Task.Delay(plan.Duration);
        _measuring = false;
        double seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        (cpu, own, written) = (Cpu(process) - cpu, Cpu(self) - own, Written(process) - written);
        process.Refresh();
        long rss = process.WorkingSet64;
        await over.CancelAsync();
        await Task.WhenAll(workers);
        double[] latencies = [.. _latencies.Order()];
        double turns = Math.Max(1, latencies.Length);
        return new LoadResult(name, turns / seconds, latencies, cpu.TotalMilliseconds / turns, own.TotalMilliseconds / turns, rss, written / turns, _failed);
    }

    public void Dispose() => _http.Dispose();

    private static TimeSpan Cpu(Process process)
    {
        process.Refresh();
        return process.TotalProcessorTime;
    }

    /// <summary>Bytes, as Linux counts them.</summary>
    private long? Written(Process process)
    {
        string file = $"/proc/{process.Id}/io";
        return !plan.Postgres && File.Exists(file)
            ? long.Parse(File.ReadLines(file).First(line => line.StartsWith("write_bytes: ", StringComparison.Ordinal))["write_bytes: ".Length..], CultureInfo.InvariantCulture)
            : null;
    }

    private async Task WorkAsync(Uri endpoint, CancellationToken over)
    {
        try
        {
            await foreach (LoadCustomer customer in _ready.Reader.ReadAllAsync(over))
            {
                over.ThrowIfCancellationRequested();
                await TurnAsync(endpoint, customer);
            }
        }
        catch (OperationCanceledException)
        {
            // The time is over.
        }
    }

    private async Task TurnAsync(Uri endpoint, LoadCustomer customer)
    {
        using var content = new ByteArrayContent(customer.Next());
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        long began = Stopwatch.GetTimestamp();
        using HttpResponseMessage answer = await _http.PostAsync(endpoint, content, CancellationToken.None);
        if (_measuring)
        {
            _latencies.Enqueue(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        if (!answer.IsSuccessStatusCode)
        {
            Interlocked.Increment(ref _failed);
            _ready.Writer.TryWrite(customer);
        }
    }
}
