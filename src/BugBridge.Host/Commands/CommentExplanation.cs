namespace BugBridge.Host.Commands;

/// <summary>What <c>explain</c> tells of a comment.</summary>
/// <param name="Comment">Its id.</param>
/// <param name="Decisions">What was decided, newest first.</param>
internal sealed record CommentExplanation(string Comment, IReadOnlyList<CommentDecisionView> Decisions);
