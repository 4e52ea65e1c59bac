using BugBridge.Core.Duplicates;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.State;

namespace BugBridge.Storage.Rows;

/// <summary>The text of a ticket or issue, as the duplicate index is built from it. Never deleted, so that its end is in the feed too.</summary>
internal sealed class TextRow
{
    public required Remote Remote { get; init; }

    public required string Id { get; init; }

    /// <summary>Its place in the feed; rises above all others whenever the text, or what it belongs to, changes.</summary>
    public long Seq { get; init; }

    /// <summary>Tells whether a text differs without reading it; empty for what says nothing any more.</summary>
    public required string Hash { get; init; }

    public required string Title { get; init; }

    public string? Product { get; init; }

    public string? Component { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The last column: whoever reads only the others need not read its pages.</summary>
    public required string Body { get; init; }

    public static string HashOf(ReportText text) =>
        text.IsEmpty ? string.Empty : Stamp.For(text.Title, text.Body, text.Product ?? string.Empty, text.Component ?? string.Empty);

    public Report ToReport() => new(new Lane(Remote, Id).ToString(), Title, Body, Product, Component, CreatedAt);
}
