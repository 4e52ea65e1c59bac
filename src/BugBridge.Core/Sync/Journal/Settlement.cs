using System.Collections.Immutable;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Sync.Journal;

/// <summary>What a try came to.</summary>
/// <param name="EntryId">Which entry.</param>
/// <param name="State"><see cref="EntryState.Done"/>, <see cref="EntryState.Waiting"/> (try again) or <see cref="EntryState.SetAside"/>.</param>
public sealed record Settlement(long EntryId, EntryState State)
{
    /// <summary>The id of the comment that was written, when done and there was one: its echo is known by it.</summary>
    public string? CommentId { get; init; }

    /// <summary>The issue that the comment was written on, for <see cref="Actions.AddComment"/>.</summary>
    public string? CommentIssueId { get; init; }

    /// <summary>What crossed, when done and something did; kept in the same transaction.</summary>
    public Passage? Passage { get; init; }

    /// <summary>What had crossed before and was taken back at its target, with the time of that, when done.</summary>
    public ImmutableArray<Passage> Withdrawn { get; init; } = [];

    /// <summary>When to try again, UTC; for <see cref="EntryState.Waiting"/>.</summary>
    public DateTimeOffset DueAt { get; init; }

    /// <summary>Whether a write of this action may still have reached the remote without our knowing; for <see cref="EntryState.Waiting"/> and <see cref="EntryState.SetAside"/>.</summary>
    public bool IsFateUnknown { get; init; }

    /// <summary>False when nothing was sent, only looked up: the try is then not counted, and the time of the last one stays.</summary>
    public bool Counts { get; init; } = true;

    /// <summary>What went wrong, or what was done less than asked; null when all is well.</summary>
    public string? Error { get; init; }

    /// <summary>What the planner should hear of it, or null. Planned in the same transaction.</summary>
    public Change? FollowUp { get; init; }
}
