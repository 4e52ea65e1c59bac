namespace BugBridge.Core.Sync.State;

/// <summary>One automatic decision and its reason, for <c>explain</c>. Holds no text of customers or engineers.</summary>
/// <param name="About">The ticket or issue.</param>
/// <param name="CommentId">The comment it is about, or null.</param>
/// <param name="Reason">A sentence: "Comment 10021 did not cross: it is limited to the role Developers."</param>
/// <param name="At">When, UTC.</param>
public sealed record Decision(Lane About, string? CommentId, string Reason, DateTimeOffset At)
{
    /// <summary>True for what tells of an erasure, and so outlives it: it holds no word of what was erased.</summary>
    public bool TellsOfErasure { get; init; }
}
