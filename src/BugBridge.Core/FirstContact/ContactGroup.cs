namespace BugBridge.Core.FirstContact;

/// <summary>The figures of some tickets.</summary>
/// <param name="Key">What they have in common: a rep's id, or a value as the helpdesk has it; null for those without one, and for all.</param>
/// <param name="Name">The rep's last known name; else the same as the key.</param>
/// <param name="Counts">How many.</param>
/// <param name="Times">How long they took.</param>
public sealed record ContactGroup(string? Key, string? Name, ContactCounts Counts, ContactTimes Times);
