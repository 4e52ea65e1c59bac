using BugBridge.Connectors.RequestTracker.Wire;
using BugBridge.Core.Text;

namespace BugBridge.Connectors.RequestTracker.Updating;

/// <summary>What a custom field shall hold.</summary>
/// <param name="Field">Its name or number.</param>
/// <param name="Values">None to empty it.</param>
internal sealed record FieldWish(string Field, string[] Values)
{
    /// <summary>An empty list empties fields of one value and of several alike; null and empty text do not.</summary>
    public object OnWire => Values is [var only] ? only : Values;

    /// <summary>True when a message of Request Tracker, on one line, names the field and its one value ("JIRA key ENG-1 added").</summary>
    public bool IsConfirmedBy(string message) =>
        Values is [var only]
        && message.StartsWith(Field, StringComparison.OrdinalIgnoreCase)
        && message.Contains(CleanText.OneLine(only), StringComparison.Ordinal);

    /// <summary>True when the ticket has it so.</summary>
    public bool IsMetBy(WireTicket ticket) =>
        Find(ticket) is { } field
        && field.Texts().Select(CleanText.OneLine).ToHashSet(StringComparer.Ordinal).SetEquals(Values.Select(CleanText.OneLine));

    /// <summary>Why it was not done, as far as Request Tracker tells.</summary>
    public string Complaint(WireTicket ticket, string said) => Find(ticket) is null
        ? $"The field \"{Field}\" was left out: ticket {ticket.Id} has no such custom field, or the bridge's user lacks SeeCustomField."
        : $"The field \"{Field}\" was not set: {(said.Length > 0 ? said : "no reason given; the bridge's user may lack ModifyCustomField")}.";

    private WireField? Find(WireTicket ticket) => ticket.CustomFields?.FirstOrDefault(field => field.IsNamed(Field));
}
