namespace BugBridge.Sandbox.Jira;

/// <summary>A version of a project.</summary>
/// <param name="Id">The id.</param>
/// <param name="ProjectKey">The project.</param>
/// <param name="Name">The name.</param>
/// <param name="ReleaseDate">When it is, or was, to be released; or null.</param>
/// <param name="IsReleased">True once it is out.</param>
public sealed record JiraVersion(long Id, string ProjectKey, string Name, DateOnly? ReleaseDate, bool IsReleased);
