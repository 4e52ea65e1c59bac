using System.Collections.Immutable;

namespace BugBridge.Core.Issues;

/// <summary>A place where issues are filed.</summary>
/// <param name="Path">The settings path that names it, for fault messages.</param>
/// <param name="Project">The project's key.</param>
/// <param name="Type">The issue type's name.</param>
/// <param name="Components">Components by name.</param>
/// <param name="Priority">The priority's name, or null.</param>
public sealed record FilingTarget(string Path, string Project, string Type, ImmutableArray<string> Components, string? Priority = null);
