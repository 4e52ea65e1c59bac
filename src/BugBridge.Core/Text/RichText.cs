using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace BugBridge.Core.Text;

/// <summary>
/// Formatted text in the form that every connector converts from and to: HTML, Markdown, Jira's ADF and wiki text all pass through it,
/// so that n formats need n readers and n writers. Immutable; serialises to JSON for the journal.
/// </summary>
/// <param name="Blocks">Paragraphs, lists, code and so on, in reading order. May be empty.</param>
public sealed record RichText([property: JsonPropertyName("b")] ImmutableArray<Block> Blocks)
{
    /// <summary>No text at all.</summary>
    public static RichText Empty { get; } = new(ImmutableArray<Block>.Empty);

    /// <summary>True when a reader would see nothing.</summary>
    [JsonIgnore]
    public bool IsEmpty => Blocks.IsDefaultOrEmpty || string.IsNullOrWhiteSpace(PlainText.Of(this));

    /// <summary>Text from blocks in order.</summary>
    public static RichText Of(params ReadOnlySpan<Block> blocks) => new([.. blocks]);

    /// <summary>
    /// Plain text as people type it: blank lines part paragraphs, single line ends stay line breaks. Control characters and broken
    /// surrogates are replaced (see <see cref="CleanText"/>).
    /// </summary>
    public static RichText FromPlain(string? text) => PlainText.Read(text);

    /// <summary>This text followed by another.</summary>
    public RichText Then(RichText next) => new([.. Blocks, .. next.Blocks]);

    /// <summary>The text without formatting; see <see cref="PlainText.Of(RichText)"/>.</summary>
    public override string ToString() => PlainText.Of(this);

    /// <summary>Equal when the blocks are equal, in order.</summary>
    public bool Equals(RichText? other) => other is not null && Blocks.AsSpan().SequenceEqual(other.Blocks.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => Sequences.HashOf(Blocks);
}
