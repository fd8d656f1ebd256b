using System.Collections.Concurrent;

namespace CsBot.Tests.Simulation;

/// <summary>Runs everything of a simulated world on the thread that asks for it, one piece after the other, in the order in which the pieces became ready.</summary>
internal sealed class OrderedTasks : TaskScheduler
{
    private readonly ConcurrentQueue<Task> _ready = [];
    private readonly int _thread = Environment.CurrentManagedThreadId;
    private volatile bool _strayed;

    public override int MaximumConcurrencyLevel => 1;

    /// <summary>Starts something; it runs when <see cref="RunAll"/> is called.</summary>
    public Task<T> Start<T>(Func<Task<T>> work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.DenyChildAttach, this).Unwrap();

    public Task Start(Func<Task> work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.DenyChildAttach, this).Unwrap();

    /// <summary>Runs until everybody waits for something that the world decides about.</summary>
    public void RunAll()
    {
        if (_strayed)
        {
            throw new InvalidOperationException("Something of the simulated world has run on another thread.");
        }

        while (_ready.TryDequeue(out Task? next))
        {
            TryExecuteTask(next);
        }
    }

    protected override void QueueTask(Task task)
    {
        // Whatever went on elsewhere would come at a time that no seed decides.
        _strayed |= Environment.CurrentManagedThreadId != _thread;
        _ready.Enqueue(task);
    }

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => false;

    protected override IEnumerable<Task> GetScheduledTasks() => _ready;
}
