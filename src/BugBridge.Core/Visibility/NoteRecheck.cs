using BugBridge.Core.Tickets;

namespace BugBridge.Core.Visibility;

/// <summary>What the last look at a note came to.</summary>
/// <param name="Update">What to write; null for nothing.</param>
/// <param name="Reason">Why it is not what was planned; null when it is.</param>
internal sealed record NoteRecheck(TicketUpdate? Update, string? Reason);
