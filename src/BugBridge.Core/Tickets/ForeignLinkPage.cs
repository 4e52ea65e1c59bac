using System.Collections.Immutable;
using BugBridge.Core.Remotes;

namespace BugBridge.Core.Tickets;

/// <summary>A page of the links that another program keeps in the helpdesk.</summary>
/// <param name="Keeper">The program, as people know it.</param>
/// <param name="Links">The links, the oldest first.</param>
/// <param name="Cursor">Where to go on; null at the end.</param>
public sealed record ForeignLinkPage(string Keeper, ImmutableArray<ForeignLink> Links, string? Cursor)
{
    /// <summary>Links that could not be understood, by their own ids.</summary>
    public ImmutableArray<Unread> Unread { get; init; } = [];

    /// <summary>There is no such program.</summary>
    public static ForeignLinkPage None { get; } = new("another program", [], null);
}
