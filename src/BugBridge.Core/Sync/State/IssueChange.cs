using BugBridge.Core.Issues;

namespace BugBridge.Core.Sync.State;

/// <summary>
/// What changed of an issue, from what was told of it to what is known now. The one place where the two are compared: notes word it, the ledger of promises
/// records it, drafts for customers are made of it, and a ticket that is opened again catches up by it. Comments are compared one by one elsewhere. Pure.
/// </summary>
public sealed record IssueChange
{
    private IssueChange(IssueState held, IssueState now, DateTimeOffset at) => (Held, Now, At) = (held, now, at);

    /// <summary>The issue as it was told last.</summary>
    public IssueState Held { get; }

    /// <summary>The issue as it is held from now on.</summary>
    public IssueState Now { get; }

    /// <summary>The time of telling, UTC.</summary>
    public DateTimeOffset At { get; }

    /// <summary>Whether anything of it may be told.</summary>
    public AccessChange Access => (Held, Now) switch
    {
        ({ IsGone: false }, { IsGone: true }) => AccessChange.Vanished,
        ({ IsRestricted: false }, { IsGone: false, IsRestricted: true }) => AccessChange.Closed,
        (_, { IsGone: true } or { IsRestricted: true }) => AccessChange.StillAway,
        ({ IsGone: true }, _) => AccessChange.Back,
        ({ IsRestricted: true }, _) => AccessChange.Opened,
        _ => AccessChange.None,
    };

    /// <summary>It has another key, as it went into another project.</summary>
    public bool IsMoved => !string.Equals(Held.Key, Now.Key, StringComparison.Ordinal);

    /// <summary>It was merged into another one.</summary>
    public bool IsMerged => Held.Merge is null && Now.Merge is not null;

    /// <summary>What became of its status or resolution.</summary>
    public StatusChange Status =>
        Held.Status is null && Now is { Category: StatusCategory.ToDo, Resolution: null } ? StatusChange.FirstRead
        : string.Equals(Held.Status, Now.Status, StringComparison.Ordinal) && string.Equals(Held.Resolution, Now.Resolution, StringComparison.Ordinal) ? StatusChange.None
        : StatusChange.Changed;

    /// <summary>It is done, and was not.</summary>
    public bool IsClosed => Held.Category != StatusCategory.Done && Now.Category == StatusCategory.Done;

    /// <summary>It was done, and is no longer.</summary>
    public bool IsReopened => Held.Category == StatusCategory.Done && Now.Category != StatusCategory.Done;

    /// <summary>It is fixed, and was not: an issue that is done because it was rejected is not.</summary>
    public bool IsFixed => Held.FixedAt is null && Now.FixedAt is not null;

    /// <summary>It was fixed, and is no longer.</summary>
    public bool IsUnfixed => Held.FixedAt is not null && Now.FixedAt is null;

    /// <summary>What became of its release. Done and released are two facts: what is done may wait for its release, and a release may be taken back.</summary>
    public ReleaseChange Release => (Held.Release, Now.Release) switch
    {
        (null, not null) => ReleaseChange.Released,
        (not null, null) => ReleaseChange.TakenBack,
        _ => ReleaseChange.None,
    };

    /// <summary>What became of its workaround. The same words in another comment are the same workaround.</summary>
    public WorkaroundChange Workaround => (Held.Workaround, Now.Workaround) switch
    {
        (null, null) => WorkaroundChange.None,
        (null, _) => WorkaroundChange.New,
        (_, null) => WorkaroundChange.Withdrawn,
        var (before, now) => before.Text == now.Text ? WorkaroundChange.None : WorkaroundChange.Replaced,
    };

    /// <summary>
    /// What became of its fix date. An issue of which nothing may be told has none. The date of a release goes away with the release itself: of that a note
    /// speaks already, and nothing is taken back.
    /// </summary>
    public DateChange Date
    {
        get
        {
            var date = DateChange.Between(Told(Held), Told(Now), At);
            return date.Kind == DateChangeKind.Gone && Now is { IsGone: false, IsRestricted: false, Release: not null } ? date with { Kind = DateChangeKind.Met } : date;
        }
    }

    /// <summary>Compares an issue with itself.</summary>
    /// <param name="held">What was told last.</param>
    /// <param name="now">What is held from now on.</param>
    /// <param name="at">The time of telling, UTC.</param>
    public static IssueChange Between(IssueState held, IssueState now, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(held);
        ArgumentNullException.ThrowIfNull(now);
        return new IssueChange(held, now, at);
    }

    private static Estimate? Told(IssueState state) => state.IsGone || state.IsRestricted ? null : state.Estimate;
}
