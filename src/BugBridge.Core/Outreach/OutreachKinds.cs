using System.Collections.Immutable;
using BugBridge.Core.Issues;
using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Outreach;

/// <summary>Which news make which other news untrue.</summary>
public static class OutreachKinds
{
    /// <summary>News about the date of the fix.</summary>
    public static ImmutableArray<OutreachKind> OfDate { get; } = [OutreachKind.Estimate, OutreachKind.Slip, OutreachKind.Sooner, OutreachKind.NoDate];

    /// <summary>News about what helps until the fix.</summary>
    public static ImmutableArray<OutreachKind> OfWorkaround { get; } =
        [OutreachKind.Workaround, OutreachKind.WorkaroundChanged, OutreachKind.WorkaroundWithdrawn];

    /// <summary>News that the bug is fixed.</summary>
    public static ImmutableArray<OutreachKind> OfFix { get; } = [OutreachKind.Fixed, OutreachKind.Released];

    /// <summary>All of them.</summary>
    public static ImmutableArray<OutreachKind> All { get; } = [.. Enum.GetValues<OutreachKind>()];

    /// <summary>The news of a date that changed.</summary>
    public static OutreachKind Of(DateChangeKind change) => change switch
    {
        DateChangeKind.New => OutreachKind.Estimate,
        DateChangeKind.Slipped => OutreachKind.Slip,
        DateChangeKind.Sooner => OutreachKind.Sooner,
        DateChangeKind.Gone => OutreachKind.NoDate,
        _ => throw new ArgumentOutOfRangeException(nameof(change), change, "Customers are not notified of that."),
    };

    /// <summary>The news of a workaround that changed.</summary>
    public static OutreachKind Of(WorkaroundChange change) => change switch
    {
        WorkaroundChange.New => OutreachKind.Workaround,
        WorkaroundChange.Replaced => OutreachKind.WorkaroundChanged,
        WorkaroundChange.Withdrawn => OutreachKind.WorkaroundWithdrawn,
        _ => throw new ArgumentOutOfRangeException(nameof(change), change, "Customers are not notified of that."),
    };

    /// <summary>The news about the same thing as this one, itself included.</summary>
    public static ImmutableArray<OutreachKind> Beside(this OutreachKind kind) =>
        OfDate.Contains(kind) ? OfDate : OfWorkaround.Contains(kind) ? OfWorkaround : OfFix;
}
