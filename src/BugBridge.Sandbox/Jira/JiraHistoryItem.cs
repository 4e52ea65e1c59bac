namespace BugBridge.Sandbox.Jira;

/// <summary>One changed field, as Jira's history tells it.</summary>
/// <param name="Field">The name that history has for it: <c>Fix Version</c>, <c>Link</c>, a custom field's name.</param>
/// <param name="FieldId">The field's id, which links and moves do not have.</param>
/// <param name="From">What it was, as an id where there is one.</param>
/// <param name="FromText">What it was, in words.</param>
/// <param name="To">What it is, as an id where there is one.</param>
/// <param name="ToText">What it is, in words.</param>
public sealed record JiraHistoryItem(string Field, string? FieldId, string? From, string? FromText, string? To, string? ToText);
