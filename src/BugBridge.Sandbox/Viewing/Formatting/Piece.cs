using System.Collections.Immutable;

namespace BugBridge.Sandbox.Viewing.Formatting;

/// <summary>A piece of formatted text that is fit to be shown: words, or one of the few harmless elements. It knows no attributes but an address.</summary>
/// <param name="Tag">The element's name, from the readers' own lists and never from the text; null for words.</param>
/// <param name="Text">The words, as they are meant to be read; encoded when they are shown.</param>
/// <param name="Address">Where a link leads, as <see cref="Addresses.Safe"/> lets it through; null for anything but links.</param>
/// <param name="Children">What is in the element, in order.</param>
public sealed record Piece(string? Tag, string Text, string? Address, ImmutableArray<Piece> Children)
{
    /// <summary>Words.</summary>
    public static Piece Words(string text) => new(null, text, null, []);

    /// <summary>An element.</summary>
    public static Piece Of(string tag, params ImmutableArray<Piece> children) => new(tag, string.Empty, null, children);

    /// <summary>A link, or nothing but its words where the address is not to be trusted.</summary>
    public static Piece Link(string? address, params ImmutableArray<Piece> children) =>
        Addresses.Safe(address) is { } safe ? new Piece("a", string.Empty, safe, children) : Of("span", children);

    /// <summary>A heading below those of the page.</summary>
    /// <param name="level">1 to 6, as the text has it.</param>
    /// <param name="children">What is in it.</param>
    public static Piece Heading(long level, params ImmutableArray<Piece> children) => Of(level switch { <= 1 => "h4", 2 => "h5", _ => "h6" }, children);
}
