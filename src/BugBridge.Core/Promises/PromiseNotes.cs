using System.Collections.Immutable;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Text;

namespace BugBridge.Core.Promises;

/// <summary>What engineers are told about promised dates.</summary>
internal static class PromiseNotes
{
    /// <summary>A comment on the issue whose fix date has passed.</summary>
    /// <param name="day">The date in words.</param>
    /// <param name="told">To how many tickets it was told.</param>
    /// <param name="linked">The tickets that stand behind the issue.</param>
    public static RichText Overdue(string day, int told, ImmutableArray<LinkedTicket> linked)
    {
        var waiting = linked.Where(ticket => ticket.IsOpen).ToList();
        var customers = waiting.Select(ticket => ticket.CustomerId ?? ticket.Id).Distinct(StringComparer.Ordinal).Count();
        var who = waiting.Count == 0
            ? "No ticket is waiting for it at the moment."
            : $"{Counted.Of(waiting.Count, "open ticket")} of {Counted.Of(customers, "customer")} {(waiting.Count == 1 ? "is" : "are")} waiting for it.";
        return RichText.FromPlain(
            $"The fix date {day}, announced to support for {Counted.Of(told, "ticket")}, has passed, and this issue is not done. {who} "
            + "Please set a new date or remove it; support is notified at once. There is no further reminder for this date.");
    }
}
