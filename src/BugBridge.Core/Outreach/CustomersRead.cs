using System.Collections.Immutable;
using BugBridge.Core.Sync.Changes;

namespace BugBridge.Core.Outreach;

/// <summary>It was read whom an event concerns, so that drafts can be made.</summary>
/// <param name="EventStamp">The event.</param>
/// <param name="Customers">Some of its customers; those that have a draft of it already are left as they are.</param>
/// <param name="IsLast">Whether these are the last.</param>
/// <param name="SeenAt">When, UTC.</param>
/// <param name="Correlation">Follows the change.</param>
public sealed record CustomersRead(
    string EventStamp, ImmutableArray<AffectedCustomer> Customers, bool IsLast, DateTimeOffset SeenAt, string Correlation) : Change(SeenAt, Correlation)
{
    /// <summary>The issue of the event.</summary>
    public required string IssueId { get; init; }
}
