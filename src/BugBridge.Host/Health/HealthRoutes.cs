using BugBridge.Host.Access;
using BugBridge.Host.Configuration;

namespace BugBridge.Host.Health;

/// <summary>The addresses by which others watch over the worker.</summary>
internal static class HealthRoutes
{
    /// <summary>200 while the process answers.</summary>
    public const string Live = "/health/live";

    /// <summary>200 while the worker does its work, also with trouble, and 503 when it does not; with the reasons for who may know them.</summary>
    public const string Ready = "/health/ready";

    /// <summary>Maps both. Why it does not is for readers, and for who is on the machine: what failed names addresses and accounts.</summary>
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet(Live, () => Results.Text("live\n")).AllowAnonymous();
        app.MapGet(Ready, async (HttpContext context, Readiness readiness, SecretGuard guard, WebSettings web, CancellationToken cancellationToken) =>
        {
            var state = await readiness.ReadAsync(cancellationToken);
            var (line, status) = state.Level == WorkerLevel.Down ? ("not ready\n", StatusCodes.Status503ServiceUnavailable) : ("ready\n", StatusCodes.Status200OK);
            return Results.Text(line + (MayKnow(context, web) ? guard.Clean(string.Concat(state.Troubles.Select(trouble => trouble + "\n"))) : string.Empty), statusCode: status);
        }).AllowAnonymous();
    }

    /// <summary>Where a proxy leads the outside here, whoever seems to be on the machine may be anybody.</summary>
    private static bool MayKnow(HttpContext context, WebSettings web) =>
        context.User.Has(BridgeRole.Reader) || (web.PublicUrl.Length == 0 && LocalRequest.Is(context));
}
