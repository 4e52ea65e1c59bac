namespace BugBridge.Core.Issues;

/// <summary>An issue's two names. The id never changes; the key does when the issue moves to another project.</summary>
/// <param name="Id">Jira's numeric id.</param>
/// <param name="Key">Such as ENG-12.</param>
public sealed record IssueRef(string Id, string Key);
