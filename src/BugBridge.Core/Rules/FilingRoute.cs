namespace BugBridge.Core.Rules;

/// <summary>Where the tickets that a condition picks are filed. What is left out is taken from the section's defaults.</summary>
public sealed class FilingRoute
{
    /// <summary>The tickets meant.</summary>
    public TicketCondition When { get; set; } = new();

    /// <summary>The project's key, or null for the default.</summary>
    public string? Project { get; set; }

    /// <summary>The issue type's name, or null for the default.</summary>
    public string? IssueType { get; set; }

    /// <summary>Components by name.</summary>
    public IList<string> Components { get; set; } = [];

    /// <summary>Labels to add.</summary>
    public IList<string> Labels { get; set; } = [];

    /// <summary>The priority's name, or null for Jira's default.</summary>
    public string? Priority { get; set; }
}
