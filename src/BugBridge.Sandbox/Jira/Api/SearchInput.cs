namespace BugBridge.Sandbox.Jira.Api;

/// <summary>What a search asks for, however it was sent.</summary>
internal sealed record SearchInput(
    string Jql,
    string? Token,
    long? MaxResults,
    IReadOnlyList<string> Fields,
    IReadOnlyList<string> Properties,
    IReadOnlyList<long> Reconcile);
