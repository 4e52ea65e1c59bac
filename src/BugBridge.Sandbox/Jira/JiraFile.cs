using BugBridge.Sandbox.Files;

namespace BugBridge.Sandbox.Jira;

/// <summary>A file on an issue.</summary>
/// <param name="Id">The id.</param>
/// <param name="FileName">As sent.</param>
/// <param name="ContentType">The type.</param>
/// <param name="AuthorId">Who put it there.</param>
/// <param name="CreatedAt">When, UTC.</param>
/// <param name="Content">What it holds.</param>
public sealed record JiraFile(long Id, string FileName, string ContentType, string AuthorId, DateTimeOffset CreatedAt, HeldFile Content);
