using BugBridge.Core.Duplicates;

namespace BugBridge.Storage.Rows;

/// <summary>What a person decided about a ticket and an issue.</summary>
internal sealed class VerdictRow
{
    public required string TicketId { get; init; }

    /// <summary>A lane as text.</summary>
    public required string Group { get; init; }

    public double? Score { get; init; }

    public required bool IsDuplicate { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    public static VerdictRow Of(Verdict verdict) => new()
    {
        TicketId = verdict.TicketId,
        Group = verdict.Group,
        Score = verdict.Score,
        IsDuplicate = verdict.IsDuplicate,
        By = verdict.By,
        At = verdict.At,
    };
}
