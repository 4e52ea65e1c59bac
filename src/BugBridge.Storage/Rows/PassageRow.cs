using BugBridge.Core.Sync.State;

namespace BugBridge.Storage.Rows;

/// <summary>Something that crossed. Several tickets may be told with one stamp, so that the ticket is part of the key.</summary>
internal sealed class PassageRow
{
    public required string Stamp { get; init; }

    public required string TicketId { get; init; }

    public required string IssueId { get; init; }

    public required PassageKind Kind { get; init; }

    public required string SourceId { get; init; }

    public required string TargetId { get; init; }

    public required DateTimeOffset At { get; init; }

    public DateTimeOffset? WithdrawnAt { get; init; }

    public static PassageRow Of(Passage passage) => new()
    {
        Stamp = passage.Stamp,
        TicketId = passage.TicketId,
        IssueId = passage.IssueId,
        Kind = passage.Kind,
        SourceId = passage.SourceId,
        TargetId = passage.TargetId,
        At = passage.At,
        WithdrawnAt = passage.WithdrawnAt,
    };

    public Passage ToPassage() => new(Stamp, TicketId, IssueId, Kind, SourceId, TargetId, At) { WithdrawnAt = WithdrawnAt };
}
