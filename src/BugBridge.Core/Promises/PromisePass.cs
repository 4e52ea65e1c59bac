using BugBridge.Core.Calendar;
using BugBridge.Core.Sync.Intake;
using BugBridge.Core.Sync.Planning;

namespace BugBridge.Core.Promises;

/// <summary>Finds fix dates that reps were told and that have passed, and has the engineers reminded of each, once.</summary>
/// <param name="promises">Where the dates are kept.</param>
/// <param name="inbox">Where each is planned.</param>
/// <param name="settings">Whether and when.</param>
/// <param name="zone">The zone in which days end.</param>
/// <param name="refetches">For correlations.</param>
/// <param name="clock">For today.</param>
public sealed class PromisePass(
    IPromiseView promises, ChangeInbox inbox, PromiseSettings settings, TimeZoneInfo zone, RefetchQueue refetches, TimeProvider clock)
{
    /// <summary>One pass over all that is due.</summary>
    /// <returns>Dates that are overdue and not yet brought up, those that now are, and those that could not be planned.</returns>
    public async Task<PollCounts> RunAsync(CancellationToken cancellationToken)
    {
        if (!settings.RemindEngineers)
        {
            return new PollCounts(0, 0, 0);
        }

        var now = clock.GetUtcNow();
        var before = zone.DayOf(now).AddDays(-settings.RemindAfterDays);
        var overdue = await promises.UnremindedAsync(before, cancellationToken);
        var results = await Task.WhenAll(overdue.Select(promise => inbox.PlanAsync(
            new PromiseOverdue(promise.Issue.Id, promise.Date!.Value, promise.Tickets, now, refetches.NewCorrelation()), cancellationToken)));
        return new PollCounts(overdue.Length, results.Count(result => result.Actions > 0), results.Count(result => result.Failure is not null));
    }
}
