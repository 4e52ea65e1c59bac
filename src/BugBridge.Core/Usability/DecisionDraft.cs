namespace BugBridge.Core.Usability;

/// <summary>A decision as a person enters it. Anything may be missing or wrong.</summary>
/// <param name="CategoryId">The category.</param>
/// <param name="Text">What is to be done.</param>
/// <param name="Owner">Who does it.</param>
/// <param name="Due">Until when.</param>
/// <param name="IssueKey">The issue in which it is done, or nothing.</param>
public sealed record DecisionDraft(string? CategoryId, string? Text, string? Owner, DateOnly? Due, string? IssueKey);
