using System.Collections.Immutable;

namespace BugBridge.Core.Duplicates.Matching;

/// <summary>A report as the index keeps it: words by number, no text.</summary>
internal sealed class StoredReport
{
    /// <summary>The report's id.</summary>
    public required string Id { get; init; }

    /// <summary>Its group; may change.</summary>
    public required string Group { get; set; }

    /// <summary>The runs of letters in its title; see <see cref="LetterRuns"/>.</summary>
    public required ushort[] Runs { get; init; }

    /// <summary>Its product, or null.</summary>
    public required string? Product { get; init; }

    /// <summary>Its component, or null.</summary>
    public required string? Component { get; init; }

    /// <summary>When it was written, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The words of title, text and code, each once.</summary>
    public required ImmutableArray<WordCount[]> Fields { get; init; }

    /// <summary>How many words each field has, with repeats.</summary>
    public required ImmutableArray<int> Lengths { get; init; }

    /// <summary>What is before the first colon of the title, or in brackets at its beginning, lower case; often a platform or an area.</summary>
    public required string? Prefix { get; init; }

    /// <summary>What must not differ in near-verbatim repeats.</summary>
    public required ReportMarks Marks { get; init; }

    /// <summary>A hash of everything that the index read, to see whether a report that comes again has changed.</summary>
    public required int Fingerprint { get; init; }
}
