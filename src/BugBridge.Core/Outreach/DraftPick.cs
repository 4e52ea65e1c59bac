namespace BugBridge.Core.Outreach;

/// <summary>One of several drafts that a rep decides about at once.</summary>
/// <param name="Stamp">The draft.</param>
/// <param name="Revision">The text that the rep saw; a draft with another one is left alone.</param>
public sealed record DraftPick(string Stamp, int Revision);
