namespace BugBridge.Core.Usability;

/// <summary>For a merged ticket: the case of the one it was merged into.</summary>
/// <param name="Case">The case.</param>
public sealed record TargetCase(UsabilityCase Case);
