using System.Collections.Concurrent;

namespace BugBridge.Core.Sync;

/// <summary>
/// Does together what many ask for at the same time: the first to arrive works for all that wait, so that one transaction serves many
/// without a background loop and without anybody waiting when nobody else does.
/// </summary>
/// <param name="most">The most items of one piece of work.</param>
/// <param name="work">Does a batch and answers for each item, in order. When it throws, everybody in the batch gets that failure.</param>
internal sealed class Batcher<TItem, TResult>(
    int most, Func<IReadOnlyList<TItem>, CancellationToken, Task<IReadOnlyList<TResult>>> work) : IDisposable
{
    private readonly ConcurrentQueue<Waiting> _queue = new();
    private readonly SemaphoreSlim _gate = new(1);

    /// <summary>The answer for one item. After a cancellation the item may still be worked on.</summary>
    public async Task<TResult> DoAsync(TItem item, CancellationToken cancellationToken)
    {
        var waiting = new Waiting(item);
        _queue.Enqueue(waiting);
        await _gate.WaitAsync(cancellationToken);
        try
        {
            while (!waiting.Answer.Task.IsCompleted)
            {
                await WorkAsync();
            }
        }
        finally
        {
            _gate.Release();
        }

        return await waiting.Answer.Task;
    }

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();

    private async Task WorkAsync()
    {
        var batch = new List<Waiting>();
        while (batch.Count < most && _queue.TryDequeue(out var next))
        {
            batch.Add(next);
        }

        try
        {
            // Not the caller's token: others' items are in the batch.
            var answers = await work([.. batch.Select(waiting => waiting.Item)], CancellationToken.None);
            for (var at = 0; at < batch.Count; at++)
            {
                batch[at].Answer.SetResult(answers[at]);
            }
        }
        catch (Exception failure)
        {
            foreach (var waiting in batch)
            {
                waiting.Answer.TrySetException(failure);
            }
        }
    }

    private sealed record Waiting(TItem Item)
    {
        public TaskCompletionSource<TResult> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
