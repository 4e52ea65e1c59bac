using System.Text.Json;
using BugBridge.Host.Commands;
using BugBridge.Host.Composition;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace BugBridge.Tests.Host.Commands;

public sealed class ReportCommandTests : IAsyncLifetime
{
    private static readonly FakeTimeProvider Clock = new(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));
    private readonly Terminal _terminal = new(new BridgeParts(Clock), Clock);

    public static TheoryData<string> Packs => ["fcr", "promises", "ranking", "reporters", "usability"];

    public async ValueTask InitializeAsync() => await _terminal.MakeStoreAsync();

    public ValueTask DisposeAsync()
    {
        _terminal.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [MemberData(nameof(Packs))]
    public async Task An_empty_month_gives_a_pack_that_says_so_in_every_format(string pack)
    {
        foreach (var format in new[] { "md", "html", "json" })
        {
            Assert.True(await _terminal.RunAsync("report", pack, "--month", "2026-10", "--format", format) == ExitCode.Ok, _terminal.Error);
        }

        Assert.Contains("# ", _terminal.Output, StringComparison.Ordinal);
        Assert.Contains("<!DOCTYPE html>", _terminal.Output, StringComparison.Ordinal);
        Assert.Contains($"\"report\": \"{pack}\"", _terminal.Output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Packs))]
    public async Task In_a_terminal_a_pack_is_plain_text(string pack)
    {
        using var terminal = new Terminal(new BridgeParts(Clock), Clock) { Width = 80 };
        await terminal.MakeStoreAsync();

        Assert.True(await terminal.RunAsync("report", pack, "--month", "2026-10") == ExitCode.Ok, terminal.Error);

        Assert.DoesNotContain("# ", terminal.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\\', terminal.Output);
        Assert.All(terminal.Output.Split('\n').Where(line => line.Contains('│', StringComparison.Ordinal)), line => Assert.True(line.Length <= 80, line));
    }

    [Theory]
    [InlineData("2027-01 has not started yet. The last complete one is 2026-10.", "fcr", "--month", "2027-01")]
    [InlineData("'last' is not a month or quarter.", "fcr", "--month", "last")]
    [InlineData("The pack fcr has no table 'by-moon'. It has: trend", "fcr", "--format", "csv", "--table", "by-moon")]
    [InlineData("'tlh' is not supported.", "fcr", "--language", "tlh")]
    [InlineData("--table goes with --format csv.", "fcr", "--table", "by-rep")]
    [InlineData("pdf and xlsx cannot be printed here: name a file with --output FILE.", "fcr", "--format", "pdf")]
    [InlineData("pdf and xlsx cannot be printed here: name a file with --output FILE.", "fcr", "--format", "xlsx")]
    [InlineData("'moon'", "moon")]
    public async Task What_cannot_be_given_is_refused_with_what_to_give(string words, params string[] arguments)
    {
        Assert.Equal(ExitCode.BadSettings, await _terminal.RunAsync(["report", .. arguments]));
        Assert.Contains(words, _terminal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_month_it_is_about_the_last_one_that_is_over()
    {
        await _terminal.RunAsync("report", "fcr", "--format", "json");

        using var json = JsonDocument.Parse(_terminal.Output);
        Assert.Contains("October 2026", json.RootElement.GetProperty("title").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workbook_has_a_sheet_for_each_table_that_programs_can_open()
    {
        var path = Path.ChangeExtension(_terminal.DatabasePath, "xlsx");

        Assert.Equal(ExitCode.Ok, await _terminal.RunAsync("report", "fcr", "--month", "2026-10", "--format", "xlsx", "--output", path));

        Assert.Contains("summary", MiniExcelLibs.MiniExcel.GetSheetNames(path));
    }

    [Fact]
    public async Task It_speaks_Spanish_and_writes_files()
    {
        var path = Path.ChangeExtension(_terminal.DatabasePath, "html");

        Assert.Equal(ExitCode.Ok, await _terminal.RunAsync("report", "fcr", "--month", "2026-Q3", "--format", "html", "--language", "es-MX", "--output", path));

        var page = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        Assert.Contains("lang=\"es-MX\"", page, StringComparison.Ordinal);
        Assert.Contains("Elaborado por BugBridge", page, StringComparison.Ordinal);
        Assert.Empty(_terminal.Output);
    }
}
