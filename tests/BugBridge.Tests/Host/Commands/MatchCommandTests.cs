using System.Text.Json;
using BugBridge.Host.Commands;
using Xunit;

namespace BugBridge.Tests.Host.Commands;

public sealed class MatchCommandTests : IDisposable
{
    private readonly Terminal _terminal = new();
    private readonly string _file = Path.GetTempFileName();

    public void Dispose()
    {
        _terminal.Dispose();
        File.Delete(_file);
    }

    [Fact]
    public async Task Figures_are_printed_for_programs_under_the_names_that_they_know()
    {
        await File.WriteAllTextAsync(
            _file,
            """
            {"id": "1", "title": "Login page crashes with a blank screen", "created": "2026-01-01T00:00:00Z"}
            {"id": "2", "title": "Blank screen when the login page crashes", "created": "2026-01-02T00:00:00Z", "duplicate_of": "1"}
            """,
            TestContext.Current.CancellationToken);

        Assert.Equal(ExitCode.Ok, await _terminal.RunAsync("match", "evaluate", _file, "--json"));

        using var figures = JsonDocument.Parse(_terminal.Output);
        Assert.Equal(
            ["reports", "duplicates", "recall", "mrr", "map", "queryMs", "indexSeconds", "memoryMb", "autoLink"],
            figures.RootElement.EnumerateObject().Select(property => property.Name));
        Assert.Equal(["1", "5", "10", "20"], figures.RootElement.GetProperty("recall").EnumerateObject().Select(property => property.Name));
        Assert.Equal(["median", "p99"], figures.RootElement.GetProperty("queryMs").EnumerateObject().Select(property => property.Name));
        Assert.Equal(
            ["policy", "links", "precision", "recall"], figures.RootElement.GetProperty("autoLink")[0].EnumerateObject().Select(property => property.Name));
        Assert.Equal(1, figures.RootElement.GetProperty("mrr").GetDouble());
    }

    [Fact]
    public async Task An_installation_without_decisions_has_nothing_to_measure()
    {
        await _terminal.MakeStoreAsync();

        Assert.Equal(ExitCode.Ok, await _terminal.RunAsync("match", "evaluate", "--from-store"));

        Assert.Contains("0 reports", _terminal.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_a_labelled_set_is_refused_with_its_line()
    {
        await File.WriteAllTextAsync(_file, "id,title\n1,Login", TestContext.Current.CancellationToken);

        Assert.Equal(ExitCode.Failed, await _terminal.RunAsync("match", "evaluate", _file));

        Assert.StartsWith("Line 1 is not a report", _terminal.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Give either a FILE or --from-store.")]
    [InlineData("Give either a FILE or --from-store.", "some.jsonl", "--from-store")]
    [InlineData("--window-days takes a number of days", "some.jsonl", "--window-days", "0")]
    public async Task A_wrong_command_line_says_what_is_wanted(string message, params string[] arguments)
    {
        Assert.Equal(ExitCode.BadSettings, await _terminal.RunAsync(["match", "evaluate", .. arguments]));

        Assert.Contains(message, _terminal.Error, StringComparison.Ordinal);
    }
}
