using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Sync.Actions;

/// <summary>
/// The issue that a rep's words, or a file, were meant for when they were planned. It stays so however the ticket is linked later, so that an
/// uncertain write is looked for, and erased, where it was made.
/// </summary>
/// <param name="IssueId">The issue; null while it was still being filed.</param>
/// <param name="Filing">The stamp of the filing that makes the issue; null where it was there already.</param>
/// <param name="FiledFor">The ticket that it is filed for; null where it was there already.</param>
public sealed record MeantFor(string? IssueId, string? Filing = null, string? FiledFor = null)
{
    /// <summary>
    /// The issue that the ticket is linked to; null where it has none, and for a filing that an older version began, which did not keep its stamp.
    /// </summary>
    public static MeantFor? Of(TicketState ticket)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        return ticket.Link switch
        {
            { IssueId: { } id } => new MeantFor(id),
            { Filing: { } filing } link => new MeantFor(null, filing, link.Awaits ?? ticket.Id),
            _ => null,
        };
    }
}
