using BugBridge.Core.Browsing;

namespace BugBridge.Host.Dashboard.Home;

/// <summary>A ticket that was told something.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="At">When it was told the latest, UTC.</param>
internal sealed record TicketNews(ListedTicket Ticket, DateTimeOffset At);
