using System.Collections.Immutable;

namespace BugBridge.Core.Text;

/// <summary>A paragraph of inline text.</summary>
/// <param name="Inlines">Its text; line breaks inside it are <see cref="LineBreak"/>.</param>
public sealed record Paragraph(ImmutableArray<Inline> Inlines) : Block
{
    /// <summary>A paragraph of inlines in order.</summary>
    public static Paragraph Of(params ReadOnlySpan<Inline> inlines) => new([.. inlines]);

    /// <inheritdoc/>
    public bool Equals(Paragraph? other) => other is not null && Inlines.AsSpan().SequenceEqual(other.Inlines.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => Sequences.HashOf(Inlines);
}
