using System.Collections.Immutable;
using BugBridge.Core.Text;

namespace BugBridge.Core.Tickets;

/// <summary>
/// What the bridge does to tickets in one call: an internal note, fields and tags together. There is no way to write a public reply here,
/// on purpose.
/// </summary>
/// <param name="Stamp">Our mark; the connector makes it findable at the helpdesk.</param>
public sealed record TicketUpdate(string Stamp)
{
    /// <summary>The internal note to add, or null.</summary>
    public RichText? Note { get; init; }

    /// <summary>The state to put the ticket into: open, pending or solved; null leaves it.</summary>
    public TicketStatus? Status { get; init; }

    /// <summary>Fields to set, by id or title as configured, each to one value, which may hold commas; an empty value clears the field.</summary>
    public ImmutableSortedDictionary<string, string> Fields { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Tags to add; the others stay.</summary>
    public ImmutableArray<string> AddTags { get; init; } = [];

    /// <summary>Tags to take away, where present.</summary>
    public ImmutableArray<string> RemoveTags { get; init; } = [];

    /// <summary>The tags of a ticket after the update; null when it has them so already. Case is ignored.</summary>
    /// <param name="now">Those that it has.</param>
    public ImmutableArray<string>? TagsAfter(IReadOnlyCollection<string> now)
    {
        ImmutableArray<string> then = [.. now.Except(RemoveTags, StringComparer.OrdinalIgnoreCase).Union(AddTags, StringComparer.OrdinalIgnoreCase)];
        return then.Length == now.Count && then.All(tag => now.Contains(tag, StringComparer.OrdinalIgnoreCase)) ? null : then;
    }
}
