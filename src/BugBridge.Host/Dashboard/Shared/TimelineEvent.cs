using System.Collections.Immutable;
using BugBridge.Core.Browsing;
using BugBridge.Core.Sync.Journal;
using BugBridge.Core.Sync.State;

namespace BugBridge.Host.Dashboard.Shared;

/// <summary>One thing that happened to tickets and issues: all that was decided and written for one cause.</summary>
/// <param name="At">When it began, UTC.</param>
/// <param name="Decisions">What was decided, in the order of time.</param>
/// <param name="Entries">What was and is to be written for it, in the order of journaling.</param>
internal sealed record TimelineEvent(DateTimeOffset At, ImmutableArray<Decision> Decisions, ImmutableArray<JournalEntry> Entries)
{
    // Writes are journaled when their change is planned, right after it was seen.
    private static readonly TimeSpan Planned = TimeSpan.FromSeconds(5);

    /// <summary>What happened, newest first.</summary>
    public static ImmutableArray<TimelineEvent> From(Timeline timeline)
    {
        var writes = timeline.Entries.GroupBy(entry => entry.Correlation, StringComparer.Ordinal).Select(group => group.OrderBy(entry => entry.Id).ToImmutableArray()).ToList();
        var decided = timeline.Decisions.Reverse().ToLookup(decision => writes.FindIndex(group => Follows(group, decision)));
        return
        [
            .. writes.Select((group, at) => new TimelineEvent(group[0].CreatedAt, [.. decided[at]], group))
                .Concat(decided[-1].GroupBy(decision => (decision.At, decision.About)).Select(group => new TimelineEvent(group.Key.At, [.. group], [])))
                .OrderByDescending(one => one.At),
        ];
    }

    /// <summary>How it is marked: by the worst of what was written.</summary>
    public string Kind => Entries.IsEmpty ? "decision"
        : Entries.Any(entry => entry.State == EntryState.SetAside || (entry.LastError is not null && entry.State is EntryState.Waiting or EntryState.InFlight)) ? "bad"
        : Entries.Any(entry => entry.State is EntryState.Waiting or EntryState.InFlight) ? "waiting"
        : Entries.All(entry => entry.State == EntryState.Discarded) ? "discarded" : "done";

    /// <summary>The write that it waits for or fails with; null when all are done.</summary>
    public JournalEntry? Open => Entries.OrderBy(entry => entry.State switch
    {
        EntryState.SetAside => 0,
        _ => entry.LastError is null ? 2 : 1,
    }).FirstOrDefault(entry => entry.State is EntryState.SetAside or EntryState.Waiting or EntryState.InFlight);

    private static bool Follows(ImmutableArray<JournalEntry> group, Decision decision) =>
        group.Any(entry => entry.CreatedAt >= decision.At && entry.CreatedAt - decision.At <= Planned && (entry.Action.Lane == decision.About || entry.Action.Title.Contains(decision.About.Id, StringComparison.Ordinal)));
}
