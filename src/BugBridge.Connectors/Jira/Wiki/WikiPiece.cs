using System.Collections.Immutable;
using BugBridge.Connectors.Text;
using BugBridge.Core.Text;

namespace BugBridge.Connectors.Jira.Wiki;

/// <summary>Text with the same marks and the same address, or a line end.</summary>
/// <param name="Text">The characters; null for a line end.</param>
/// <param name="Marks">How they are shown.</param>
/// <param name="Href">Where they lead, as it may stand in wiki text, or null.</param>
internal readonly record struct WikiPiece(string? Text, TextMarks Marks, string? Href)
{
    private static readonly WikiPiece LineEnd = new(null, TextMarks.None, null);

    /// <summary>
    /// The pieces of a paragraph, neighbours of one kind as one, and white space at the edges of marks and links outside of them, where it has to
    /// stand. Mentions are text, so that nobody is notified; pictures are links, so that no reader of the issue loads what a customer chose.
    /// </summary>
    public static List<WikiPiece> Of(ImmutableArray<Inline> inlines)
    {
        var pieces = new List<WikiPiece>();
        foreach (var piece in inlines.SelectMany(inline => Pieces(inline, href: null)).SelectMany(Lines).SelectMany(Settled))
        {
            if (piece.Text is not null && pieces.Count > 0 && pieces[^1].Text is { } before && pieces[^1] with { Text = piece.Text } == piece)
            {
                pieces[^1] = piece with { Text = before + piece.Text };
            }
            else
            {
                pieces.Add(piece);
            }
        }

        return pieces;
    }

    private static IEnumerable<WikiPiece> Pieces(Inline inline, string? href) => inline switch
    {
        TextRun run => [new WikiPiece(CleanText.Of(run.Text), run.Marks, href)],
        LineBreak => [LineEnd],
        Link link when WikiAddress.Of(link.Href) is null => LinkTarget.Told(link.Inlines, link.Href).SelectMany(inner => Pieces(inner, href)),
        Link link when link.Inlines.IsDefaultOrEmpty => [new WikiPiece(link.Href, TextMarks.None, WikiAddress.Of(link.Href))],
        Link link => link.Inlines.SelectMany(inner => Pieces(inner, WikiAddress.Of(link.Href))),
        Emoji emoji => [new WikiPiece(emoji.Glyph ?? $":{emoji.ShortName}:", TextMarks.None, href)],
        Mention mention => [new WikiPiece("@" + CleanText.OneLine(mention.Name), TextMarks.None, href)],
        Image image => [new WikiPiece(CleanText.OneLine(PlainText.Of([image])), TextMarks.None, href ?? WikiAddress.Of(SafeHref.WebOnly(image.Href)))],
        _ => [],
    };

    private static IEnumerable<WikiPiece> Lines(WikiPiece piece) => piece.Text is { } text && text.Contains('\n', StringComparison.Ordinal)
        ? text.Split('\n').SelectMany<string, WikiPiece>((line, at) => at == 0 ? [piece with { Text = line }] : [LineEnd, piece with { Text = line }])
        : [piece];

    private static IEnumerable<WikiPiece> Settled(WikiPiece piece)
    {
        if ((piece.Marks == TextMarks.None && piece.Href is null) || piece.Text is not { } text)
        {
            return piece.Text is "" ? [] : [piece];
        }

        var start = text.Length - text.TrimStart().Length;
        var end = Math.Max(start, text.TrimEnd().Length);
        return new[] { new WikiPiece(text[..start], TextMarks.None, Href: null), piece with { Text = text[start..end] }, new WikiPiece(text[end..], TextMarks.None, Href: null) }
            .Where(part => part.Text!.Length > 0);
    }
}
