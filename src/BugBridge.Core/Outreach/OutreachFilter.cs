using System.Collections.Immutable;

namespace BugBridge.Core.Outreach;

/// <summary>Which drafts are asked for.</summary>
public sealed record OutreachFilter
{
    /// <summary>In any of these states; empty for all.</summary>
    public ImmutableArray<DraftState> States { get; init; } = [];

    /// <summary>Of this event, or null.</summary>
    public string? EventStamp { get; init; }

    /// <summary>About the issue with this key, or null.</summary>
    public string? IssueKey { get; init; }

    /// <summary>On tickets that are assigned to this rep, or null.</summary>
    public string? RepId { get; init; }

    /// <summary>On tickets of the rep who is called so, or null.</summary>
    public string? RepName { get; init; }

    /// <summary>Decided by this person, or null.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>Decided at this time (UTC) or later, or null.</summary>
    public DateTimeOffset? DecidedSince { get; init; }

    /// <summary>Those that need a person: that wait, failed, or have to be sent by hand.</summary>
    public static ImmutableArray<DraftState> Open { get; } = [DraftState.Waiting, DraftState.Failed, DraftState.ByHand];
}
