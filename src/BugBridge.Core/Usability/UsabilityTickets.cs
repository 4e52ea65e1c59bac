using System.Collections.Immutable;

namespace BugBridge.Core.Usability;

/// <summary>Which tickets are about usability at all, besides those that a category's own tags name. One of the signs is enough.</summary>
public sealed record UsabilityTickets
{
    /// <summary>Tags.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>Forms, by name or id.</summary>
    public ImmutableArray<string> Forms { get; init; } = [];

    /// <summary>Custom fields by id or title, each with the values that mean it.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> Fields { get; init; } = ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty;

    internal bool IsEmpty => Tags.IsEmpty && Forms.IsEmpty && Fields.IsEmpty;
}
