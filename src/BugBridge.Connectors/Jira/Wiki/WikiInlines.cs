using System.Collections.Immutable;
using System.Text;
using BugBridge.Core.Text;

namespace BugBridge.Connectors.Jira.Wiki;

/// <summary>Writes what stands inside a paragraph.</summary>
internal sealed class WikiInlines
{
    private const string ForcedBreak = @"\\ ";

    private static readonly (TextMarks Mark, char Sign)[] Signs =
        [(TextMarks.Strong, '*'), (TextMarks.Emphasis, '_'), (TextMarks.Strike, '-'), (TextMarks.Underline, '+'), (TextMarks.Superscript, '^'), (TextMarks.Subscript, '~')];

    private readonly StringBuilder _wiki = new();
    private readonly string _lineEnd;

    private WikiInlines(string lineEnd) => _lineEnd = lineEnd;

    private bool IsAtLineStart => _wiki.Length == 0 || _wiki[^1] == '\n' || EndsWith(ForcedBreak);

    /// <summary>A paragraph, with the line ends that it has.</summary>
    public static string Write(ImmutableArray<Inline> inlines) => Write(inlines, "\n");

    /// <summary>The same as one line, with spaces for line ends.</summary>
    public static string WriteLine(ImmutableArray<Inline> inlines) => Write(inlines, " ");

    /// <summary>The same as one line of wiki text that shows several.</summary>
    public static string WriteCell(ImmutableArray<Inline> inlines) => Write(inlines, ForcedBreak);

    private static string Write(ImmutableArray<Inline> inlines, string lineEnd)
    {
        var writer = new WikiInlines(lineEnd);
        var pieces = WikiPiece.Of(inlines);
        for (var at = 0; at < pieces.Count; at++)
        {
            writer.Write(pieces[at], at + 1 < pieces.Count ? writer.Follower(pieces[at + 1]) : default);
        }

        return writer._wiki.ToString();
    }

    /// <summary>The character that will follow. In a cell that is a backslash also at the end of a line.</summary>
    private char Follower(WikiPiece next) =>
        next.Text is not { } text ? _lineEnd[0] : next.Marks != TextMarks.None ? '{' : next.Href is not null ? '[' : text[0];

    private void Write(WikiPiece piece, char follower)
    {
        if (piece.Text is null)
        {
            // A blank line would end the paragraph.
            _wiki.Append(_lineEnd is "\n" && IsAtLineStart ? ForcedBreak : _lineEnd);
            return;
        }

        var marks = Signs.Where(sign => piece.Marks.HasFlag(sign.Mark)).Select(sign => sign.Sign).ToList();
        var isPlain = CanStandPlain(piece, follower);
        marks.ForEach(sign => Sign(sign, isPlain));
        if (piece.Marks.HasFlag(TextMarks.Code))
        {
            var isInWord = marks.Count == 0 && ((_wiki.Length > 0 && char.IsLetterOrDigit(_wiki[^1])) || char.IsLetterOrDigit(follower));
            _wiki.Append(isInWord ? "{{{}" : "{{");
            Linked(piece, WikiSpan.Code, '}');
            _wiki.Append(isInWord ? "{}}}" : "}}");
        }
        else
        {
            Linked(piece, WikiSpan.Text, marks.Count > 0 ? '{' : follower);
        }

        marks.Reverse();
        marks.ForEach(sign => Sign(sign, isPlain));
    }

    /// <summary>Signs work by themselves only between words and white space; inside braces they work anywhere.</summary>
    private bool CanStandPlain(WikiPiece piece, char follower) =>
        piece.Href is null && !piece.Marks.HasFlag(TextMarks.Code)
        && char.IsLetterOrDigit(piece.Text![0]) && char.IsLetterOrDigit(piece.Text[^1])
        && (_wiki.Length == 0 || char.IsWhiteSpace(_wiki[^1]))
        && (follower is default(char) or '.' or ',' || char.IsWhiteSpace(follower));

    private void Sign(char sign, bool isPlain) => _wiki.Append(isPlain ? $"{sign}" : $"{{{sign}}}");

    private void Linked(WikiPiece piece, WikiSpan span, char follower)
    {
        if (piece.Href is null)
        {
            WikiEscapes.Append(_wiki, piece.Text!, IsAtLineStart, follower, span, piece.Marks);
        }
        else if (string.Equals(piece.Text, piece.Href, StringComparison.Ordinal))
        {
            _wiki.Append('[').Append(piece.Href).Append(']');
        }
        else
        {
            _wiki.Append('[');
            WikiEscapes.Append(_wiki, piece.Text!, atLineStart: false, '|', WikiSpan.Link, piece.Marks);
            _wiki.Append('|').Append(piece.Href).Append(']');
        }
    }

    private bool EndsWith(string end) =>
        _wiki.Length >= end.Length && string.Equals(_wiki.ToString(_wiki.Length - end.Length, end.Length), end, StringComparison.Ordinal);
}
