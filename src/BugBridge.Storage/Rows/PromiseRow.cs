using BugBridge.Core.Issues;

namespace BugBridge.Storage.Rows;

/// <summary>An entry of the ledger of promises.</summary>
internal sealed class PromiseRow
{
    public long Id { get; init; }

    public required string IssueId { get; init; }

    /// <summary>Null when a date was taken back.</summary>
    public DateOnly? Date { get; init; }

    public EstimateSource? Source { get; init; }

    public string? Detail { get; init; }

    /// <summary>The date of the entry before.</summary>
    public DateOnly? Before { get; init; }

    public required DateTimeOffset ToldAt { get; init; }

    public required int Tickets { get; init; }

    public DateTimeOffset? RemindedAt { get; init; }

    /// <summary>Null while it is the issue's last entry.</summary>
    public DateTimeOffset? ReplacedAt { get; init; }

    /// <summary>The date of the entry after.</summary>
    public DateOnly? ReplacedBy { get; init; }
}
