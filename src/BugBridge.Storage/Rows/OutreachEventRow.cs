using BugBridge.Core.Outreach;

namespace BugBridge.Storage.Rows;

/// <summary>Something of which customers are to hear.</summary>
internal sealed class OutreachEventRow
{
    public required string Stamp { get; init; }

    public required string IssueId { get; init; }

    public required string IssueKey { get; init; }

    public required OutreachKind Kind { get; init; }

    public required DateTimeOffset At { get; init; }

    public DateOnly? Before { get; init; }

    public DateOnly? Date { get; init; }

    public string? Workaround { get; init; }

    public string? Version { get; init; }

    public DateTimeOffset? DraftedAt { get; init; }

    public string? ReplacedBecause { get; init; }

    public static OutreachEventRow Of(OutreachEvent happened) => new()
    {
        Stamp = happened.Stamp,
        IssueId = happened.IssueId,
        IssueKey = happened.IssueKey,
        Kind = happened.Kind,
        At = happened.At,
        Before = happened.Before,
        Date = happened.Date,
        Workaround = happened.Workaround,
        Version = happened.Version,
        DraftedAt = happened.DraftedAt,
        ReplacedBecause = happened.ReplacedBecause,
    };

    public OutreachEvent ToEvent() => new()
    {
        Stamp = Stamp,
        IssueId = IssueId,
        IssueKey = IssueKey,
        Kind = Kind,
        At = At,
        Before = Before,
        Date = Date,
        Workaround = Workaround,
        Version = Version,
        DraftedAt = DraftedAt,
        ReplacedBecause = ReplacedBecause,
    };
}
