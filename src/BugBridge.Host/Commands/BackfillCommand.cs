using System.CommandLine;
using BugBridge.Core.Filing;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Intake;
using BugBridge.Core.Tickets;
using BugBridge.Host.Composition;

namespace BugBridge.Host.Commands;

/// <summary><c>backfill --since DATE</c>: imports the tickets from before BugBridge was installed.</summary>
internal static class BackfillCommand
{
    private static readonly Option<DateOnly?> Since = new("--since")
    {
        Description = "Import tickets from this day (UTC) on.",
        HelpName = "YYYY-MM-DD",
        Required = true,
    };

    public static Command Create(Working working)
    {
        var command = new Command(
            "backfill",
            "Import the helpdesk's older tickets for reports and reviews, and the links of Zendesk's own Jira app. Writes nothing to the helpdesk or Jira, files nothing, and may run while the worker runs. "
            + "If interrupted, it continues where it stopped when called with the same day.")
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
            session.Aside.Line("--since is in the future. Use a day in the past.");
            return ExitCode.BadSettings;
        }

        await using var store = await session.OpenStoreAsync(cancellationToken);
        await using var remotes = session.Around.Parts.Connect(session.Settings);
        await using var services = new ServiceCollection()
            .AddLogging().AddPipeline(session.Settings, store, remotes, session.Around.Clock).BuildServiceProvider();
        var forecast = remotes.Budgets.GetValueOrDefault(Remote.Helpdesk) is { } budget ? new BackfillForecast(budget.CallsPerMinute, remotes.Helpdesk.History.HistoryCalls) : null;
        var expected = await ExpectedAsync(session, remotes.Helpdesk, forecast, since, cancellationToken);
        var counts = await services.GetRequiredService<Backfill>().RunAsync(since, new Pages(session.Aside, forecast, expected), cancellationToken);
        var links = await MigrateAsync(session, services.GetRequiredService<LinkMigration>(), cancellationToken);
        session.Aside.EndProgress();
        if (session.IsJson)
        {
            session.Answer.Data(new { counts.Seen, counts.News, counts.Failed, Links = links });
        }
        else
        {
            session.Answer.Line($"{counts.Seen} tickets read, {counts.News} of them new, {counts.Failed} failed.");
            Print(session, links);
        }

        return counts.Failed == 0 && links is null or { Failed: 0 } ? ExitCode.Ok : ExitCode.Failed;
    }

    /// <summary>Says beforehand how long it will take. A helpdesk that cannot be asked is no reason to stop: reading it says more.</summary>
    private static async Task<int?> ExpectedAsync(Session session, Helpdesk helpdesk, BackfillForecast? forecast, DateTimeOffset since, CancellationToken cancellationToken)
    {
        if (forecast is null)
        {
            return null;
        }

        var expected = (int?)null;
        try
        {
            expected = await helpdesk.History.CountHistoryAsync(since, cancellationToken);
        }
        catch (RemoteException)
        {
            // Told as not known.
        }

        session.Aside.Line(expected is { } tickets
            ? $"About {tickets:N0} tickets changed since then. At {forecast.CallsPerMinute} calls a minute, reading them takes {forecast.For(tickets)}."
            : $"{helpdesk.Name} does not say how many tickets there are. At {forecast.CallsPerMinute} calls a minute, 10,000 tickets take {forecast.For(10_000)}.");
        return expected;
    }

    /// <summary>Whoever has no other program may not be allowed to ask for its links; that is no failure.</summary>
    private static async Task<MigrationCounts?> MigrateAsync(Session session, LinkMigration migration, CancellationToken cancellationToken)
    {
        try
        {
            return await migration.RunAsync(new Links(session.Aside), cancellationToken);
        }
        catch (RemoteException failure) when (failure is { Kind: RemoteFailureKind.Refused, Remote: Remote.Helpdesk })
        {
            session.Aside.Line($"Links of the other Jira app could not be read, so none were imported: {failure.Message}");
            return null;
        }
    }

    private static void Print(Session session, MigrationCounts? links)
    {
        if (links is { Found: > 0 })
        {
            session.Answer.Line(
                $"{links.Found} links of {links.Keeper}: {links.Linked} tickets linked ({links.WithSeveral} of them had several issues and were linked to one), "
                + $"{links.LinkedBefore} already linked, {links.Passed} moved to the ticket that theirs was merged into, {links.TicketsGone} tickets gone, {links.IssuesGone} issues gone, {links.Failed} failed.");
        }
    }

    private sealed class Links(Printer aside) : IProgress<MigrationCounts>
    {
        public void Report(MigrationCounts value) => aside.Progress($"{value.Linked} links imported...");
    }

    private sealed class Pages(Printer aside, BackfillForecast? forecast, int? expected) : IProgress<PollCounts>
    {
        public void Report(PollCounts value) => aside.Progress(forecast is not null && expected > value.Seen
            ? $"{value.Seen:N0} of about {expected:N0} tickets read ({Math.Floor(100.0 * value.Seen / expected.Value):0} %), {forecast.For(expected.Value - value.Seen)} left..."
            : $"{value.Seen:N0} tickets read...");
    }
}
