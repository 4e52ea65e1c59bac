using System.Collections.Immutable;
using BugBridge.Core.Browsing;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Journal;
using BugBridge.Core.Sync.State;
using BugBridge.Host.Packs;

namespace BugBridge.Host.Dashboard.Shared;

/// <summary>Something that was decided or done.</summary>
/// <param name="At">When it was decided or journaled, UTC.</param>
/// <param name="About">The ticket or issue.</param>
/// <param name="Text">What, in the program's English.</param>
/// <param name="Entry">The write, or null for a decision.</param>
internal sealed record TimelineEvent(DateTimeOffset At, Lane About, string Text, JournalEntry? Entry)
{
    /// <summary>Decisions and writes in one row, newest first.</summary>
    public static ImmutableArray<TimelineEvent> From(Timeline timeline) =>
    [
        .. timeline.Decisions.Select(decision => new TimelineEvent(decision.At, decision.About, decision.Reason, null))
            .Concat(timeline.Entries.Select(entry => new TimelineEvent(entry.CreatedAt, entry.Action.Lane, entry.Action.Title, entry)))
            .OrderByDescending(one => one.At).ThenByDescending(one => one.Entry?.Id),
    ];

    /// <summary>The page about the ticket; null when it is about the issue.</summary>
    public string? Address => About.Remote == Remote.Helpdesk ? PageAddress.OfTicket(About.Id) : null;

    /// <summary>How it is marked.</summary>
    public string Kind => Entry?.State switch
    {
        null => "decision",
        EntryState.Done => "done",
        EntryState.SetAside => "bad",
        EntryState.Discarded => "discarded",
        _ => Entry.LastError is null ? "waiting" : "bad",
    };
}
