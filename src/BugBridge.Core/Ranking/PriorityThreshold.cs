namespace BugBridge.Core.Ranking;

/// <summary>A priority that an issue is raised to.</summary>
public sealed class PriorityThreshold
{
    /// <summary>The priority's name in Jira.</summary>
    public string Name { get; set; } = string.Empty;

    /// <summary>The score from which an issue has at least this priority.</summary>
    public int FromScore { get; set; }
}
