using BugBridge.Core.Usability;

namespace BugBridge.Storage.Rows;

/// <summary>A ticket that is no example of a review.</summary>
internal sealed class HiddenExampleRow
{
    public required string TicketId { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    public static HiddenExampleRow Of(HiddenExample example) => new() { TicketId = example.TicketId, By = example.By, At = example.At };
}
