namespace BugBridge.Connectors.Freshdesk.Wire;

/// <summary>A change of a ticket; what is null stays as it is.</summary>
/// <param name="CustomFields">By name; null among them clears.</param>
/// <param name="Tags">All tags that the ticket shall have.</param>
/// <param name="Status">The state's number.</param>
internal sealed record WireChange(IReadOnlyDictionary<string, object?>? CustomFields = null, IReadOnlyList<string>? Tags = null, int? Status = null);
