using System.Collections.Immutable;
using BugBridge.Core.Issues;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Usability;

/// <summary>Make an issue for a whole category of the usability review. That it exists is noted once it does.</summary>
/// <param name="Stamp">Our mark.</param>
/// <param name="Period">The period whose review it is for, such as <c>2026-10</c>.</param>
/// <param name="CategoryId">The category.</param>
/// <param name="Issue">What to make.</param>
[ActionName("file-category-issue")]
public sealed record FileCategoryIssue(string Stamp, string Period, string CategoryId, NewIssue Issue) : BridgeAction(Stamp)
{
    /// <summary>The tickets whose words it shows as examples.</summary>
    public ImmutableArray<string> Quoted { get; init; } = [];

    /// <summary>A lane of its own: nothing else is written for the category.</summary>
    public override Lane Lane => new(Remote.Jira, $"category/{CategoryId}/{Period}");

    /// <inheritdoc/>
    public override BridgeAction Masked(ITextMask mask)
    {
        ArgumentNullException.ThrowIfNull(mask);
        return this with { Issue = mask.Of(Issue) };
    }

    /// <inheritdoc/>
    public override string Title => $"file category {CategoryId} of {Period} in {Issue.Project}";

    /// <inheritdoc/>
    public override bool Quotes(string ticketId) => Quoted.Contains(ticketId, StringComparer.Ordinal);
}
