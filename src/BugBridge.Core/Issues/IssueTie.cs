namespace BugBridge.Core.Issues;

/// <summary>A link between two issues, seen from one of them.</summary>
/// <param name="Type">The link type's name, e.g. "Duplicate".</param>
/// <param name="IsOutward">True when this issue stands at the beginning of the sentence: "this issue duplicates the other".</param>
/// <param name="Other">The issue at the other end; it may be one that the bridge cannot read.</param>
public sealed record IssueTie(string Type, bool IsOutward, IssueRef Other);
