using System.Collections.Immutable;

namespace BugBridge.Sandbox.Demo.People;

/// <summary>Something that reps are to read as an internal note.</summary>
/// <param name="Text">What the note must hold.</param>
/// <param name="TicketIds">Those that stood behind the issue and were open when it was said.</param>
/// <param name="IssueId">The issue it is about; null for an answer to a rep.</param>
/// <param name="ExactlyOnce">False where the bridge may rightly say it again, as in an answer to <c>/bridge</c>.</param>
public sealed record ForReps(string Text, ImmutableArray<long> TicketIds, long? IssueId, bool ExactlyOnce);
