using System.Diagnostics;

namespace BugBridge.AcceptanceTests.Running;

/// <summary>Waits for another process to get something done. The limit is generous: it ends a hanging test, and measures nothing.</summary>
internal static class Until
{
    public static async Task TrueAsync(Func<Task<bool>> condition, string what, TimeSpan? limit = null, Func<string>? context = null)
    {
        var watch = Stopwatch.StartNew();
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!await condition())
        {
            if (watch.Elapsed > (limit ?? TimeSpan.FromSeconds(90)))
            {
                throw new TimeoutException($"Never happened: {what}.\n{context?.Invoke()}");
            }

            await tick.WaitForNextTickAsync();
        }
    }

    public static Task TrueAsync(Func<bool> condition, string what, TimeSpan? limit = null, Func<string>? context = null) =>
        TrueAsync(() => Task.FromResult(condition()), what, limit, context);
}
