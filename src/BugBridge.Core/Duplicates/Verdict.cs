using BugBridge.Core.Sync.Planning;

namespace BugBridge.Core.Duplicates;

/// <summary>What a person decided about a ticket and an issue. Of several about the same two, the last one holds.</summary>
/// <param name="TicketId">The ticket.</param>
/// <param name="Group">The issue, as "issue:10021"; or "ticket:5" for the issue that was still being filed for that ticket.</param>
/// <param name="Score">The candidate's score when it was found by search; null when a person named it.</param>
/// <param name="IsDuplicate">True when both are the same fault; false keeps the issue from ever being offered for the ticket again.</param>
/// <param name="By">Who decided, by name.</param>
/// <param name="At">When, UTC.</param>
public sealed record Verdict(string TicketId, string Group, double? Score, bool IsDuplicate, string By, DateTimeOffset At) : IKept;
