using BugBridge.Host.Configuration;

namespace BugBridge.Host.Health;

/// <summary>The addresses by which others watch over the worker.</summary>
internal static class HealthRoutes
{
    /// <summary>200 while the process answers.</summary>
    public const string Live = "/health/live";

    /// <summary>200 while the worker does its work, and 503 with the reasons when it does not.</summary>
    public const string Ready = "/health/ready";

    /// <summary>Maps both.</summary>
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet(Live, () => Results.Text("live\n")).AllowAnonymous();
        app.MapGet(Ready, async (Readiness readiness, SecretGuard guard, CancellationToken cancellationToken) =>
            await readiness.ReasonsAgainstAsync(cancellationToken) is { Count: > 0 } reasons
                ? Results.Text(guard.Clean(string.Join('\n', reasons)) + "\n", statusCode: StatusCodes.Status503ServiceUnavailable)
                : Results.Text("ready\n")).AllowAnonymous();
    }
}
