using Microsoft.AspNetCore.Mvc.Rendering;

namespace BugBridge.Host.Packs.Rendering;

/// <summary>
/// A horizontal bar a row, its name and figure above it. Widths are parts of the whole and heights are pixels, so that it fits any screen with
/// letters of one size. The table beneath says the same, so readers of the screen skip it.
/// </summary>
internal static class BarChart
{
    private const int Most = 12;
    private const int RowHeight = 34;
    private const int BarHeight = 8;
    private const int LongestName = 36;

    public static TagBuilder Draw(PackTable table, PackChart chart)
    {
        var rows = table.Rows.Take(Most).ToList();
        var largest = ChartNumbers.Largest(table, chart);
        return Elements.New("svg", css: "chart").With("aria-hidden", "true").With("width", "100%").With("height", rows.Count * RowHeight)
            .Holding(rows.Select((row, at) => Bar(row[chart.Label], row[chart.Values[0]], at, largest)));
    }

    private static TagBuilder Bar(PackCell name, PackCell value, int at, double largest)
    {
        var top = at * RowHeight;
        return Elements.New("g").Holding(
            Elements.New("title", $"{name.Text}: {value.Text}"),
            Elements.New("text", Shortened(name.Text)).With("x", 0).With("y", top + 14),
            Elements.New("text", value.Text, "value").With("x", "100%").With("y", top + 14).With("text-anchor", "end"),
            Elements.New("rect", css: "track").With("x", 0).With("y", top + 20).With("width", "100%").With("height", BarHeight).With("rx", 4),
            Elements.New("rect", css: "fill").With("x", 0).With("y", top + 20).WithPart("width", Math.Max(0, ChartNumbers.Of(value) ?? 0) / largest)
                .With("height", BarHeight).With("rx", 4));
    }

    private static string Shortened(string name) => name.Length <= LongestName ? name : name[..LongestName] + "…";
}
