using System.Collections.Immutable;

namespace BugBridge.Sandbox.Viewing.Layout;

/// <summary>What stands above every page.</summary>
/// <param name="Name">Which remote this stands in for.</param>
/// <param name="Pages">Where else to go.</param>
public sealed record Site(string Name, ImmutableArray<Reference> Pages);
