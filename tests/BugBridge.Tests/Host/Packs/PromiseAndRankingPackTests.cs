using System.Collections.Immutable;
using System.Globalization;
using BugBridge.Core.Calendar;
using BugBridge.Core.Issues;
using BugBridge.Core.Promises;
using BugBridge.Core.Ranking;
using BugBridge.Core.Sync.Planning;
using BugBridge.Host.Features.Promises;
using BugBridge.Host.Features.Ranking;
using BugBridge.Host.Language;
using BugBridge.Host.Packs;
using BugBridge.Storage;
using BugBridge.Tests.FirstContact;
using BugBridge.Tests.Storage;
using Microsoft.Extensions.Time.Testing;
using Xunit;
using static BugBridge.Tests.Storage.Samples;

namespace BugBridge.Tests.Host.Packs;

public sealed class PromiseAndRankingPackTests : IAsyncLifetime, IDisposable
{
    private static readonly Period November = Period.MonthOf(Noon, TimeZoneInfo.Utc);
    private readonly ReportSettings _reports = new();
    private readonly TempDatabase _database = new();
    private readonly FakeTimeProvider _clock = new(Noon.AddDays(18));
    private BridgeStore _store = null!;

    private static CancellationToken Ending => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _store = await BridgeStore.OpenAsync(_database.PatientSettings, _clock, Ending);
        await _store.Ledger.PlanAsync(
            [Seen("any")],
            Always(new Plan
            {
                Issues = [IssueState("10") with { Summary = "=HYPERLINK(1)", Estimate = new(new(2026, 11, 5), EstimateSource.FixVersion, "7.1") }, IssueState("11"), IssueState("12") with { Category = StatusCategory.Done, DoneAt = Noon.AddDays(2) }],
                Tickets =
                [
                    TicketState("1", "10") with { CustomerId = "c1" }, TicketState("2", "10") with { CreatedAt = Noon.AddDays(-30), CustomerId = "c2" },
                    TicketState("3", "11") with { CreatedAt = Noon.AddDays(40) }, TicketState("4", "12"),
                ],
            }.Keep(
                new PromiseTold("10", new Estimate(new(2026, 11, 5), EstimateSource.FixVersion, "7.1"), ["1", "2"], Noon),
                new PromiseTold("11", new Estimate(new(2026, 11, 25), EstimateSource.DueDate), ["1"], Noon),
                new PromiseTold("12", new Estimate(new(2026, 11, 6), EstimateSource.DueDate), ["1"], Noon))),
            Ending);
    }

    [Fact]
    public async Task The_promises_pack_puts_what_is_overdue_first_with_what_waits_for_it()
    {
        var pack = await PromisesAsync(November, "en");

        Assert.Equal("Promised fix dates, November 2026", pack.Title);
        Assert.Equal(["1", "50.0%", "3"], Figures(pack).Take(3).Select(figure => figure.Value.Replace(" ", string.Empty, StringComparison.Ordinal)));
        var standing = Table(pack, "standing");
        Assert.Equal([("ENG-10", "Overdue", -15, 2L), ("ENG-11", "Due soon", 5, 1L)], standing.Select(row => (row[0].Text, row[3].Text, Convert.ToInt32(row[4].Value, CultureInfo.InvariantCulture), (long)row[8].Value!)));
        Assert.Equal("Release 7.1", standing[0][5].Text);
        Assert.Equal([("ENG-10", "Not kept"), ("ENG-11", "Still open"), ("ENG-12", "Kept")], Table(pack, "dates").Select(row => (row[0].Text, row[5].Text)));
    }

    [Fact]
    public async Task Lengths_of_time_are_named_and_stand_in_business_hours_beside_calendar_time()
    {
        // The 2nd of November is a Monday, today is Friday the 20th.
        _reports.BusinessHours = BusinessTimesTests.Office;
        var pack = await PromisesAsync(November, "en");

        // ENG-10 was due on Thursday the 5th, ENG-11 is due on Wednesday the 25th; ENG-12 was told on Monday at noon, and done on Wednesday at noon.
        Assert.Equal([("-15", "−88 h"), ("5", "24 h")], Table(pack, "standing").Select(row => (row[4].Text, row[5].Text)));
        Assert.Equal(("Calendar days left", "Time left (business hours)"), Titles(pack, "standing", 4, 5));
        Assert.Equal([("–", "–"), ("–", "–"), ("2 d", "16 h")], Table(pack, "dates").Select(row => (row[11].Text, row[12].Text)));
        Assert.Equal(("From told to fixed (calendar time)", "From told to fixed (business hours)"), Titles(pack, "dates", 11, 12));
        Assert.Equal(("Calendar days later", "Later by (business hours)"), Titles(pack, "dates", 7, 8));
        Assert.Equal(
            [
                ("Median change (calendar time)", "–"), ("Median change (business hours)", "–"),
                ("From told to fixed, median (calendar time)", "2 d"), ("From told to fixed, median (business hours)", "16 h"),
            ],
            Figures(pack).Skip(4).Take(4).Select(figure => (figure.Label, figure.Value)));
    }

    [Fact]
    public async Task Without_business_hours_calendar_time_stands_alone_and_is_named()
    {
        var pack = await PromisesAsync(November, "en");

        Assert.Equal(["Median change (calendar time)", "From told to fixed, median (calendar time)"], Figures(pack).Skip(4).Take(2).Select(figure => figure.Label));
        Assert.DoesNotContain(pack.Parts.OfType<PackTable>().SelectMany(table => table.Columns), column => column.Title.Contains("business", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Packs_speak_spanish_to_whom_reads_it()
    {
        var promises = await PromisesAsync(November, "es");
        var ranking = await RankingAsync(November, "es");

        Assert.Equal("Fechas de corrección prometidas, noviembre de 2026", promises.Title);
        Assert.Equal(["Vencida", "Vence pronto"], Table(promises, "standing").Select(row => row[3].Text));
        Assert.Equal("Incumplida", Table(promises, "dates")[0][5].Text);
        Assert.Equal("Puntuación", Assert.IsType<PackTable>(ranking.Parts.First(part => part is PackTable)).Columns[1].Title);
    }

    [Fact]
    public async Task A_period_without_promises_says_so()
    {
        var pack = await PromisesAsync(November.Previous, "en");

        Assert.Empty(Table(pack, "dates"));
        Assert.Equal(("–", "–"), (Figures(pack)[1].Value, Figures(pack)[4].Value));
    }

    [Fact]
    public async Task The_ranking_of_a_period_counts_only_tickets_filed_before_its_end()
    {
        var november = Table(await RankingAsync(November, "en"), "ranking");
        var october = Table(await RankingAsync(November.Previous, "en"), "ranking");

        Assert.Equal([("ENG-10", 2L, 1L, 1L)], november.Select(row => (row[0].Text, (long)row[6].Value!, (long)row[7].Value!, (long)row[8].Value!)));
        Assert.Equal([("ENG-10", 1L, 1L, 0L)], october.Select(row => (row[0].Text, (long)row[6].Value!, (long)row[7].Value!, (long)row[8].Value!)));
    }

    [Fact]
    public async Task The_ranking_of_a_month_that_is_over_shows_it_as_it_was()
    {
        // ENG-12 was done on the 3rd, so it was open in October; ENG-10 had no date then, and ENG-13 was done before the month ended.
        await _store.Ledger.PlanAsync(
            [Seen("any")],
            Always(new Plan
            {
                Issues = [IssueState("13") with { Category = StatusCategory.Done, DoneAt = November.From.AddTicks(-1) }],
                Tickets = [TicketState("5", "12") with { CreatedAt = Noon.AddDays(-20) }, TicketState("6", "13") with { CreatedAt = Noon.AddDays(-20) }],
            }),
            Ending);

        var october = await RankingAsync(November.Previous, "en");
        var rows = Table(october, "ranking");

        Assert.Equal(["ENG-10", "ENG-12"], rows.Select(row => row[0].Text).Order(StringComparer.Ordinal));
        Assert.All(rows, row => Assert.Null(row[13].Value));
        Assert.Contains(october.Parts.OfType<PackText>(), text => text.Text.StartsWith("Issues that were open when the period ended", StringComparison.Ordinal));
        Assert.DoesNotContain("ENG-12", Table(await RankingAsync(November, "en"), "ranking").Select(row => row[0].Text));
    }

    [Theory]
    [InlineData("en", "Score at the end of October 2026", "Score")]
    [InlineData("es", "Puntuación al final de octubre de 2026", "Puntuación")]
    public async Task The_scores_of_a_month_that_is_over_say_so_and_those_of_this_month_are_those_of_now(string language, string over, string now)
    {
        var october = await RankingAsync(November.Previous, language);
        var november = await RankingAsync(November, language);
        var ranked = new RankFormula(new RankingSettings(), TimeZoneInfo.Utc).Rank(
            await _store.Ranks.FactsAsync(new RankQuery(_clock.GetUtcNow(), new RankingSettings().GrowthDays), Ending), _clock.GetUtcNow()).First();

        Assert.All(october.Parts.OfType<PackTable>(), table => Assert.Contains(table.Columns, column => column.Title == over));
        Assert.All(november.Parts.OfType<PackTable>(), table => Assert.Contains(table.Columns, column => column.Title == now));
        Assert.Equal((long)ranked.Score.Rounded, Assert.Single(Table(november, "ranking"))[1].Value);
    }

    [Fact]
    public async Task The_points_of_the_parts_add_up_to_the_score()
    {
        var row = Assert.Single(Table(await RankingAsync(November, "en"), "parts"));

        Assert.Equal((long)row[^1].Value!, Math.Round(row[1..^1].Sum(cell => (double)cell.Value!)));
        Assert.True((double)row[^2].Value! > 0, "The date that passed is a part of the score.");
    }

    public async ValueTask DisposeAsync() => await _store.DisposeAsync();

    public void Dispose() => _database.Dispose();

    private static ImmutableArray<PackFigure> Figures(Pack pack) => pack.Parts.OfType<PackFigures>().First().Figures;

    private static ImmutableArray<ImmutableArray<PackCell>> Table(Pack pack, string name)
    {
        var table = Assert.Single(pack.Parts.OfType<PackTable>(), one => one.Name == name);
        Assert.All(table.Rows, row => Assert.Equal(table.Columns.Length, row.Length));
        return table.Rows;
    }

    private static (string, string) Titles(Pack pack, string name, int one, int other) =>
        pack.Parts.OfType<PackTable>().Single(table => table.Name == name).Columns is var columns ? (columns[one].Title, columns[other].Title) : default;

    private static Words In(string language) => new(CultureInfo.GetCultureInfo(language), TimeZoneInfo.Utc);

    private Task<Pack> PromisesAsync(Period period, string language) =>
        new PromisesPack(new PromiseReports(_store.Promises, _store.Ranks, new RankingSettings(), _reports, _clock), _reports).MakeAsync(period, In(language), Ending);

    private Task<Pack> RankingAsync(Period period, string language) =>
        new RankingPack(new RankReports(_store.Ranks, new RankingSettings(), _clock)).MakeAsync(period, In(language), Ending);
}
