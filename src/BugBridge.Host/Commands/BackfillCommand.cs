using System.CommandLine;
using BugBridge.Core.Sync.Intake;
using BugBridge.Host.Composition;

namespace BugBridge.Host.Commands;

/// <summary><c>backfill --since DATE</c>: takes in the tickets from before the bridge came.</summary>
internal static class BackfillCommand
{
    private static readonly Option<DateOnly?> Since = new("--since")
    {
        Description = "From this day (UTC) on.",
        HelpName = "YYYY-MM-DD",
        Required = true,
    };

    public static Command Create(Working working)
    {
        var command = new Command(
            "backfill",
            "Take in the helpdesk's tickets from before the bridge came, for figures and reviews. Writes nothing to either remote, files nothing, and may run beside the worker. "
            + "Interrupted, it goes on where it stopped when it is called with the same day.")
        {
            Since, BridgeOptions.Json,
        };
        command.SetAction(working(BackfillAsync));
        return command;
    }

    private static async Task<int> BackfillAsync(Session session, CancellationToken cancellationToken)
    {
        var since = new DateTimeOffset(session.Arguments.GetValue(Since)!.Value, TimeOnly.MinValue, TimeSpan.Zero);
        if (since > session.Around.Clock.GetUtcNow())
        {
            session.Aside.Line("--since lies in the future, so nothing could come. Give a day in the past.");
            return ExitCode.BadSettings;
        }

        await using var store = await session.OpenStoreAsync(cancellationToken);
        await using var remotes = session.Around.Parts.Connect(session.Settings);
        await using var services = new ServiceCollection()
            .AddLogging().AddPipeline(session.Settings, store, remotes, session.Around.Clock).BuildServiceProvider();
        var counts = await services.GetRequiredService<Backfill>().RunAsync(since, new Pages(session.Aside), cancellationToken);
        if (session.IsJson)
        {
            session.Answer.Data(counts);
        }
        else
        {
            session.Answer.Line($"{counts.Seen} tickets read, {counts.News} of them new, {counts.Failed} could not be taken in.");
        }

        return counts.Failed == 0 ? ExitCode.Ok : ExitCode.Failed;
    }

    private sealed class Pages(Printer aside) : IProgress<PollCounts>
    {
        public void Report(PollCounts value) => aside.Line($"{value.Seen} tickets read...");
    }
}
