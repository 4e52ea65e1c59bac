namespace BugBridge.Tests.Contracts;

/// <summary>A rig, or why there is none here.</summary>
/// <param name="Rig">Null when it could not be opened.</param>
/// <param name="WhyNot">The reason then.</param>
public sealed record RigOpening(IHelpdeskRig? Rig, string? WhyNot);
