using BugBridge.Core.Text;

namespace BugBridge.Connectors.Text;

/// <summary>One open container of a <see cref="RichTextBuilder"/>, and what was put into it so far.</summary>
internal sealed class Frame(FrameKind kind, Frame? parent, TextBounds bounds)
{
    private readonly List<List<Block>> _items = [];
    private readonly List<SpannedCell> _cells = [];
    private readonly List<SpannedRow> _rows = [];

    // Resolved once: a chain of thousands of flattened containers must not become a chain of calls.
    private readonly Frame? _target = parent is { Kind: FrameKind.Flattened } ? parent._target : parent;

    public FrameKind Kind => kind;

    public List<Block> Blocks { get; } = [];

    /// <summary>How many lists, quotes and tables are open, this one included.</summary>
    public int Nesting { get; } = (parent?.Nesting ?? 0) + (kind is FrameKind.Quote or FrameKind.List or FrameKind.Table ? 1 : 0);

    /// <summary>Whether a quote is open.</summary>
    public bool IsQuoted { get; } = kind is FrameKind.Quote || parent?.IsQuoted == true;

    public bool Numbered { get; set; }

    public int Start { get; set; } = 1;

    public bool Header { get; set; }

    public int Columns { get; set; } = 1;

    public int Rows { get; set; } = 1;

    public int Group { get; set; }

    public bool MayBeLayout { get; set; }

    public bool IsLayout { get; set; }

    /// <summary>Adds a block here, or where blocks may stand: beside a table's rows they go before the table, beside items into the last one.</summary>
    public void Add(Block block)
    {
        switch (kind)
        {
            case FrameKind.List when _items.Count > 0:
                _items[^1].Add(block);
                break;
            case FrameKind.List:
                _items.Add([block]);
                break;
            case FrameKind.Flattened or FrameKind.Table or FrameKind.Row:
                _target!.Add(block);
                break;
            default:
                Blocks.Add(block);
                break;
        }
    }

    /// <summary>Hands what was gathered to the container around.</summary>
    public void Close()
    {
        switch (kind)
        {
            case FrameKind.Quote when Blocks.Count > 0:
                _target!.Add(new Quote([.. Blocks]));
                break;
            case FrameKind.List when _items.Count > 0:
                _target!.Add(new BlockList(Numbered, [.. _items.Select(blocks => new ListItem([.. blocks]))], Start));
                break;
            case FrameKind.Item when Blocks.Count > 0:
                parent!._items.Add(Blocks);
                break;
            case FrameKind.Cell:
                parent!._cells.Add(new SpannedCell(new TableCell(Header, [.. Blocks]), Math.Clamp(Columns, 1, TextBounds.MostColumns), Rows < 0 ? 1 : Rows));
                break;
            case FrameKind.Row when _cells.Count > 0 || parent!._rows.Count > 0:
                parent!._rows.Add(new SpannedRow(_cells, parent.Group));
                break;
            case FrameKind.Table:
                CloseTable();
                break;
        }
    }

    private void CloseTable()
    {
        var cells = _rows.SelectMany(row => row.Cells).Select(one => one.Cell).ToList();
        if (IsLayout || cells.TrueForAll(cell => cell.Blocks.IsEmpty) || (MayBeLayout && LooksLikeLayout(cells)))
        {
            cells.SelectMany(cell => cell.Blocks).ToList().ForEach(_target!.Add);
            return;
        }

        var grid = new TableGrid(_rows);
        if (grid.Width() is { } width && bounds.TakesTable(_rows.Count, width, cells.Count))
        {
            _target!.Add(new Table([.. grid.Filled(width)]));
        }
        else
        {
            TableLines.Of(_rows.Select(row => row.Cells.Select(one => one.Cell))).Where(line => line is Paragraph { Inlines.IsEmpty: false }).ToList().ForEach(_target!.Add);
        }
    }

    private bool LooksLikeLayout(List<TableCell> cells) =>
        !cells.Exists(cell => cell.Header)
        && (_rows.Count(row => row.Cells.Count > 0) < 2 || _rows.TrueForAll(row => row.Cells.Sum(cell => cell.Columns) < 2));
}
