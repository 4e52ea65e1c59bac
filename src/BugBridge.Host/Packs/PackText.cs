using System.Collections.Immutable;

namespace BugBridge.Host.Packs;

/// <summary>A paragraph.</summary>
internal sealed record PackText(string Text) : PackPart
{
    /// <summary>The lists of what the figures in it count.</summary>
    public ImmutableArray<PackLink> Behind { get; init; } = [];
}
