using BugBridge.Core.Sync.State;

namespace BugBridge.Storage.Rows;

/// <summary>A decision and its reason.</summary>
internal sealed class DecisionRow
{
    public long Id { get; init; }

    /// <summary>A lane as text.</summary>
    public required string About { get; init; }

    public string? CommentId { get; init; }

    public required string Reason { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>True for what tells of an erasure: it is not erased with the rest.</summary>
    public bool TellsOfErasure { get; init; }

    public static DecisionRow Of(Decision decision) =>
        new() { About = decision.About.ToString(), CommentId = decision.CommentId, Reason = decision.Reason, At = decision.At, TellsOfErasure = decision.TellsOfErasure };
}
