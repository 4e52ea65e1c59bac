using System.Text;
using BugBridge.Core.Text;

namespace BugBridge.Connectors.Text;

/// <summary>HTML being written. Only it knows how text is escaped, so nothing can be written unescaped by mistake.</summary>
internal sealed class HtmlOutput
{
    private static readonly (TextMarks Mark, string Name)[] MarkNames =
    [
        (TextMarks.Strong, "strong"), (TextMarks.Emphasis, "em"), (TextMarks.Underline, "u"), (TextMarks.Strike, "s"),
        (TextMarks.Superscript, "sup"), (TextMarks.Subscript, "sub"), (TextMarks.Code, "code"),
    ];

    private readonly StringBuilder _html = new();
    private bool _spaceWouldVanish = true;

    /// <summary>A block element, at whose edges white space vanishes.</summary>
    public void Element(string name, Action content, string attributes = "")
    {
        _spaceWouldVanish = true;
        Inline(name, content, attributes);
        _spaceWouldVanish = true;
    }

    /// <summary>An element inside a line.</summary>
    public void Inline(string name, Action content, string attributes = "")
    {
        _html.Append('<').Append(name).Append(attributes).Append('>');
        content();
        _html.Append("</").Append(name).Append('>');
    }

    /// <summary>Content inside the elements that show its marks.</summary>
    public void Marked(TextMarks marks, Action content)
    {
        foreach (var (_, name) in MarkNames.Where(known => marks.HasFlag(known.Mark)))
        {
            _html.Append('<').Append(name).Append('>');
        }

        content();
        foreach (var (_, name) in MarkNames.Reverse().Where(known => marks.HasFlag(known.Mark)))
        {
            _html.Append("</").Append(name).Append('>');
        }
    }

    /// <summary>A whole tag written by the caller, which stands between blocks.</summary>
    public void Tag(string tag) => _html.Append(tag);

    /// <summary>A whole tag written by the caller, which stands in a line like a word.</summary>
    public void Atom(string tag)
    {
        _html.Append(tag);
        _spaceWouldVanish = false;
    }

    /// <summary>A line end.</summary>
    public void LineBreak()
    {
        _html.Append("<br>");
        _spaceWouldVanish = true;
    }

    /// <summary>Running text; spaces that a browser would swallow become non-breaking.</summary>
    public void Text(string text)
    {
        var clean = CleanText.Of(text).Replace("\t", "    ", StringComparison.Ordinal);
        for (var at = 0; at < clean.Length; at++)
        {
            var nextIsSpace = at + 1 < clean.Length && clean[at + 1] == ' ';
            if (clean[at] == '\n')
            {
                LineBreak();
            }
            else if (clean[at] == ' ' && (_spaceWouldVanish || nextIsSpace))
            {
                _html.Append("&nbsp;");
                _spaceWouldVanish = false;
            }
            else
            {
                Escaped(clean[at]);
                _spaceWouldVanish = clean[at] == ' ';
            }
        }
    }

    /// <summary>Text in which white space counts.</summary>
    public void Preformatted(string text)
    {
        foreach (var c in CleanText.Of(text))
        {
            Escaped(c);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => _html.ToString();

    private void Escaped(char c)
    {
        switch (c)
        {
            case '<':
                _html.Append("&lt;");
                break;
            case '>':
                _html.Append("&gt;");
                break;
            case '&':
                _html.Append("&amp;");
                break;
            case '"':
                _html.Append("&quot;");
                break;
            default:
                _html.Append(c);
                break;
        }
    }
}
