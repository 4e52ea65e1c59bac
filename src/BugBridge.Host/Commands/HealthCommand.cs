using System.CommandLine;
using BugBridge.Host.Health;

namespace BugBridge.Host.Commands;

/// <summary><c>health</c>: asks a running worker how it is. For a container's health check, where there is no other HTTP client.</summary>
internal static class HealthCommand
{
    private const int LongestAnswer = 64 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    private static readonly Option<bool> Ready = new("--ready") { Description = "Also check that it is doing its work, not only that it is running." };

    public static Command Create(Working working)
    {
        var command = new Command("health", "Check the health of the worker at Web:Url.") { Ready };
        command.Hidden = true;
        command.SetAction(working(AskAsync));
        return command;
    }

    private static async Task<int> AskAsync(Session session, CancellationToken cancellationToken)
    {
        // A worker that listens everywhere is asked on this machine.
        var worker = new UriBuilder(session.Settings.Web.Url.Replace("//*", "//127.0.0.1", StringComparison.Ordinal));
        worker.Host = worker.Host is "0.0.0.0" or "[::]" ? "127.0.0.1" : worker.Host;
        var address = new Uri(worker.Uri, session.Arguments.GetValue(Ready) ? HealthRoutes.Ready : HealthRoutes.Live);
        using var client = new HttpClient { Timeout = Patience, MaxResponseContentBufferSize = LongestAnswer };
        try
        {
            using var answer = await client.GetAsync(address, cancellationToken);
            session.Answer.Line((await answer.Content.ReadAsStringAsync(cancellationToken)).TrimEnd());
            return answer.IsSuccessStatusCode ? ExitCode.Ok : ExitCode.Failed;
        }
        catch (Exception failure) when (failure is HttpRequestException || (failure is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            session.Aside.Line($"No answer from {address}: {failure.Message}");
            return ExitCode.Failed;
        }
    }
}
