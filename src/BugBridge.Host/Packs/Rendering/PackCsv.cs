namespace BugBridge.Host.Packs.Rendering;

/// <summary>One of a pack's tables as comma-separated values.</summary>
internal static class PackCsv
{
    /// <summary>Its tables.</summary>
    public static IEnumerable<PackTable> All(Pack pack) => pack.Parts.OfType<PackTable>();

    /// <summary>The names of its tables.</summary>
    public static IEnumerable<string> Tables(Pack pack) => All(pack).Select(table => table.Name);

    /// <summary>The table of that name, or the main one; null when there is none of that name.</summary>
    public static PackTable? Find(Pack pack, string? name)
    {
        var asked = name ?? pack.Main;
        return All(pack).FirstOrDefault(table => asked is null || string.Equals(table.Name, asked, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Writes a table.</summary>
    public static void Write(PackTable table, TextWriter output) =>
        CsvText.Write(output, table.Columns.Select(column => column.Name), table.Rows.Select(row => row.Select(cell => cell.Value)));
}
