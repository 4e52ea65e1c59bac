using BugBridge.Core.Tickets;

namespace BugBridge.Core.Rules;

/// <summary>
/// Picks tickets. Every kind that is stated must agree; within a kind one value is enough. A condition that states nothing picks no ticket.
/// </summary>
public sealed class TicketCondition
{
    /// <summary>Tags, one of which the ticket must have (case ignored).</summary>
    public IList<string> Tags { get; set; } = [];

    /// <summary>Queues or groups, by name.</summary>
    public IList<string> Queues { get; set; } = [];

    /// <summary>Forms, by name or id.</summary>
    public IList<string> Forms { get; set; } = [];

    /// <summary>
    /// Custom fields by id or title, each with the value that it must have, as people see it in the helpdesk; of a field with several values one is
    /// enough. "*" matches any value.
    /// </summary>
    public IDictionary<string, string> Fields { get; set; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Words or phrases, one of which must be in the subject or the first message.</summary>
    public IList<string> Words { get; set; } = [];

    /// <summary>True when nothing is stated.</summary>
    internal bool IsEmpty => Tags.Count + Queues.Count + Forms.Count + Fields.Count + Words.Count == 0;

    /// <summary>Whether the ticket is picked, and by what: "tag bug, queue Support"; null when not.</summary>
    public string? Match(Ticket ticket)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        var reasons = new List<string>();
        return !IsEmpty
            && Agrees("tag", Tags, tag => ticket.Tags.Contains(tag.ToLowerInvariant()), reasons)
            && Agrees("queue", Queues, queue => Same(queue, ticket.Queue), reasons)
            && Agrees("form", Forms, form => Same(form, ticket.Form), reasons)
            && AgreeFields(ticket, reasons)
            && Agrees("word", Words, word => Holds(ticket, word), reasons)
            ? string.Join(", ", reasons)
            : null;
    }

    private static bool Agrees(string kind, IList<string> values, Predicate<string> has, List<string> reasons)
    {
        if (values.Count == 0)
        {
            return true;
        }

        var found = values.FirstOrDefault(value => has(value));
        if (found is not null)
        {
            reasons.Add($"{kind} {found}");
        }

        return found is not null;
    }

    private bool AgreeFields(Ticket ticket, List<string> reasons)
    {
        foreach (var (field, value) in Fields)
        {
            if (!ticket.Fields.TryGetValue(field, out var has) || !(value is "*" ? has.Count > 0 : has.Has(value)))
            {
                return false;
            }

            reasons.Add($"field {field}");
        }

        return true;
    }

    private static bool Holds(Ticket ticket, string word) =>
        ticket.Subject.Contains(word, StringComparison.OrdinalIgnoreCase)
        || ticket.Description.ToString().Contains(word, StringComparison.OrdinalIgnoreCase);

    private static bool Same(string one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
