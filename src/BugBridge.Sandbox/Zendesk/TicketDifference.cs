using BugBridge.Sandbox.Serving;

namespace BugBridge.Sandbox.Zendesk;

/// <summary>What an update changed, as an audit tells it.</summary>
internal static class TicketDifference
{
    /// <summary>One event for each field that differs; for a new ticket, each that is set.</summary>
    public static IEnumerable<ZendeskFieldChange> Between(ZendeskTicket? before, ZendeskTicket after, Func<long> nextId)
    {
        foreach (var (name, of) in SystemFields)
        {
            var (was, now) = (before is null ? null : of(before), of(after));
            if (!Equals(was, now))
            {
                yield return new ZendeskFieldChange(nextId(), name, Json.Element(now), before is null ? default : Json.Element(was));
            }
        }

        foreach (var (id, value) in after.Fields)
        {
            var was = before?.Fields.GetValueOrDefault(id) ?? default;
            if (!string.Equals(was.Text(), value.Text(), StringComparison.Ordinal))
            {
                var name = id.ToString(System.Globalization.CultureInfo.InvariantCulture);
                yield return new ZendeskFieldChange(nextId(), name, value, was.IsPresent() ? was : Json.Element<string?>(null));
            }
        }
    }

    private static readonly (string Name, Func<ZendeskTicket, object?> Of)[] SystemFields =
    [
        ("subject", ticket => ticket.Subject),
        ("status", ticket => ticket.Status),
        ("priority", ticket => ticket.Priority),
        ("type", ticket => ticket.Type),
        ("assignee_id", ticket => ticket.AssigneeId),
        ("group_id", ticket => ticket.GroupId),
        ("ticket_form_id", ticket => ticket.FormId),
        ("requester_id", ticket => ticket.RequesterId),
        ("tags", ticket => string.Join(' ', ticket.Tags)),
    ];
}
