namespace BugBridge.Core.Visibility;

/// <summary>Where a sentence stands, or stood, that not everybody may read.</summary>
/// <param name="CommentId">The comment.</param>
/// <param name="IsStill">False when it was edited away or deleted since.</param>
internal sealed record LimitedSentence(string CommentId, bool IsStill);
