using BugBridge.Core.Text;

namespace BugBridge.Core.Sync.State;

/// <summary>What customers can do until the fix.</summary>
/// <param name="CommentId">The comment that gave it.</param>
/// <param name="By">The engineer's name.</param>
/// <param name="Text">What to do.</param>
/// <param name="At">When it was written, UTC.</param>
public sealed record Workaround(string CommentId, string By, RichText Text, DateTimeOffset At);
