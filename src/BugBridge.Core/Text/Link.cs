using System.Collections.Immutable;

namespace BugBridge.Core.Text;

/// <summary>A hyperlink.</summary>
/// <param name="Href">An absolute http, https or mailto address; readers drop every other scheme and keep the text.</param>
/// <param name="Inlines">The text shown.</param>
public sealed record Link(string Href, ImmutableArray<Inline> Inlines) : Inline
{
    /// <summary>A link that shows plain text.</summary>
    public static Link To(string href, string text) => new(href, [new TextRun(text)]);

    /// <inheritdoc/>
    public bool Equals(Link? other) =>
        other is not null && string.Equals(Href, other.Href, StringComparison.Ordinal) && Inlines.AsSpan().SequenceEqual(other.Inlines.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Href, Sequences.HashOf(Inlines));
}
