using BugBridge.Core.Sync.Changes;

namespace BugBridge.Core.Outreach;

/// <summary>A rep wrote a draft anew.</summary>
/// <param name="Stamp">The draft.</param>
/// <param name="Revision">The revision that was edited; another one is left alone.</param>
/// <param name="Text">The new text.</param>
/// <param name="By">Who, by name.</param>
/// <param name="SeenAt">When, UTC.</param>
/// <param name="Correlation">Follows the change.</param>
public sealed record DraftEdited(string Stamp, int Revision, string Text, string By, DateTimeOffset SeenAt, string Correlation) : Change(SeenAt, Correlation);
