using BugBridge.Connectors.Text;

namespace BugBridge.Connectors.Jira.Wiki;

/// <summary>Reads the rows of a table: lines that begin with a bar, and those that go on with their last cell.</summary>
/// <param name="wiki">The whole wiki text.</param>
/// <param name="text">Takes what is read.</param>
/// <param name="readCell">Reads what stands in a cell, from and up to a place.</param>
internal sealed class WikiRows(string wiki, RichTextBuilder text, Action<int, int> readCell)
{
    /// <summary>Reads the table that begins at a bar, and says where to go on.</summary>
    public int Read(int start, int end)
    {
        var depth = text.Depth;
        text.OpenTable();
        var at = start;
        while (at < end && Bar(at, end) is { } bar)
        {
            at = Row(bar, end);
        }

        text.CloseTo(depth);
        return at;
    }

    /// <summary>The bar with which the line begins, or null.</summary>
    private int? Bar(int lineStart, int end)
    {
        var at = lineStart;
        while (at < end && wiki[at] is ' ' or '\t')
        {
            at++;
        }

        return at < end && wiki[at] == '|' ? at : null;
    }

    private int Row(int bar, int end)
    {
        var depth = text.Depth;
        text.OpenRow();
        var at = bar;
        while (at < end && wiki[at] == '|')
        {
            var isHeader = at + 1 < end && wiki[at + 1] == '|';
            var start = at + (isHeader ? 2 : 1);
            at = CellEnd(start, end);
            if (!IsRowEnd(start, at, end))
            {
                var row = text.Depth;
                text.OpenCell(isHeader);
                readCell(start + Blanks(start, at), at);
                text.CloseTo(row);
            }
        }

        text.CloseTo(depth);
        return Math.Min(end, at + 1);
    }

    /// <summary>True for the blanks after a row's last bar.</summary>
    private bool IsRowEnd(int start, int at, int end) => (at == end || wiki[at] == '\n') && wiki.AsSpan(start, at - start).IsWhiteSpace();

    private int Blanks(int start, int end) => end - start - wiki.AsSpan(start, end - start).TrimStart().Length;

    /// <summary>The bar that ends the cell, or the line end that ends the row. Bars in links, pictures and preformatted text are none.</summary>
    private int CellEnd(int start, int end)
    {
        var at = start;
        while (at < end && wiki[at] != '|')
        {
            if (wiki[at] == '\n' && EndsRow(start, at, end))
            {
                return at;
            }

            at = wiki[at] switch
            {
                '\\' => at + 2,
                '[' => WikiScan.Link(wiki, at, end) ?? at + 1,
                '!' => WikiScan.Image(wiki, at, end)?.End ?? at + 1,
                '{' when WikiTag.At(wiki, at, end) is { Verbatim: not null } code => code.End,
                _ => at + 1,
            };
        }

        return Math.Min(at, end);
    }

    private bool EndsRow(int cell, int lineEnd, int end)
    {
        var next = wiki.IndexOf('\n', lineEnd + 1) is var found and >= 0 ? Math.Min(found, end) : end;
        return wiki.AsSpan(cell, lineEnd - cell).IsWhiteSpace()
            || wiki.AsSpan(lineEnd + 1, Math.Max(0, next - lineEnd - 1)).IsWhiteSpace()
            || Bar(lineEnd + 1, end) is not null;
    }
}
