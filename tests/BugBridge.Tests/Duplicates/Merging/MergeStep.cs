namespace BugBridge.Tests.Duplicates.Merging;

/// <summary>One step of a story.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="One">The ticket, or the issue that is the duplicate.</param>
/// <param name="Other">The issue tied to or merged into.</param>
public sealed record MergeStep(MergeStepKind Kind, int One, int Other)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Kind} {One} {Other}";
}
