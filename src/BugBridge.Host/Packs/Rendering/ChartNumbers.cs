using System.Globalization;

namespace BugBridge.Host.Packs.Rendering;

/// <summary>The numbers that a chart draws.</summary>
internal static class ChartNumbers
{
    /// <summary>A cell's number, or null when it has none.</summary>
    public static double? Of(PackCell cell) => cell.Value switch
    {
        null or string => null,
        IConvertible number => number.ToDouble(CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>The largest number that is drawn, at least a little above 0.</summary>
    public static double Largest(PackTable table, PackChart chart) =>
        table.Rows.SelectMany(row => chart.Values.Select(column => Of(row[column]) ?? 0)).Append(1e-9).Max();
}
