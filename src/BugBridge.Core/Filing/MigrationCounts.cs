namespace BugBridge.Core.Filing;

/// <summary>What became of the links of another program.</summary>
/// <param name="Keeper">The program.</param>
/// <param name="Found">Links that it has.</param>
public sealed record MigrationCounts(string Keeper, int Found)
{
    /// <summary>Tickets that were linked.</summary>
    public int Linked { get; init; }

    /// <summary>Tickets that the bridge had linked before, or that a rep unlinked: they stay as they are.</summary>
    public int LinkedBefore { get; init; }

    /// <summary>Tickets with several issues: each was linked to the oldest link's issue of those that are not done, or else to the oldest link's.</summary>
    public int WithSeveral { get; init; }

    /// <summary>Tickets that were merged: their links passed to the tickets that they were merged into, which are counted here as well.</summary>
    public int Passed { get; init; }

    /// <summary>Tickets that are gone, or in the bin.</summary>
    public int TicketsGone { get; init; }

    /// <summary>Tickets none of whose issues can be read in Jira.</summary>
    public int IssuesGone { get; init; }

    /// <summary>Tickets that could not be taken in.</summary>
    public int Failed { get; init; }
}
