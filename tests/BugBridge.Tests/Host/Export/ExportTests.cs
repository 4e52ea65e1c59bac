using System.Net;
using System.Text.Json;
using BugBridge.Core.Export;
using BugBridge.Tests.Host.Dashboard;
using BugBridge.Tests.Journeys;
using Xunit;

namespace BugBridge.Tests.Host.Export;

public sealed class ExportTests : Journey
{
    [Fact]
    public async Task A_table_comes_whole_as_CSV_and_as_JSON()
    {
        await StartAsync();
        var (first, key) = await FiledAsync();
        var second = await JoinedAsync(key);
        using var tool = Tool();

        var lines = (await tool.ReadAsync("/export/links.csv")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(string.Join(',', ExportTables.Links.Columns.Select(column => column.Name)), lines[0]);
        Assert.Equal(3, lines.Length);

        using var json = JsonDocument.Parse(await tool.ReadAsync("/export/tickets.json"));
        Assert.Equal([$"{first}", $"{second}"], json.RootElement.EnumerateArray().Select(row => row.GetProperty("ticket_id").GetString()).Order(StringComparer.Ordinal));
        Assert.Equal(JsonValueKind.False, json.RootElement[0].GetProperty("is_merged").ValueKind);
    }

    [Fact]
    public async Task Pages_lead_on_until_the_last()
    {
        await StartAsync();
        var (_, key) = await FiledAsync();
        await JoinedAsync(key);
        await JoinedAsync(key);
        using var tool = Tool();

        var ids = new List<string?>();
        for (var next = "/export/tickets.json?limit=2"; next is not null;)
        {
            using var answer = await tool.GetAsync(next);
            using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Bridge.Token));
            ids.AddRange(json.RootElement.EnumerateArray().Select(row => row.GetProperty("ticket_id").GetString()));
            next = answer.Headers.TryGetValues("Link", out var links) ? links.Single().Split('<', '>')[1] : null;
        }

        Assert.Equal(3, ids.Count);
        Assert.Distinct(ids);
    }

    [Fact]
    public async Task The_schema_says_what_every_column_means()
    {
        await StartAsync();
        using var tool = Tool();
        using var schema = JsonDocument.Parse(await tool.ReadAsync("/export/schema.json"));

        Assert.Equal(ExportTables.All.Select(table => table.Name), schema.RootElement.EnumerateArray().Select(table => table.GetProperty("name").GetString()));
        Assert.All(
            schema.RootElement.EnumerateArray().SelectMany(table => table.GetProperty("columns").EnumerateArray()),
            column => Assert.NotEmpty(column.GetProperty("meaning").GetString()!));
    }

    [Theory]
    [InlineData("/export/moon.csv", HttpStatusCode.NotFound, "There is no moon.csv. There are tickets, links")]
    [InlineData("/export/tickets.xml", HttpStatusCode.NotFound, "each as .csv and .json")]
    [InlineData("/export/tickets.csv?limit=0", HttpStatusCode.BadRequest, "limit takes a number from 1")]
    [InlineData("/export/tickets.csv?limit=many", HttpStatusCode.BadRequest, "limit takes a number from 1")]
    [InlineData("/reports/moon.html", HttpStatusCode.NotFound, "")]
    [InlineData("/reports/fcr.html?period=2031-01", HttpStatusCode.BadRequest, "2031-01 has not started yet")]
    [InlineData("/reports/fcr.csv?period=2026-10&table=by-moon", HttpStatusCode.BadRequest, "The pack fcr has no table 'by-moon'. It has: trend")]
    public async Task What_cannot_be_given_is_refused_with_what_there_is(string address, HttpStatusCode status, string words)
    {
        await StartAsync();
        using var tool = Tool();

        Assert.Contains(words, await tool.ReadAsync(address, status), StringComparison.Ordinal);
    }

    private Visitor Tool() => new(Bridge.At("/"));
}
