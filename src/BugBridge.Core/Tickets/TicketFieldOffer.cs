using System.Collections.Immutable;

namespace BugBridge.Core.Tickets;

/// <summary>A ticket field that people made in the helpdesk.</summary>
/// <param name="Title">What people call it.</param>
/// <param name="Choices">What can be chosen in it, as people see it; empty for fields without choices.</param>
public sealed record TicketFieldOffer(string Title, ImmutableArray<string> Choices);
