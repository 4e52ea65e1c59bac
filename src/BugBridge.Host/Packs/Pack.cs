using System.Collections.Immutable;

namespace BugBridge.Host.Packs;

/// <summary>A report as people read it, before it is HTML, Markdown, CSV or JSON. Pages of the dashboard show the same.</summary>
/// <param name="Name">As on the command line: <c>fcr</c>, <c>usability</c>, <c>reporters</c>, <c>promises</c>, <c>ranking</c>.</param>
/// <param name="Title">Its title, with the period.</param>
/// <param name="At">When it was made, UTC.</param>
/// <param name="Parts">From top to bottom. The first table is what CSV gives unless another is asked for, or <see cref="Main"/> is set.</param>
/// <param name="Data">What it was made of, for JSON: the report of Core.</param>
internal sealed record Pack(string Name, string Title, DateTimeOffset At, ImmutableArray<PackPart> Parts, object Data)
{
    /// <summary>The name of the table that CSV gives unless another is asked for; null for the first.</summary>
    public string? Main { get; init; }

    /// <summary>True when so much was read for it that readers of pages had better share it.</summary>
    public bool IsLarge { get; init; }
}
