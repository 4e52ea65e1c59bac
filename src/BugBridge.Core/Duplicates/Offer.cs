using System.Collections.Immutable;
using BugBridge.Core.Sync.Planning;

namespace BugBridge.Core.Duplicates;

/// <summary>A candidate that was found for a ticket, kept so that decisions about it have its score and <c>explain</c> can show it.</summary>
/// <param name="TicketId">The ticket.</param>
/// <param name="Group">The candidate's group: "issue:10021", or "ticket:5" when that ticket's issue was still being filed.</param>
/// <param name="Score">The candidate's score.</param>
/// <param name="Rank">Its place, from 1.</param>
/// <param name="Words">The words that spoke for it.</param>
/// <param name="NearVerbatim">Why the two are nearly the same text, or null.</param>
/// <param name="At">When, UTC.</param>
public sealed record Offer(
    string TicketId, string Group, double Score, int Rank, ImmutableArray<string> Words, string? NearVerbatim, DateTimeOffset At) : IKept;
