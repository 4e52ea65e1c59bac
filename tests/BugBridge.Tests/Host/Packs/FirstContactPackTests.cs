using System.Collections.Immutable;
using System.Globalization;
using BugBridge.Core.Calendar;
using BugBridge.Core.FirstContact;
using BugBridge.Core.Sync.State;
using BugBridge.Host.Features.FirstContact;
using BugBridge.Host.Language;
using BugBridge.Host.Packs;
using BugBridge.Tests.FirstContact;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace BugBridge.Tests.Host.Packs;

public sealed class FirstContactPackTests
{
    [Fact]
    public async Task The_pack_says_the_share_its_interval_and_the_rule()
    {
        var pack = await MakeAsync("en");

        Assert.Equal("First-contact resolution, October 2026", pack.Title);
        var share = pack.Parts.OfType<PackFigures>().Single().Figures[0];
        Assert.Equal(("65.5%", "19 of 29 tickets; 95 % interval 47–80%; 1 of them with thanks after the reply; in 1 the customer came back with a new ticket (69.0% without counting that); final on 8 November"), (Plain(share.Value), Plain(share.Note!)));
        Assert.Contains(pack.Parts.OfType<PackText>(), text => text.Text.Contains("exactly one public reply", StringComparison.Ordinal) && text.Text.Contains("7 d", StringComparison.Ordinal));
        Assert.Contains(pack.Parts.OfType<PackText>(), text => text.Text.Contains("Too few tickets to be sure", StringComparison.Ordinal));
        Assert.Same(CompanyMonthTests.Figures.Rule.GetType(), ((FirstContactFigures)pack.Data).Rule.GetType());
    }

    [Fact]
    public async Task Each_breakdown_is_a_table_with_a_cell_for_each_column()
    {
        var pack = await MakeAsync("en");

        var tables = pack.Parts.OfType<PackTable>().ToDictionary(table => table.Name);
        Assert.Equal(["trend", "offers", "left-out", "by-rep", "by-solver", "by-channel", "by-category", "by-product", "summary", "recontacts", "overlooked"], tables.Keys);
        Assert.All(tables.Values, table => Assert.All(table.Rows, row => Assert.Equal(table.Columns.Length, row.Length)));
        Assert.Equal(["Ana", "Ben", "Lee, who left", "unnamed"], tables["by-rep"].Rows.Select(row => row[0].Text));
        Assert.Equal("Not set", tables["by-channel"].Rows[^1][0].Text);
        Assert.Equal([("Merged", 2L), ("Spam", 2L), ("MetLate", 1L), ("NeverAnswered", 2L), ("OnlyIgnored", 1L), ("OnlyAutomatic", 1L), ("Proactive", 1L)], tables["left-out"].Rows.Select(row => ((string)row[0].Value!, (long)row[1].Value!)));
        Assert.Equal(12, tables["trend"].Rows.Length);
        Assert.Equal(19d / 29, (double)tables["trend"].Rows[^1][tables["trend"].Chart!.Values[0]].Value!, 12);
    }

    [Fact]
    public async Task People_see_at_most_six_columns_and_programs_get_all_of_them()
    {
        var pack = await MakeAsync("en");
        var tables = pack.Parts.OfType<PackTable>().ToList();

        Assert.All(tables, table => Assert.InRange(table.Shown.Length, 2, 6));
        var summary = tables.Single(table => table.Name == "summary");
        Assert.Equal(("summary", "95 % interval"), (pack.Main, summary.Columns[summary.Shown[^1]].Title));
        Assert.Equal("47–80%", Plain(summary.Rows[0][summary.Shown[^1]].Text));
        Assert.Equal(["tickets", "first-contact", "more-contacts", "pending", "share", "share-from", "share-to"], summary.Columns.Take(7).Select(column => column.Name));
    }

    [Fact]
    public async Task The_share_comes_first_with_its_twelve_months_and_then_what_known_issues_change()
    {
        var pack = await MakeAsync("en");
        var figure = Assert.IsType<PackFigures>(pack.Parts[0]).Figures[0];

        Assert.Equal((12, 19d / 29), (figure.Trend.Length, figure.Trend[^1]!.Value));
        Assert.Equal("trend", Assert.IsType<PackTable>(pack.Parts[1]).Name);
        Assert.Equal("With and without a known issue", Assert.IsType<PackHeading>(pack.Parts[2]).Text);
        Assert.StartsWith("With a known issue, ", Assert.IsType<PackText>(pack.Parts[3]).Text, StringComparison.Ordinal);
        Assert.Equal(["offers", "left-out"], pack.Parts.OfType<PackTable>().Where(table => table.IsBeside).Select(table => table.Name));
    }

    [Fact]
    public async Task What_new_tickets_about_the_same_thing_change_is_a_line_beside_the_share_without_counting_that()
    {
        var table = (await MakeAsync("en")).Parts.OfType<PackTable>().Single(table => table.Name == "recontacts");

        Assert.Equal([("Counted", 1L, 19L, 10L), ("NotCounted", 0L, 20L, 9L)], table.Rows.Select(row => ((string)row[0].Value!, (long)row[1].Value!, (long)row[2].Value!, (long)row[3].Value!)));
        Assert.Equal([19d / 29, 20d / 29], table.Rows.Select(row => (double)row[4].Value!));
    }

    [Fact]
    public async Task Where_that_is_not_counted_or_another_rule_is_chosen_nothing_is_said_of_it()
    {
        foreach (var settings in new[] { new FirstContactSettings { RecontactWindow = TimeSpan.Zero }, new FirstContactSettings { Rule = FirstContactKind.Freshdesk } })
        {
            var pack = await MakeAsync("en", settings: settings);

            Assert.DoesNotContain(pack.Parts.OfType<PackTable>(), table => table.Name == "recontacts");
            Assert.DoesNotContain(Texts(pack), text => text.Contains("new ticket", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_longer_window_for_new_tickets_is_said_with_how_long_tickets_are_pending()
    {
        var pack = await MakeAsync("en", settings: new FirstContactSettings { RecontactWindow = TimeSpan.FromDays(14) });

        Assert.Contains(Texts(pack), text => text.Contains("re-openings count up to 7 d after it was solved. Not resolved if the same customer opens a new ticket about the same thing within 14 d", StringComparison.Ordinal)
            && text.Contains("Until 14 d after it was solved a ticket is pending.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_other_rules_stand_small_beside_the_chosen_one_with_why_they_differ()
    {
        var pack = await MakeAsync("en");

        Assert.Contains(pack.Parts.OfType<PackText>(), text => Plain(text.Text).StartsWith("The same tickets by other rules: 81.8% as Zendesk counts one-touch tickets (fewer than two replies", StringComparison.Ordinal)
            && Plain(text.Text).Contains("; 81.8% as Freshdesk counts (no message", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_fewer_than_thirty_tickets_the_interval_stands_in_place_of_the_share()
    {
        var ana = (await MakeAsync("en")).Parts.OfType<PackTable>().Single(table => table.Name == "by-rep").Rows[0];

        Assert.Matches("^[0-9]+–[0-9]+ ?%$", ana[4].Text);
        Assert.Equal(9d / 14, (double)ana[4].Value!, 12);
    }

    [Fact]
    public async Task A_reader_of_spanish_reads_spanish_throughout()
    {
        var pack = await MakeAsync("es");
        var english = Texts(await MakeAsync("en")).Where(text => text.Any(char.IsLetter)).ToHashSet(StringComparer.Ordinal);

        // Names, months that are spelled alike, and words that both languages have.
        string[] alike = ["Ana", "Ben", "Lee, who left", "unnamed", "web", "email", "chat", "phone", "Login", "Billing", "App", "Api", "Tickets"];
        Assert.Empty(Texts(pack).Where(english.Contains).Where(text => !text.Contains(" d ", StringComparison.Ordinal) && !text.EndsWith(" h", StringComparison.Ordinal) && !text.EndsWith(" min", StringComparison.Ordinal)).Except(alike, StringComparer.Ordinal).Distinct());
        Assert.StartsWith("Resolución en el primer contacto", pack.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Waits_stand_in_business_hours_beside_calendar_time_and_both_are_named()
    {
        var pack = await FourAsync("en", BusinessTimesTests.Office);
        var summary = pack.Parts.OfType<PackTable>().Single(table => table.Name == "summary");

        Assert.Equal(
            [
                ("First reply, median (calendar time)", "1 h", "nine of ten within 2 d 18 h"), ("First reply, median (business hours)", "30 min", "nine of ten within 2 h"),
                ("Resolution, median (calendar time)", "1 d", "nine of ten within 2 d 20 h"), ("Resolution, median (business hours)", "4 h", "nine of ten within 16 h"),
            ],
            pack.Parts.OfType<PackFigures>().Single().Figures.Skip(4).Select(figure => (figure.Label, figure.Value, figure.Note!)));
        Assert.Equal(
            [
                ("reply-median-calendar", "First reply, median (calendar time)", 3600.0), ("reply-median-business", "First reply, median (business hours)", 1800.0),
                ("reply-90-calendar", "First reply, 90th percentile (calendar time)", 66 * 3600.0), ("reply-90-business", "First reply, 90th percentile (business hours)", 2 * 3600.0),
                ("resolution-median-calendar", "Resolution, median (calendar time)", 24 * 3600.0), ("resolution-median-business", "Resolution, median (business hours)", 4 * 3600.0),
                ("resolution-90-calendar", "Resolution, 90th percentile (calendar time)", 68 * 3600.0), ("resolution-90-business", "Resolution, 90th percentile (business hours)", 16 * 3600.0),
            ],
            summary.Columns.Zip(summary.Rows[0]).Skip(8).Select(pair => (pair.First.Name, pair.First.Title, (double)pair.Second.Value!)));
        Assert.All(pack.Parts.OfType<PackTable>(), table => Assert.All(table.Rows, row => Assert.Equal(table.Columns.Length, row.Length)));
    }

    [Fact]
    public async Task Without_business_hours_calendar_time_stands_alone_and_is_named()
    {
        var pack = await FourAsync("es", new BusinessHoursSettings());

        Assert.Equal(["Primera respuesta, mediana (tiempo natural)", "Resolución, mediana (tiempo natural)"], pack.Parts.OfType<PackFigures>().Single().Figures.Skip(4).Select(figure => figure.Label));
        Assert.Equal(4, pack.Parts.OfType<PackTable>().Single(table => table.Name == "summary").Columns.Count(column => column.Title.EndsWith("(tiempo natural)", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_empty_month_says_so()
    {
        var pack = await MakeAsync("en", isEmpty: true);

        Assert.Equal("No ticket was received or solved in this period.", Assert.IsType<PackText>(pack.Parts[0]).Text);
        Assert.Contains(pack.Parts.OfType<PackFigures>().Single().Figures, figure => figure.Value == "–");
        Assert.Empty(pack.Parts.OfType<PackTable>().Single(table => table.Name == "by-rep").Rows);
    }

    private static IEnumerable<string> Texts(Pack pack) => pack.Parts.SelectMany(part => part switch
    {
        PackText text => [text.Text],
        PackHeading heading => [heading.Text],
        PackFigures figures => figures.Figures.SelectMany(figure => new[] { figure.Label, figure.Note ?? string.Empty }),
        PackTable table => [table.Caption, table.IfEmpty, .. table.Columns.Select(column => column.Title), .. table.Rows.Select(row => row[0].Text)],
        _ => Array.Empty<string>(),
    });

    private static string Plain(string text) => text.Replace(" %", "%", StringComparison.Ordinal).Replace("95%", "95 %", StringComparison.Ordinal);

    private static Task<Pack> MakeAsync(string language, bool isEmpty = false, FirstContactSettings? settings = null) =>
        MakeAsync(language, isEmpty ? [] : [.. CompanyMonth.Tickets.Select(one => one.Ticket)], new BusinessHoursSettings(), settings);

    private static Task<Pack> FourAsync(string language, BusinessHoursSettings hours) => MakeAsync(language, BusinessTimesTests.Four, hours);

    private static Task<Pack> MakeAsync(string language, TicketState[] tickets, BusinessHoursSettings hours, FirstContactSettings? settings = null) =>
        new FirstContactPack(new CompanyView(tickets), settings ?? new FirstContactSettings(), new ReportSettings { BusinessHours = hours }, new FakeTimeProvider(CompanyMonth.Now))
            .MakeAsync(CompanyMonth.October, new Words(CultureInfo.GetCultureInfo(language), TimeZoneInfo.Utc), TestContext.Current.CancellationToken);

    private sealed class CompanyView(TicketState[] tickets) : IFirstContactView
    {
        public Task<FirstContactFigures> FiguresAsync(FirstContactRule rule, Period period, DateTimeOffset at, CancellationToken cancellationToken) =>
            Task.FromResult(FirstContactCount.Of(tickets, CompanyMonth.Names, rule, period, at));

        public Task<ImmutableArray<string>> TicketsAsync(ContactQuestion question, FirstContactRule rule, Period period, DateTimeOffset at, CancellationToken cancellationToken) =>
            throw new NotSupportedException("A pack lists no tickets.");

        public Task<string> NameOfRepAsync(string repId, CancellationToken cancellationToken) => throw new NotSupportedException("A pack lists no tickets.");
    }
}
