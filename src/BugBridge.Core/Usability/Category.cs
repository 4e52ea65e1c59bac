using System.Collections.Immutable;

namespace BugBridge.Core.Usability;

/// <summary>A category of the usability review, as the categories file states it.</summary>
/// <param name="Id">Never changes, so that past reviews go on meaning the same: lower-case letters, digits and hyphens.</param>
/// <param name="Name">What people call it.</param>
public sealed record Category(string Id, string Name)
{
    /// <summary>Tags whose tickets belong to it. They make a ticket a usability ticket, too.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>Custom fields by id or title, each with the values that mean it (case ignored).</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> Fields { get; init; } = ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>Words in the order in which customers write them, in any language; case and accents do not matter.</summary>
    public ImmutableArray<string> Phrases { get; init; } = [];
}
