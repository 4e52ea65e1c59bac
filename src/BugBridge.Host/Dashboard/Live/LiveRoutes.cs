using System.Runtime.CompilerServices;
using BugBridge.Host.Access;

namespace BugBridge.Host.Dashboard.Live;

/// <summary>The address of the live figures: <c>/live</c>, server-sent events.</summary>
internal static class LiveRoutes
{
    /// <summary>Browsers keep at most a few open; more are no readers.</summary>
    private const int MostListeners = 500;

    private static int listeners;

    /// <summary>Maps it.</summary>
    public static void MapLive(this IEndpointRouteBuilder app) => app
        .MapGet("/live", (LiveFigures figures, IHostApplicationLifetime life, HttpContext context) =>
            Volatile.Read(ref listeners) >= MostListeners
                ? Results.StatusCode(StatusCodes.Status503ServiceUnavailable)
                : TypedResults.ServerSentEvents(EventsAsync(figures, life.ApplicationStopping, context.RequestAborted), "numbers"))
        .RequireAuthorization(Roles.Reader);

    private static async IAsyncEnumerable<LiveNumbers> EventsAsync(
        LiveFigures figures, CancellationToken stopping, [EnumeratorCancellation] CancellationToken aborted)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, aborted);
        Interlocked.Increment(ref listeners);
        try
        {
            await using var numbers = figures.ListenAsync(either.Token).GetAsyncEnumerator(either.Token);
            while (await NextAsync(numbers))
            {
                yield return numbers.Current;
            }
        }
        finally
        {
            Interlocked.Decrement(ref listeners);
        }
    }

    /// <summary>Whoever goes, or the stop of the worker, ends the events and is no failure.</summary>
    private static async Task<bool> NextAsync(IAsyncEnumerator<LiveNumbers> numbers)
    {
        try
        {
            return await numbers.MoveNextAsync();
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
