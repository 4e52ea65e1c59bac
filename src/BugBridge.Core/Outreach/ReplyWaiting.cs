namespace BugBridge.Core.Outreach;

/// <summary>An approved reply waits in the journal, and nobody is sending it now.</summary>
/// <param name="Stamp">The draft's.</param>
public sealed record ReplyWaiting(string Stamp);
