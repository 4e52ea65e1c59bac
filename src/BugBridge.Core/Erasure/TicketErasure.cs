using System.Collections.Immutable;
using BugBridge.Core.Sync.Planning;

namespace BugBridge.Core.Erasure;

/// <summary>What the store is to forget of a ticket, in every table.</summary>
/// <param name="TicketId">The ticket.</param>
/// <param name="Url">Its address, by which packs quote it.</param>
/// <param name="IssueIds">The issues among whose writes some may quote it.</param>
/// <param name="CustomerId">When its customer was erased: the customer, whose drafts go as well; else null.</param>
/// <param name="AccountName">The name of the customer's organisation, which issues' fields may tell; null when there is none.</param>
public sealed record TicketErasure(string TicketId, string Url, ImmutableArray<string> IssueIds, string? CustomerId, string? AccountName = null) : IKept;
