using System.Collections.Immutable;
using BugBridge.Core.Outreach;

namespace BugBridge.Host.Features.Outreach;

/// <summary>Which drafts are shown.</summary>
internal static class DraftFilter
{
    /// <summary>The choices: their names in addresses, and their titles.</summary>
    public static ImmutableArray<(string Name, string Title)> All { get; } =
        [("open", "Needing a person"), ("approved", "On their way"), ("sent", "Sent"), ("dismissed", "Not sent"), ("all", "All replies")];

    /// <summary>The states that a choice looks at; none for all.</summary>
    public static ImmutableArray<DraftState> States(string name) => name switch
    {
        "approved" => [DraftState.Approved, DraftState.Sending],
        "sent" => [DraftState.Sent],
        "dismissed" => [DraftState.Dismissed, DraftState.Replaced],
        "all" => [],
        _ => OutreachFilter.Open,
    };
}
