using BugBridge.Core.Remotes;

namespace BugBridge.Host.Dashboard.Serving;

/// <summary>What is answered where something failed: a request that could not be read is its sender's fault, and the log has no long story of it.</summary>
internal static class Failures
{
    /// <summary>Adds it.</summary>
    public static void UseFailures(this WebApplication app) => app.UseExceptionHandler(new ExceptionHandlerOptions
    {
        ExceptionHandler = context => context.Response.WriteAsync(
            context.Response.StatusCode < StatusCodes.Status500InternalServerError ? "This request cannot be read.\n" : "Something went wrong; the log has the reason.\n"),
        StatusCodeSelector = StatusOf,
        SuppressDiagnosticsCallback = context => context.Exception is BadHttpRequestException,
    });

    private static int StatusOf(Exception failure) => failure switch
    {
        BadHttpRequestException unread => unread.StatusCode,
        StoreException => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };
}
