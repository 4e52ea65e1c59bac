namespace BugBridge.Core.Issues;

/// <summary>That a fix reached customers: every version that it is in was released.</summary>
/// <param name="Version">The names of the versions, with commas where there are several.</param>
/// <param name="Date">The last release's calendar day as Jira shows it, or null when it does not say.</param>
public sealed record Release(string Version, DateOnly? Date);
