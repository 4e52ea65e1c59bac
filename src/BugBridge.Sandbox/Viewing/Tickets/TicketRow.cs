using System.Collections.Immutable;
using BugBridge.Sandbox.Viewing.Layout;

namespace BugBridge.Sandbox.Viewing.Tickets;

/// <summary>A ticket in the list.</summary>
/// <param name="Id">The id.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Requester">Who asked.</param>
/// <param name="Status">The status.</param>
/// <param name="Tags">The tags.</param>
/// <param name="Issue">The issue in its field, or null.</param>
/// <param name="UpdatedAt">When it last changed, UTC.</param>
public sealed record TicketRow(
    long Id, string Subject, string Requester, string Status, ImmutableSortedSet<string> Tags, Reference? Issue, DateTimeOffset UpdatedAt)
{
    /// <summary>What the list's filter looks into.</summary>
    internal static IEnumerable<string> Words(TicketRow row) =>
        [$"#{row.Id}", row.Subject, row.Requester, row.Status, row.Issue?.Text ?? string.Empty, .. row.Tags];
}
