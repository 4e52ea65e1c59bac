using BugBridge.Core.Sync.Changes;

namespace BugBridge.Core.Outreach;

/// <summary>The helpdesk did not take an approved reply.</summary>
/// <param name="Stamp">The draft.</param>
/// <param name="IsGivenUp">True when it is not tried again by itself.</param>
/// <param name="Reason">What the helpdesk said, fit for a rep.</param>
/// <param name="SeenAt">When, UTC.</param>
/// <param name="Correlation">Follows the change.</param>
public sealed record ReplyUnwritten(string Stamp, bool IsGivenUp, string Reason, DateTimeOffset SeenAt, string Correlation) : Change(SeenAt, Correlation);
