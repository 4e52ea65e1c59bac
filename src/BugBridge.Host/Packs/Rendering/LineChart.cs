using BugBridge.Core.Text;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace BugBridge.Host.Packs.Rendering;

/// <summary>
/// A line a column, from row to row. Places are parts of the width, so that letters keep their size on any screen; lines are told apart by
/// their dashes as well as by colour. Where a row has no number the line is broken. Each point says its row and number when somebody points at it
/// or reaches it with the keyboard; the table beneath says the same.
/// </summary>
internal static class LineChart
{
    private const int Height = 180;
    private const int Top = 18;
    private const int Bottom = 150;
    private const double Left = 0.03;
    private const double Right = 0.97;

    public static TagBuilder Draw(PackTable table, PackChart chart)
    {
        var largest = ChartNumbers.Largest(table, chart);
        var svg = Elements.New("svg", css: "chart").With("role", "group").With("aria-label", CleanText.WithoutTurns(table.Caption)).With("width", "100%").With("height", Height)
            .Holding(Grid(table, chart, largest)).Holding(Labels(table, chart));
        for (var line = 0; line < chart.Values.Length; line++)
        {
            svg.Holding(Line(table, chart.Values[line], line, largest));
        }

        return chart.Values.Length > 1 ? Elements.New("div", css: "lines").Holding(svg, Legend(table, chart)) : svg;
    }

    private static IEnumerable<TagBuilder> Grid(PackTable table, PackChart chart, double largest)
    {
        yield return Elements.New("line", css: "grid").With("x1", 0).With("x2", "100%").With("y1", Bottom).With("y2", Bottom);
        yield return Elements.New("line", css: "grid").With("x1", 0).With("x2", "100%").With("y1", Top).With("y2", Top);
        var highest = table.Rows.SelectMany(row => chart.Values.Select(column => row[column])).MaxBy(ChartNumbers.Of);
        if (highest is not null && largest > 1e-9)
        {
            yield return Elements.New("text", highest.Text, "highest").With("aria-hidden", "true").With("x", 0).With("y", Top - 5);
        }
    }

    private static IEnumerable<TagBuilder> Labels(PackTable table, PackChart chart)
    {
        // More than three names would cover each other on a phone.
        var last = table.Rows.Length - 1;
        foreach (var at in new[] { 0, last / 2, last }.Distinct())
        {
            yield return Elements.New("text", table.Rows[at][chart.Label].Text).With("aria-hidden", "true").WithPart("x", Across(table, at)).With("y", Height - 10)
                .With("text-anchor", AnchorAt(table, at));
        }
    }

    private static IEnumerable<IHtmlContent> Line(PackTable table, int column, int line, double largest)
    {
        double? before = null;
        for (var at = 0; at < table.Rows.Length; at++)
        {
            var height = ChartNumbers.Of(table.Rows[at][column]) is { } value ? Bottom - ((Bottom - Top) * Math.Max(0, value) / largest) : (double?)null;
            if (before is { } from && height is { } to)
            {
                yield return Elements.New("line", css: $"line line-{line % 3}").WithPart("x1", Across(table, at - 1)).With("y1", from)
                    .WithPart("x2", Across(table, at)).With("y2", to);
            }

            if (height is { } y)
            {
                yield return ChartSpot.At(Across(table, at), y, $"point line-{line % 3}", Said(table, at, column), AnchorAt(table, at), Top - 5);
            }

            before = height;
        }
    }

    private static string Said(PackTable table, int row, int column) =>
        $"{table.Rows[row][0].Text}: {table.Rows[row][column].Text} ({table.Columns[column].Title})";

    /// <summary>At the edges, words stand within the chart.</summary>
    private static string AnchorAt(PackTable table, int at) =>
        table.Rows.Length == 1 ? "middle" : at == 0 || at < table.Rows.Length / 3 ? "start" : at == table.Rows.Length - 1 || at >= table.Rows.Length - (table.Rows.Length / 3) ? "end" : "middle";

    private static TagBuilder Legend(PackTable table, PackChart chart) => Elements.New("ul", css: "legend").With("aria-hidden", "true").Holding(
        chart.Values.Select((column, line) => Elements.New("li", table.Columns[column].Title, $"line-{line % 3}")));

    private static double Across(PackTable table, int at) => table.Rows.Length == 1 ? 0.5 : Left + ((Right - Left) * at / (table.Rows.Length - 1));
}
