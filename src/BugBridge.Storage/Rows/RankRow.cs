using BugBridge.Core.Ranking;

namespace BugBridge.Storage.Rows;

/// <summary>What was written of an issue's ranking; no foreign key, because a ticket can be linked before its issue is held.</summary>
internal sealed class RankRow
{
    public required string IssueId { get; init; }

    public long Changes { get; init; }

    public long Ranked { get; init; }

    public DateTimeOffset? RankedAt { get; init; }

    public DateTimeOffset? WrittenAt { get; init; }

    /// <summary>Fields and their values as JSON.</summary>
    public string? Written { get; init; }

    public int WrittenTickets { get; init; }

    public int Revision { get; init; }

    public string? AskedPriority { get; init; }

    public string? RaisedFrom { get; init; }

    public string? RaisedTo { get; init; }

    public static RankRow Of(RankState state) => new()
    {
        IssueId = state.IssueId,
        Changes = state.Changes,
        Ranked = state.Ranked,
        RankedAt = state.RankedAt,
        WrittenAt = state.WrittenAt,
        Written = state.Written is null ? null : StoredJson.Write(state.Written),
        WrittenTickets = state.WrittenTickets,
        Revision = state.Revision,
        AskedPriority = state.AskedPriority,
        RaisedFrom = state.RaisedFrom,
        RaisedTo = state.RaisedTo,
    };

    public RankState ToState() => new()
    {
        IssueId = IssueId,
        Changes = Changes,
        Ranked = Ranked,
        RankedAt = RankedAt,
        WrittenAt = WrittenAt,
        Written = Written is null ? null : StoredJson.ReadTexts(Written),
        WrittenTickets = WrittenTickets,
        Revision = Revision,
        AskedPriority = AskedPriority,
        RaisedFrom = RaisedFrom,
        RaisedTo = RaisedTo,
    };
}
