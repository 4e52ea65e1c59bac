using System.Collections.Immutable;
using System.Text;
using BugBridge.Core.Text;

namespace BugBridge.Core.Masking;

/// <summary>
/// Reads formatted text as one plain text, a line for each block and a tabulator between cells, so that the name of a secret is seen that stands in one
/// block while its value stands in the next, and a name under a greeting that is a block of its own. Its leaves are the texts that are masked by themselves, in their order.
/// </summary>
internal sealed class RichReading
{
    private readonly StringBuilder _text = new();
    private readonly List<(int Start, int Length)> _leaves = [];
    private int _cells;

    /// <summary>For each leaf what is surely masked in it, by its place there.</summary>
    public static List<List<MaskedPart>> Sure(ImmutableArray<Block> blocks, KnownNames names)
    {
        var reading = new RichReading();
        reading.Read(blocks);
        var sure = reading._leaves.ConvertAll(_ => new List<MaskedPart>());
        var leaf = 0;
        var text = SeenText.Of(reading._text.ToString());
        foreach (var part in Masker.SecretsIn(text).Concat(names.SpotsIn(text)))
        {
            var (start, end) = (part.Start, part.Start + part.Length);
            while (leaf > 0 && reading._leaves[leaf].Start > start)
            {
                leaf--;
            }

            for (; leaf < sure.Count && reading._leaves[leaf].Start < end; leaf++)
            {
                var (from, length) = reading._leaves[leaf];
                var (first, last) = (Math.Max(start - from, 0), Math.Min(end - from, length));
                if (first < last)
                {
                    sure[leaf].Add(part with { Start = first, Length = last - first });
                }
            }

            leaf = Math.Min(Math.Max(leaf - 1, 0), Math.Max(sure.Count - 1, 0));
        }

        return sure;
    }

    private void Read(ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            Read(block);
        }
    }

    private void Read(Block block)
    {
        switch (block)
        {
            case Paragraph paragraph:
                Leaf(InlineMasking.Read(paragraph.Inlines));
                break;
            case Heading heading:
                Leaf(InlineMasking.Read(heading.Inlines));
                break;
            case CodeBlock code:
                Leaf(code.Text);
                break;
            case Quote quote:
                Read(quote.Blocks);
                break;
            case Fold fold:
                Read(fold.Blocks);
                break;
            case BlockList list:
                foreach (var item in list.Items)
                {
                    Read(item.Blocks);
                }

                break;
            case Table table:
                foreach (var row in table.Rows)
                {
                    Read(row);
                }

                // The next table's cells stand below other headings.
                _text.Append(_cells == 0 ? '\n' : ' ');
                break;
            default:
                break;
        }
    }

    private void Read(TableRow row)
    {
        _cells++;
        foreach (var cell in row.Cells)
        {
            Read(cell.Blocks);
            _text.Append('\t');
        }

        _cells--;
        _text.Append(_cells == 0 ? '\n' : ' ');
    }

    private void Leaf(string text)
    {
        _leaves.Add((_text.Length, text.Length));
        _text.Append(_cells == 0 ? text : text.Replace('\n', ' ').Replace('\t', ' '));
        _text.Append(_cells == 0 ? '\n' : ' ');
    }
}
