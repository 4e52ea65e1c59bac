using BugBridge.Core.Issues;
using BugBridge.Core.Remotes;
using Xunit;

namespace BugBridge.Tests.Connectors.Jira;

public sealed class EstimateTests
{
    private const string Fields = """
        [{"id":"customfield_20","name":"Sprint","schema":{"type":"array","items":"json","custom":"com.pyxis.greenhopper.jira:gh-sprint"}},
         {"id":"customfield_21","name":"Target date","schema":{"type":"date"}}]
        """;

    private static readonly EstimateSource[] All = [EstimateSource.DueDate, EstimateSource.FixVersion, EstimateSource.Sprint, EstimateSource.Field];

    [Theory]
    [InlineData("""{"duedate":"2026-12-05","customfield_21":"2026-12-01"}""", "2026-12-05", EstimateSource.DueDate, null)]
    [InlineData("""{"fixVersions":[{"name":"2.0","releaseDate":"2027-01-01"},{"name":"1.9","releaseDate":"2026-12-12"}]}""", "2026-12-12", EstimateSource.FixVersion, "1.9")]
    [InlineData("""{"fixVersions":[{"name":"1.8","released":true,"releaseDate":"2026-10-01"},{"name":"1.9"}],"customfield_21":"2026-12-01"}""", "2026-12-01", EstimateSource.Field, null)]
    [InlineData("""{"fixVersions":[{"name":"0.1","archived":true,"releaseDate":"2026-10-01"}],"customfield_21":"2026-12-01T10:00:00.000+0100"}""", "2026-12-01", EstimateSource.Field, null)]
    [InlineData("""{"customfield_20":[{"name":"S1","state":"closed","endDate":"2026-10-30T10:00:00.000Z"},{"name":"S3","state":"future","endDate":"2026-11-13T10:00:00.000Z"},{"name":"S2","state":"active","endDate":"2026-11-20T10:00:00.000Z"}]}""", "2026-11-20", EstimateSource.Sprint, "S2")]
    [InlineData("""{"customfield_20":[{"name":"S3","state":"future"}],"customfield_21":"2026-12-01"}""", "2026-12-01", EstimateSource.Field, null)]
    [InlineData("""{"customfield_20":"not a list","customfield_21":"soon"}""", null, EstimateSource.Field, null)]
    public async Task The_first_source_that_has_a_date_wins(string fields, string? date, EstimateSource source, string? detail)
    {
        await using var bench = new JiraBench(settings => (settings.EstimateSources, settings.EstimateField) = (All, "target DATE"));
        bench.Jira.On("GET field", Fields).On("GET issue/ENG-1", JiraJson.Issue(fields: fields));

        var issue = await bench.Tracker.ReadAsync("ENG-1", JiraBench.Cancel);

        Assert.Equal(date is null ? null : new Estimate(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture), source, detail), issue!.Estimate);
        Assert.EndsWith("duedate,customfield_20,customfield_21", bench.Jira.Requests[^1].Query["fields"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("America/Los_Angeles", """{"customfield_20":[{"name":"S9","state":"active","endDate":"2026-12-12T01:00:00.000Z"}]}""", "2026-12-11")]
    [InlineData("America/Los_Angeles", """{"customfield_20":["Sprint@1f[id=1,state=ACTIVE,name=S9,endDate=2026-12-12T01:00:00.000Z]"]}""", "2026-12-11")]
    [InlineData("Europe/Berlin", """{"customfield_20":[{"name":"S9","state":"active","endDate":"2026-12-11T23:30:00.000Z"}]}""", "2026-12-12")]
    [InlineData("UTC", """{"customfield_20":[{"name":"S9","state":"active","endDate":"2026-12-11T17:00:00.000-08:00"}]}""", "2026-12-12")]
    [InlineData("America/Los_Angeles", """{"fixVersions":[{"name":"7.1","releaseDate":"2026-12-12"}]}""", "2026-12-12")]
    [InlineData("America/Los_Angeles", """{"fixVersions":[{"name":"7.1","releaseDate":"2026-12-12T01:00:00.000+0000"}]}""", "2026-12-11")]
    [InlineData("America/Los_Angeles", """{"customfield_21":"2026-12-12T01:00:00.000+0000"}""", "2026-12-11")]
    [InlineData("Pacific/Auckland", """{"customfield_21":"2026-12-11T12:00:00.000+0000"}""", "2026-12-12")]
    [InlineData("America/Los_Angeles", """{"customfield_21":"2026-12-12"}""", "2026-12-12")]
    [InlineData("America/Los_Angeles", """{"duedate":"2026-12-12"}""", "2026-12-12")]
    public async Task A_moment_is_told_as_the_day_in_the_zone_of_the_reports_and_a_day_stays_one(string zone, string fields, string day)
    {
        await using var bench = new JiraBench(settings => (settings.EstimateSources, settings.EstimateField) = (All, "target DATE"), zone: TimeZoneInfo.FindSystemTimeZoneById(zone));
        bench.Jira.On("GET field", Fields).On("GET issue/ENG-1", JiraJson.Issue(fields: fields));

        Assert.Equal(day, (await bench.Tracker.ReadAsync("ENG-1", JiraBench.Cancel))!.Estimate!.Date.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task The_fields_of_the_site_are_asked_for_once()
    {
        await using var bench = new JiraBench(settings => settings.EstimateSources = [EstimateSource.Sprint]);
        bench.Jira.On("GET field", Fields).On("GET issue/ENG-1", JiraJson.Issue());

        await bench.Tracker.ReadAsync("ENG-1", JiraBench.Cancel);
        await bench.Tracker.ReadAsync("ENG-1", JiraBench.Cancel);

        Assert.Single(bench.Jira.Requests, request => request.Path == "field");
    }

    [Theory]
    [InlineData(EstimateSource.Sprint, "sprint")]
    [InlineData(EstimateSource.Field, "Target date")]
    public async Task A_source_that_is_not_there_is_refused_rather_than_read_as_no_date(EstimateSource source, string said)
    {
        await using var bench = new JiraBench(settings => (settings.EstimateSources, settings.EstimateField) = ([source], "Target date"));
        bench.Jira.On("GET field", "[]").On("GET issue/ENG-1", JiraJson.Issue());

        var failure = await Assert.ThrowsAsync<RemoteException>(() => bench.Tracker.ReadAsync("ENG-1", JiraBench.Cancel));

        Assert.Equal(RemoteFailureKind.Refused, failure.Kind);
        Assert.Contains(said, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_system_date_field_can_be_the_configured_one()
    {
        await using var bench = new JiraBench(settings => (settings.EstimateSources, settings.EstimateField) = ([EstimateSource.Field], "Due date"));
        bench.Jira.On("GET field", """[{"id":"duedate","name":"Due date","schema":{"type":"date"}}]""").On("GET issue/ENG-1", JiraJson.Issue(fields: """{"duedate":"2026-12-05"}"""));

        Assert.Equal(new DateOnly(2026, 12, 5), (await bench.Tracker.ReadAsync("ENG-1", JiraBench.Cancel))!.Estimate!.Date);
    }
}
