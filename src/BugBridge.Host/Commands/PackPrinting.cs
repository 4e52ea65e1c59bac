using BugBridge.Core.Text;
using BugBridge.Host.Language;
using BugBridge.Host.Packs;

namespace BugBridge.Host.Commands;

/// <summary>Prints a pack for who reads it in a terminal: no markup, tables as tables.</summary>
internal static class PackPrinting
{
    /// <summary>All of it.</summary>
    public static void Pack(this Printer printer, Pack pack, Words words)
    {
        printer.Line(Shown(pack.Title), Tone.Heading);
        printer.Line(words.Of("Made by BugBridge on {0} ({1})", words.Time(pack.At), words.Zone.Id));
        foreach (var part in pack.Parts)
        {
            printer.Line(string.Empty);
            Part(printer, part);
        }
    }

    private static void Part(Printer printer, PackPart part)
    {
        switch (part)
        {
            case PackHeading heading:
                printer.Line(Shown(heading.Text), Tone.Heading);
                break;
            case PackTable table:
                Table(printer, table);
                break;
            default:
                foreach (var line in Lines(part))
                {
                    printer.Line(line);
                }

                break;
        }
    }

    private static void Table(Printer printer, PackTable table)
    {
        printer.Line(Shown(table.Caption), Tone.Heading);
        if (table.Rows.IsEmpty)
        {
            printer.Line(Shown(table.IfEmpty));
        }
        else
        {
            printer.Table([.. table.Columns.Select(column => Shown(column.Title))], table.Rows.Select(row => row.Select(cell => Shown(cell.Text)).ToArray()));
        }
    }

    private static IEnumerable<string> Lines(PackPart part) => part switch
    {
        PackText text => Whole(text.Text),
        PackList list => list.Items.Select(item => $"- {Shown(item.Text)}"),
        PackFigures figures => figures.Figures.Select(figure => $"{figure.Value}  {Shown(figure.Label)}{(figure.Note is null ? string.Empty : $" ({Shown(figure.Note)})")}"),
        PackQuote quote => Whole(quote.Text).Select(line => "  | " + line).Append($"  — {Shown(quote.Source)}{(quote.Note is null ? string.Empty : " " + Shown(quote.Note))}"),
        _ => throw new ArgumentOutOfRangeException(nameof(part), part.GetType().Name, "This part cannot be printed."),
    };

    private static string Shown(string text) => CleanText.OneLine(CleanText.WithoutTurns(text));

    private static string[] Whole(string text) => CleanText.Of(CleanText.WithoutTurns(text)).Split('\n');
}
