namespace BugBridge.Core.Browsing;

/// <summary>Which tickets to list, the latest filed first.</summary>
/// <param name="Limit">Show at most this many.</param>
public sealed record TicketQuery(int Limit)
{
    /// <summary>Whether they are tied to an issue; null for both.</summary>
    public bool? IsLinked { get; init; }

    /// <summary>Whether engineers' news should reach them; null for both.</summary>
    public bool? IsOpen { get; init; }

    /// <summary>Only those of this account; null for all.</summary>
    public string? AccountId { get; init; }

    /// <summary>Only those that are assigned to this rep; null for all.</summary>
    public string? RepId { get; init; }

    /// <summary>Only those behind this place; null to begin with the latest.</summary>
    public TicketPlace? After { get; init; }
}
