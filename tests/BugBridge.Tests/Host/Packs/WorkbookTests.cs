using System.IO.Compression;
using BugBridge.Host.Configuration;
using BugBridge.Host.Packs;
using BugBridge.Host.Packs.Rendering;
using MiniExcelLibs;
using Xunit;

namespace BugBridge.Tests.Host.Packs;

/// <summary>Tables as workbooks, read back by another reader than wrote them, and as they stand in the file.</summary>
public sealed class WorkbookTests
{
    [Theory]
    [InlineData("=HYPERLINK(\"https://evil.example\")")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("  =1")]
    [InlineData("＝1")]
    public async Task No_text_is_a_formula_nor_becomes_one_when_its_cell_is_edited(string text)
    {
        var file = await WriteAsync(Table(PackCell.Of(text), new PackCell("-1", -1)));

        var row = Assert.Single(Rows(file));
        Assert.StartsWith("'", (string)row["Name"], StringComparison.Ordinal);
        Assert.Equal(-1d, row["Count"]);
        Assert.DoesNotContain("<f>", Sheet(file), StringComparison.Ordinal);
        Assert.DoesNotContain(":f>", Sheet(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Headings_are_for_people_and_dates_are_dates()
    {
        var file = await WriteAsync(Table(new PackCell("8 Dec", new DateOnly(2026, 12, 8)), new PackCell("x", new DateTimeOffset(2026, 12, 8, 9, 30, 0, TimeSpan.FromHours(1)))));

        var row = Assert.Single(Rows(file));
        Assert.Equal(["Name", "Count"], row.Keys);
        Assert.Equal(new DateTime(2026, 12, 8), row["Name"]);
        Assert.Equal(new DateTime(2026, 12, 8, 8, 30, 0), row["Count"]);
    }

    [Fact]
    public async Task An_empty_table_still_has_its_headings()
    {
        var file = await WriteAsync(Table());

        using var stream = new MemoryStream(file);
        Assert.Equal(["Name", "Count"], stream.GetColumns(useHeaderRow: true));
    }

    [Fact]
    public async Task No_secret_leaves_in_it()
    {
        var file = await Workbook.WriteAsync([Table(PackCell.Of("It is hidden-token-1"), PackCell.Of("x"))], new SecretGuard(new BridgeSettings { Jira = { Token = "hidden-token-1" } }));

        Assert.Contains("It is", Sheet(file), StringComparison.Ordinal);
        Assert.DoesNotContain("hidden-token-1", Sheet(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tables_of_the_same_long_name_have_a_sheet_each()
    {
        var table = Table(PackCell.Of("x"), PackCell.Of("y")) with { Name = new string('n', 60) };

        var file = await Workbook.WriteAsync([table, table], new SecretGuard(new BridgeSettings()));

        using var stream = new MemoryStream(file);
        Assert.Equal(2, stream.GetSheetNames().Distinct(StringComparer.Ordinal).Count());
    }

    private static Task<byte[]> WriteAsync(PackTable table) => Workbook.WriteAsync([table], new SecretGuard(new BridgeSettings()));

    private static PackTable Table(params PackCell[] row) =>
        new("names", "Names", [new("name", "Name"), new("count", "Count", true)], row.Length == 0 ? [] : [[.. row]]) { IfEmpty = "None." };

    private static List<IDictionary<string, object>> Rows(byte[] file)
    {
        using var stream = new MemoryStream(file);
        return [.. stream.Query(useHeaderRow: true).Cast<IDictionary<string, object>>()];
    }

    private static string Sheet(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return string.Concat(zip.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal)).Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        }));
    }
}
