namespace BugBridge.Core.Issues;

/// <summary>A setting that names something in Jira.</summary>
/// <param name="Path">The settings path, for fault messages.</param>
/// <param name="Name">What it names.</param>
public sealed record IssueSetting(string Path, string Name);
