using BugBridge.Core.Text;

namespace BugBridge.Connectors.Text;

/// <summary>
/// Puts cells that span columns and rows into the columns where a browser shows them, so that values stay under their headings. The places that they
/// reach over are empty cells. No wider than <see cref="TextBounds.MostColumns"/>, whatever the spans say.
/// </summary>
/// <param name="rows">The rows of one table.</param>
internal sealed class TableGrid(IReadOnlyList<SpannedRow> rows)
{
    private readonly int[] _rowsLeft = new int[TextBounds.MostColumns];
    private readonly bool[] _isHeader = new bool[TextBounds.MostColumns];

    /// <summary>The number of columns, or null when there are too many.</summary>
    public int? Width()
    {
        Array.Clear(_rowsLeft);
        var width = 0;
        for (var row = 0; row < rows.Count; row++)
        {
            if (Placed(row, null) is not { } end)
            {
                return null;
            }

            width = Math.Max(width, end);
        }

        return width;
    }

    /// <summary>The rows that have cells of their own, all of the given width.</summary>
    public IEnumerable<TableRow> Filled(int width)
    {
        Array.Clear(_rowsLeft);
        for (var row = 0; row < rows.Count; row++)
        {
            var cells = new TableCell?[width];
            Placed(row, cells);
            var last = rows[row].Cells is [.., var end] && end.Cell.Header;
            if (rows[row].Cells.Count > 0)
            {
                yield return new TableRow([.. cells.Select(cell => cell ?? new TableCell(last, []))]);
            }
        }
    }

    /// <summary>Places the cells of a row beside those that reach into it from above, and says where the last ends; null when that is too far.</summary>
    private int? Placed(int row, TableCell?[]? cells)
    {
        var isFirst = row == 0 || rows[row - 1].Group != rows[row].Group;
        var taken = new bool[TextBounds.MostColumns];
        var end = 0;
        for (var column = 0; column < _rowsLeft.Length; column++)
        {
            _rowsLeft[column] = isFirst ? 0 : Math.Max(0, _rowsLeft[column] - 1);
            if (_rowsLeft[column] > 0)
            {
                (taken[column], end) = (true, column + 1);
                cells?[column] = new TableCell(_isHeader[column], []);
            }
        }

        var at = 0;
        foreach (var cell in rows[row].Cells)
        {
            while (at < taken.Length && taken[at])
            {
                at++;
            }

            if (at + cell.Columns > taken.Length)
            {
                return null;
            }

            Place(cell, at, cells);
            at += cell.Columns;
        }

        return Math.Max(end, at);
    }

    private void Place(SpannedCell cell, int at, TableCell?[]? cells)
    {
        for (var column = at; column < at + cell.Columns; column++)
        {
            _rowsLeft[column] = cell.Rows == 0 ? int.MaxValue : cell.Rows;
            _isHeader[column] = cell.Cell.Header;
            cells?[column] = column == at ? cell.Cell : new TableCell(cell.Cell.Header, []);
        }
    }
}
