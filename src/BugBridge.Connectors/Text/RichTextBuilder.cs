using BugBridge.Core.Text;

namespace BugBridge.Connectors.Text;

/// <summary>
/// Puts a <see cref="RichText"/> together from what a reader meets, in order, and gives it the settled form that every reader's result has:
/// no empty blocks, no blank lines inside a paragraph (they part paragraphs), no line ends in headings, tables with rows of one length and
/// no table inside a table, at most <see cref="DeepestNesting"/> lists, quotes and tables inside each other, and nothing beyond <see cref="TextBounds"/>.
/// </summary>
internal sealed class RichTextBuilder
{
    /// <summary>
    /// Lists, quotes and tables deeper than this are flattened. Jira's editor stops at six lists; and JSON readers refuse more than 64
    /// levels, of which a list takes four.
    /// </summary>
    public const int DeepestNesting = 8;

    private readonly TextBounds _bounds = new();
    private readonly Stack<Frame> _open;
    private readonly InlineLine _line;
    private int _pendingBreaks;
    private int _heading;

    public RichTextBuilder()
    {
        _open = new([new Frame(FrameKind.Document, null, _bounds)]);
        _line = new InlineLine(_bounds);
    }

    /// <summary>How many containers are open; give it to <see cref="CloseTo"/> to close those opened since.</summary>
    public int Depth => _open.Count;

    private Frame Top => _open.Peek();

    /// <summary>Adds running text.</summary>
    /// <param name="text">The characters.</param>
    /// <param name="marks">How they are shown.</param>
    /// <param name="href">Where they lead, as <see cref="LinkTarget"/> gives it, or null.</param>
    /// <param name="collapse">True when white space and line ends count as one space, as in HTML.</param>
    public void Text(string text, TextMarks marks = TextMarks.None, string? href = null, bool collapse = false)
    {
        var rest = CleanText.Of(text).AsSpan();
        while (rest.Length > 0)
        {
            var word = rest.IndexOfAny(" \u00A0\t\n\f") is var end && end < 0 ? rest : rest[..end];
            if (word.Length > 0)
            {
                BeginVisible(href);
                _line.Word(word, marks, href);
                rest = rest[word.Length..];
                continue;
            }

            Space(rest[0], collapse);
            rest = rest[1..];
        }
    }

    /// <summary>Adds an emoji, a mention or an image.</summary>
    public void Atom(Inline atom, string? href = null)
    {
        BeginVisible(href);
        _line.Atom(atom, href);
    }

    /// <summary>A line end that the writer asked for; two of them part paragraphs.</summary>
    public void Break()
    {
        if (_heading > 0)
        {
            _line.SoftSpace();
            return;
        }

        _pendingBreaks = _line.LineHasContent ? 1 : _pendingBreaks + 1;
        _line.EndLine();
    }

    /// <summary>The end of a block that has no space around it, such as an HTML div: a new line, unless one has just begun.</summary>
    public void EndLine()
    {
        if (_line.LineHasContent)
        {
            Break();
        }
    }

    /// <summary>The end of a paragraph, if one is open.</summary>
    public void EndParagraph()
    {
        if (!_line.IsEmpty)
        {
            var inlines = _line.Take();
            Top.Add(_heading > 0 ? new Heading(_heading, inlines) : new Paragraph(inlines));
        }

        _line.EndLine();
        (_pendingBreaks, _heading) = (0, 0);
    }

    /// <summary>Begins a heading, which lasts until the next <see cref="EndParagraph"/>.</summary>
    public void BeginHeading(int level)
    {
        EndParagraph();
        _heading = Math.Clamp(level, 1, 6);
    }

    /// <summary>Adds preformatted text, without blank ends; nothing when there is only white space.</summary>
    public void Code(string text, string? language)
    {
        EndParagraph();
        var code = CleanText.Of(text).TrimEnd('\n');
        if (!string.IsNullOrWhiteSpace(code))
        {
            Top.Add(new CodeBlock(code, string.IsNullOrWhiteSpace(language) ? null : CleanText.OneLine(language)));
        }
    }

    /// <summary>Adds a horizontal line.</summary>
    public void Rule()
    {
        EndParagraph();
        Top.Add(new Rule());
    }

    /// <summary>Opens a quote.</summary>
    public void OpenQuote() => Open(FrameKind.Quote);

    /// <summary>Opens a list.</summary>
    public void OpenList(bool numbered, int start = 1)
    {
        Open(FrameKind.List);
        (Top.Numbered, Top.Start) = (numbered, numbered ? Math.Max(0, start) : 1);
    }

    /// <summary>Opens an item, and a list around it where there is none.</summary>
    public void OpenItem()
    {
        if (Top.Kind is not FrameKind.List and not FrameKind.Flattened)
        {
            OpenList(numbered: false);
        }

        Open(FrameKind.Item);
    }

    /// <summary>Opens a table.</summary>
    /// <param name="mayBeLayout">True when a table of one column or row is only there to place things, as in HTML mail.</param>
    public void OpenTable(bool mayBeLayout = false)
    {
        foreach (var outer in _open.Where(frame => frame.Kind is FrameKind.Table))
        {
            outer.IsLayout = true;
        }

        Open(FrameKind.Table);
        Top.MayBeLayout = mayBeLayout;
    }

    /// <summary>Begins another part of a table, such as its body: cells of the part before do not reach into it.</summary>
    public void BeginRows() => Top.Group++;

    /// <summary>Opens a row, and a table around it where there is none.</summary>
    public void OpenRow()
    {
        if (Top.Kind is not FrameKind.Table and not FrameKind.Flattened)
        {
            OpenTable();
        }

        Open(FrameKind.Row);
    }

    /// <summary>Opens a cell, and a row around it where there is none.</summary>
    /// <param name="header">True for a heading cell.</param>
    /// <param name="columns">How many columns it spans; the others are filled with empty cells.</param>
    /// <param name="rows">How many rows it spans, filled likewise; 0 for all that are left of its part of the table.</param>
    public void OpenCell(bool header, int columns = 1, int rows = 1)
    {
        if (Top.Kind is not FrameKind.Row and not FrameKind.Flattened)
        {
            OpenRow();
        }

        Open(FrameKind.Cell);
        (Top.Header, Top.Columns, Top.Rows) = (header, columns, rows);
    }

    /// <summary>Ends the paragraph and closes what was opened since <see cref="Depth"/> was as given.</summary>
    public void CloseTo(int depth)
    {
        EndParagraph();
        while (_open.Count > Math.Max(1, depth))
        {
            _open.Pop().Close();
        }
    }

    /// <summary>Closes everything and gives the text.</summary>
    public RichText Build()
    {
        CloseTo(1);
        return new RichText([.. Top.Blocks]);
    }

    private void Open(FrameKind kind)
    {
        EndParagraph();
        // However deep it stands, what is quoted must not become the author's own words.
        var deep = kind is FrameKind.Quote or FrameKind.List or FrameKind.Table && Top.Nesting >= DeepestNesting && (kind != FrameKind.Quote || Top.IsQuoted);
        var lost = kind is FrameKind.Item or FrameKind.Row or FrameKind.Cell && Top.Kind is FrameKind.Flattened;
        _open.Push(new Frame(deep || lost ? FrameKind.Flattened : kind, Top, _bounds));
    }

    private void Space(char space, bool collapse)
    {
        if (space == '\n' && !collapse)
        {
            Break();
        }
        else if (collapse && space != '\u00A0')
        {
            _line.SoftSpace();
        }
        else
        {
            _line.HardSpace(space == '\t' ? '\t' : ' ');
        }
    }

    private void BeginVisible(string? href)
    {
        var breaks = _pendingBreaks;
        _pendingBreaks = 0;
        if (_line.IsEmpty || breaks == 0)
        {
            return;
        }

        if (breaks == 1)
        {
            _line.Break(href);
        }
        else
        {
            Top.Add(new Paragraph(_line.Take()));
        }
    }
}
