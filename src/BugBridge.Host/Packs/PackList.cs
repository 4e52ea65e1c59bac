using System.Collections.Immutable;

namespace BugBridge.Host.Packs;

/// <summary>Short items, one below the other.</summary>
internal sealed record PackList(ImmutableArray<PackCell> Items) : PackPart;
