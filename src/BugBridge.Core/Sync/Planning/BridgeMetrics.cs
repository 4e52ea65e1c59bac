using System.Diagnostics.Metrics;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Journal;

namespace BugBridge.Core.Sync.Planning;

/// <summary>What the pipeline counts, under the meter name <c>BugBridge</c>. Instruments are listed in src/README.md.</summary>
internal static class BridgeMetrics
{
    private static readonly Meter Meter = new("BugBridge");
    private static readonly Counter<long> Changes = Meter.CreateCounter<long>("bugbridge.changes", "{change}", "Changes planned");
    private static readonly Counter<long> Missed = Meter.CreateCounter<long>("bugbridge.missed", "{change}", "Changes that a poll found before any webhook reported them");
    private static readonly Counter<long> Actions = Meter.CreateCounter<long>("bugbridge.actions", "{action}", "Attempts of actions, by outcome");
    private static readonly Histogram<double> Lag = Meter.CreateHistogram<double>("bugbridge.lag", "s", "Time from journaling an action until it is done");

    private static readonly Counter<long> Hidden = Meter.CreateCounter<long>("bugbridge.masked", "{text}", "Personal data masked in what goes to Jira, by kind");

    /// <summary>The planning, with what it masks counted.</summary>
    public static PlanChange Counting(PlanChange decide) => (known, change) =>
    {
        var plan = decide(known, change);
        foreach (var (kind, count) in plan.Masked.SelectMany(counts => counts))
        {
            Hidden.Add(count, Tag("kind", kind));
        }

        return plan;
    };

    public static void Planned(Change change, PlanResult result) => Changes.Add(
        1, Tag("kind", change.GetType().Name), Tag("news", result.HadNews), Tag("failed", result.Failure is not null));

    public static void FoundByPoll(string remote) => Missed.Add(1, Tag("remote", remote));

    public static void Tried(BridgeAction action, EntryState outcome) => Actions.Add(
        1, Tag("kind", action.GetType().Name), Tag("outcome", outcome.ToString()));

    public static void Took(BridgeAction action, TimeSpan time) => Lag.Record(time.TotalSeconds, Tag("kind", action.GetType().Name));

    private static KeyValuePair<string, object?> Tag(string name, object value) => new(name, value);
}
