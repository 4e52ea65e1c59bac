using System.Collections.Immutable;

namespace BugBridge.Core.Outreach;

/// <summary>Which news make which other news untrue.</summary>
public static class OutreachKinds
{
    /// <summary>News about the date of the fix.</summary>
    public static ImmutableArray<OutreachKind> OfDate { get; } = [OutreachKind.Estimate, OutreachKind.Slip, OutreachKind.Sooner, OutreachKind.NoDate];

    /// <summary>News about what helps until the fix.</summary>
    public static ImmutableArray<OutreachKind> OfWorkaround { get; } =
        [OutreachKind.Workaround, OutreachKind.WorkaroundChanged, OutreachKind.WorkaroundWithdrawn];

    /// <summary>News that the fault is mended.</summary>
    public static ImmutableArray<OutreachKind> OfFix { get; } = [OutreachKind.Fixed, OutreachKind.Released];

    /// <summary>All of them.</summary>
    public static ImmutableArray<OutreachKind> All { get; } = [.. Enum.GetValues<OutreachKind>()];

    /// <summary>The news about the same thing as this one, itself included.</summary>
    public static ImmutableArray<OutreachKind> Beside(this OutreachKind kind) =>
        OfDate.Contains(kind) ? OfDate : OfWorkaround.Contains(kind) ? OfWorkaround : OfFix;
}
