using System.Collections.Immutable;

namespace BugBridge.Core.Export;

/// <summary>Some rows of an export.</summary>
/// <param name="Rows">A value for each column: a string, <see cref="long"/>, <see cref="bool"/>, <see cref="DateTimeOffset"/>, <see cref="DateOnly"/> or null.</param>
/// <param name="Next">Where to go on, or null when this was the last page.</param>
public sealed record ExportPage(ImmutableArray<object?[]> Rows, string? Next);
