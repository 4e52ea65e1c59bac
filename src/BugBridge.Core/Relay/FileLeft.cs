using BugBridge.Core.Sync.Changes;

namespace BugBridge.Core.Relay;

/// <summary>A file that was to cross did not, for a reason that showed only when it was opened or sent.</summary>
/// <param name="TicketId">The ticket that it came from or was to go to.</param>
/// <param name="FileId">The file.</param>
/// <param name="Name">Its safe name.</param>
/// <param name="Reason">Why, as the end of a sentence that begins with the file.</param>
/// <param name="Url">Where it is in Jira; null when it stayed in the ticket.</param>
/// <param name="SeenAt">When, UTC.</param>
/// <param name="Correlation">Follows the change.</param>
public sealed record FileLeft(
    string TicketId, string FileId, string Name, string Reason, string? Url, DateTimeOffset SeenAt, string Correlation)
    : Change(SeenAt, Correlation);
