using System.Collections.Immutable;

namespace BugBridge.Core.Sync.Planning;

/// <summary>What the store is to forget of a ticket, in every table.</summary>
/// <param name="TicketId">The ticket.</param>
/// <param name="Url">Its address, by which packs quote it.</param>
/// <param name="IssueIds">The issues among whose writes some may quote it.</param>
/// <param name="CustomerId">When its customer was erased: the customer, whose other tickets are to be erased as well; else null.</param>
public sealed record Erasure(string TicketId, string Url, ImmutableArray<string> IssueIds, string? CustomerId);
