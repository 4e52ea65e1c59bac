using System.Text;
using System.Text.Json;
using BugBridge.Host.Commands;
using Xunit;

namespace BugBridge.Tests.Host.Commands;

public sealed class AccountsCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bugbridge-accounts-");
    private readonly Terminal _terminal = new();

    public void Dispose()
    {
        _terminal.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Accounts_are_imported_and_counted()
    {
        var file = Write("Id,Name,Segment,MonthlyRevenue,RenewalDate\n1,\"Acme, Inc.\",Enterprise,1200.50,2027-01-31\n2,Globex,,,\n");

        Assert.Equal(ExitCode.Ok, await _terminal.RunAsync("accounts", "import", file));

        Assert.Equal("2 accounts added, 0 changed, 0 unchanged; 0 lines were wrong.", _terminal.Output.Trim());
    }

    [Theory]
    [InlineData("\uFEFFid;monthly_revenue;name\r\n1;10;Acme\r\n")]
    [InlineData("Renewal Date\tID\n2027-01-31\t1\n\n")]
    [InlineData("Id\n1\n")]
    public async Task Headings_separators_and_line_ends_may_be_any_usual_ones(string text)
    {
        Assert.Equal(ExitCode.Ok, await _terminal.RunAsync("accounts", "import", Write(text), "--json"));

        Assert.Equal(1, Json().GetProperty("imported").GetProperty("added").GetInt32());
    }

    [Fact]
    public async Task Every_bad_line_is_told_with_its_number_and_nothing_is_imported()
    {
        var file = Write(
            "Id,Name,MonthlyRevenue,RenewalDate\n"
            + "1,Acme,10,2027-01-31\n"
            + ",Nobody,10,\n"
            + "1,Acme again,10,\n"
            + "2,Globex,\"1,200.50\",\n"
            + "3,Initech,-5,31.1.2027\n"
            + "4,Hooli,10.001,\n"
            + "\n"
            + "5,Pied Piper,10\n"
            + "6,\"Umbrella\"x,10,\n"
            + $"7,{new string('x', 256)},10,\n");

        Assert.Equal(ExitCode.Failed, await _terminal.RunAsync("accounts", "import", file, "--json"));

        Assert.Equal(JsonValueKind.Null, Json().GetProperty("imported").ValueKind);
        Assert.Equal([3, 4, 5, 6, 6, 7, 9, 10, 11], Json().GetProperty("faults").EnumerateArray().Select(fault => fault.GetProperty("line").GetInt64()).Order());
    }

    [Fact]
    public async Task Bad_lines_can_be_skipped()
    {
        var file = Write("Id,MonthlyRevenue\n1,10\n2,ten\n3,30\n");

        Assert.Equal(ExitCode.Ok, await _terminal.RunAsync("accounts", "import", file, "--skip-bad"));

        Assert.Contains("2 accounts added", _terminal.Output, StringComparison.Ordinal);
        Assert.Contains("'ten' is not an amount", _terminal.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "no headings")]
    [InlineData("Name,Segment\nAcme,Enterprise\n", "no column Id")]
    [InlineData("Id,Revenu\n1,10\n", "no column 'Revenu'")]
    [InlineData("Id,Name,name\n1,a,b\n", "'Name' appears twice")]
    public async Task Without_right_headings_nothing_can_be_skipped(string text, string fault)
    {
        Assert.Equal(ExitCode.Failed, await _terminal.RunAsync("accounts", "import", Write(text), "--skip-bad"));

        Assert.Contains(fault, _terminal.Error, StringComparison.Ordinal);
        Assert.Contains("Nothing was imported", _terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_UTF_8_is_refused()
    {
        var file = Path.Combine(_folder.FullName, "latin.csv");
        await File.WriteAllBytesAsync(file, Encoding.Latin1.GetBytes("Id,Name\n1,Müller\n"), TestContext.Current.CancellationToken);

        Assert.Equal(ExitCode.Failed, await _terminal.RunAsync("accounts", "import", file));

        Assert.Contains("not UTF-8 text", _terminal.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("missing.csv")]
    [InlineData(".")]
    public async Task A_file_that_cannot_be_read_is_named(string name)
    {
        Assert.Equal(ExitCode.Failed, await _terminal.RunAsync("accounts", "import", Path.Combine(_folder.FullName, name)));

        Assert.Contains(_folder.FullName, _terminal.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Unexpected error", _terminal.Error, StringComparison.Ordinal);
    }

    private string Write(string text)
    {
        var file = Path.Combine(_folder.FullName, "accounts.csv");
        File.WriteAllText(file, text);
        return file;
    }

    private JsonElement Json() => JsonDocument.Parse(_terminal.Output).RootElement;
}
