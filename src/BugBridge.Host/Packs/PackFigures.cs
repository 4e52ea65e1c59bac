using System.Collections.Immutable;

namespace BugBridge.Host.Packs;

/// <summary>The figures that matter most, side by side.</summary>
internal sealed record PackFigures(ImmutableArray<PackFigure> Figures) : PackPart;
