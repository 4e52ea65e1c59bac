using System.Collections.Immutable;

namespace BugBridge.Core.Duplicates.Matching;

/// <summary>What tells apart reports that otherwise read the same.</summary>
/// <param name="Versions">Versions it names, such as "3.2.1".</param>
/// <param name="Platforms">Systems and browsers it names.</param>
/// <param name="Signature">Of its error: exception and top frames, or an error code; null when it shows none.</param>
internal sealed record ReportMarks(ImmutableHashSet<string> Versions, ImmutableHashSet<string> Platforms, string? Signature)
{
    /// <summary>Of a report that names none.</summary>
    public static ReportMarks None { get; } = new([], [], null);
}
