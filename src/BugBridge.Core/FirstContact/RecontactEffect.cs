namespace BugBridge.Core.FirstContact;

/// <summary>What it changes that customers came back by new tickets.</summary>
/// <param name="Tickets">The tickets that would be resolved at first contact, had the customer not come back.</param>
/// <param name="Without">The counts without counting that.</param>
public sealed record RecontactEffect(int Tickets, ContactCounts Without);
