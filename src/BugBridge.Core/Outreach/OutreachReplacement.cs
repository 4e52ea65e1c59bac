using System.Collections.Immutable;
using BugBridge.Core.Sync.Planning;

namespace BugBridge.Core.Outreach;

/// <summary>Drafts of an issue that are no longer true: those that were not sent never will be.</summary>
/// <param name="IssueId">The issue.</param>
/// <param name="Kinds">Which news.</param>
/// <param name="Reason">Why, as a sentence without its full stop.</param>
/// <param name="At">When, UTC.</param>
public sealed record OutreachReplacement(string IssueId, ImmutableArray<OutreachKind> Kinds, string Reason, DateTimeOffset At) : IKept;
