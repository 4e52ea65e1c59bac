namespace BugBridge.Core.Rules;

/// <summary>A ticket field that engineers want to see in the issue.</summary>
public sealed class EnvironmentField
{
    /// <summary>The ticket field, by id or title.</summary>
    public string Field { get; set; } = string.Empty;

    /// <summary>What it is called in the issue; the field's own name when left out.</summary>
    public string? Label { get; set; }

    /// <summary>The Jira field that also gets the value, by id or name; none when left out.</summary>
    public string? JiraField { get; set; }
}
