using System.Collections.Immutable;

namespace BugBridge.Core.Duplicates;

/// <summary>A group of reports that may describe the same fault as a new one.</summary>
/// <param name="Group">The group: what was given to <see cref="DuplicateIndex.Put"/>.</param>
/// <param name="ReportId">The report of the group that is most alike.</param>
/// <param name="Score">How much speaks for it, from 0 to 1; grows with the evidence, and is no probability. What a calibration is learned from.</param>
/// <param name="Words">The words that speak most for it, as they are written, at most six.</param>
/// <param name="NearVerbatim">Why the two are nearly the same text, in words for a rep; null when they are not.</param>
public sealed record Candidate(string Group, string ReportId, double Score, ImmutableArray<string> Words, string? NearVerbatim);
