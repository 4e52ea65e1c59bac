namespace BugBridge.Core.Sync.State;

/// <summary>A linked ticket comes to stand behind another issue; everything else that is held of it stays, its home too.</summary>
/// <param name="TicketId">The ticket.</param>
/// <param name="IssueId">The issue that it stands behind from now on.</param>
public sealed record TicketMove(string TicketId, string IssueId);
