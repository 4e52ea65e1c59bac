namespace BugBridge.Core.FirstContact;

/// <summary>The figures of some tickets.</summary>
/// <param name="Key">What they have in common: a rep's id, or a value as the helpdesk has it; null for those without one, and for all.</param>
/// <param name="Name">The rep's last known name; else the same as the key.</param>
/// <param name="Counts">How many.</param>
/// <param name="CalendarTimes">How long they took in calendar time.</param>
public sealed record ContactGroup(string? Key, string? Name, ContactCounts Counts, ContactTimes CalendarTimes)
{
    /// <summary>How long they took in business hours; null where none are set, and where none was answered.</summary>
    public ContactTimes? BusinessTimes { get; init; }
}
