using System.Collections.Immutable;

namespace BugBridge.Core.Duplicates;

/// <summary>What was found for a ticket that may be filed now.</summary>
/// <param name="Candidates">Groups that may describe the same fault, best first.</param>
/// <param name="Calibration">How far their scores can be trusted; null when scores alone never link.</param>
public sealed record FoundCandidates(ImmutableArray<Candidate> Candidates, Calibration? Calibration = null);
