using FsCheck;
using FsCheck.Fluent;

namespace BugBridge.Tests.Duplicates.Merging;

/// <summary>Random stories about few issues and few tickets, so that their steps meet.</summary>
internal static class MergeStories
{
    public const int Issues = 5;
    public const int Tickets = 6;

    public static Arbitrary<MergeStep[]> Any { get; } = Arb.From(Gen.ArrayOf(Gen.OneOf(
        Step(MergeStepKind.Link, Tickets), Step(MergeStepKind.Link, Tickets), Step(MergeStepKind.Unlink, Tickets), Step(MergeStepKind.Merge, Issues), Step(MergeStepKind.Merge, Issues), Step(MergeStepKind.Unmerge, Issues))));

    /// <summary>What may happen between a merge and its taking back: more tickets come, and others go.</summary>
    public static Arbitrary<MergeStep[]> WithoutMerges { get; } = Arb.From(Gen.ArrayOf(Step(MergeStepKind.Link, Tickets)));

    /// <summary>Two different issues.</summary>
    public static Arbitrary<(int One, int Other)> Pair { get; } = Arb.From(
        from one in Gen.Choose(0, Issues - 1)
        from further in Gen.Choose(1, Issues - 1)
        select (one, (one + further) % Issues));

    private static Gen<MergeStep> Step(MergeStepKind kind, int ones) =>
        from one in Gen.Choose(0, ones - 1)
        from other in Gen.Choose(0, Issues - 1)
        select new MergeStep(kind, one, other);
}
