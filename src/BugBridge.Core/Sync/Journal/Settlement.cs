using System.Collections.Immutable;
using BugBridge.Core.Remotes;
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

    /// <summary>What crossed from several tickets at once, when done; kept like <see cref="Passage"/>.</summary>
    public ImmutableArray<Passage> Passages { get; init; } = [];

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

    /// <summary>It was done.</summary>
    public static Settlement Done(JournalEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return new(entry.Id, EntryState.Done);
    }

    /// <summary>It was done by not writing anything, because that may no longer be written.</summary>
    public static Settlement Unwritten(JournalEntry entry, string reason) => Done(entry) with { Error = $"Nothing was written: {reason}." };

    /// <summary>A comment on an issue was written.</summary>
    public static Settlement Commented(JournalEntry entry, string issueId, string commentId) =>
        Done(entry) with { CommentId = commentId, CommentIssueId = issueId };

    /// <summary>What a look-up says: that an earlier try did it, that it has to be asked again, or that it is to be tried afresh.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="lookup">The answer.</param>
    /// <param name="now">UTC.</param>
    /// <param name="found">What comes of it when it was found.</param>
    public static Settlement Answered(JournalEntry entry, StampLookup lookup, DateTimeOffset now, Func<Settlement> found)
    {
        ArgumentNullException.ThrowIfNull(lookup);
        ArgumentNullException.ThrowIfNull(found);
        return lookup switch
        {
            { IsFound: true } => found(),
            { AskAgainIn: { } wait } => Waiting(entry, now + wait, isFateUnknown: true),
            _ => Waiting(entry, now, isFateUnknown: false),
        };
    }

    private static Settlement Waiting(JournalEntry entry, DateTimeOffset due, bool isFateUnknown) =>
        new(entry.Id, EntryState.Waiting) { DueAt = due, IsFateUnknown = isFateUnknown, Counts = false };
}
