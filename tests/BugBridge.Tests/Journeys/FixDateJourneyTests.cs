using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using BugBridge.Core.Outreach;
using BugBridge.Core.Promises;
using BugBridge.Tests.Host.Dashboard;
using Xunit;

namespace BugBridge.Tests.Journeys;

/// <summary>
/// Whether a fix date is promised, and whether it is late, is the same wherever somebody reads it: in the note, the ticket's field, the ledger, the draft for the
/// customer, the ranking, the reports, and the pages of the issue, the panel and the wall. It is 2 November, 09:00 in Greenwich.
/// </summary>
public sealed class FixDateJourneyTests : Journey
{
    private const string Auckland = "Pacific/Auckland";
    private const string Honolulu = "Pacific/Honolulu";

    /// <summary>The days that follow each other in one issue.</summary>
    public static TheoryData<string, (string? Date, bool IsPromised, bool IsLate)[]> Days => new()
    {
        // In Auckland it is the 2nd, in Honolulu still the 1st. The 31st is over everywhere, the 1st is not yet.
        { Auckland, [("2026-11-03", true, false), ("2026-11-02", true, false), ("2026-11-01", true, true), ("2026-10-31", false, false), ("2026-11-02", true, false), (null, false, false)] },
        { Honolulu, [("2026-11-02", true, false), ("2026-11-01", true, false), ("2026-10-31", false, false), ("2026-11-01", true, false), ("9999-12-31", false, false), (null, false, false)] },
    };

    [Theory]
    [MemberData(nameof(Days), DisableDiscoveryEnumeration = true)]
    public async Task A_date_is_promised_and_late_everywhere_or_nowhere(string zone, (string? Date, bool IsPromised, bool IsLate)[] days)
    {
        var (ticket, key) = await BeginAsync(zone);
        foreach (var (date, isPromised, isLate) in days)
        {
            var day = date is null ? default(DateOnly?) : DateOnly.Parse(date, CultureInfo.InvariantCulture);
            Jira.SetDueDate(key, day);
            await Bridge.SettleAsync();
            await Bridge.UntilAsync(async () => !isPromised || await IsDraftedAsync(day), "a draft");

            var told = NotesOn(ticket)[^1];
            Assert.Equal(isPromised, told.Contains(": fix ", StringComparison.Ordinal) && told.Contains($"expected on {day:d MMMM}", StringComparison.Ordinal));
            Assert.Equal(isPromised ? date : string.Empty, FieldOn(ticket, Helpdesk.FixField));
            Assert.Equal(isPromised, await IsDraftedAsync(day));
            Assert.Equal(isPromised ? day : null, (await LedgerAsync(ticket)).LastOrDefault()?.Date);
            await ShowsAsync(ticket, key, isPromised, isLate);
        }
    }

    [Fact]
    public async Task A_date_that_was_promised_before_it_passed_is_late_everywhere()
    {
        var (ticket, key) = await BeginAsync("UTC");
        Jira.SetDueDate(key, new DateOnly(2026, 11, 5));
        await Bridge.SettleAsync();
        await ShowsAsync(ticket, key, isPromised: true, isLate: false);

        Bridge.Clock.Skip(TimeSpan.FromDays(5));

        await ShowsAsync(ticket, key, isPromised: true, isLate: true);
    }

    private async Task<(long Ticket, string Key)> BeginAsync(string zone)
    {
        await StartAsync(new JourneyOptions
        {
            Settings = settings =>
            {
                settings.Reports.TimeZone = zone;
                settings.Outreach.Events = [OutreachKind.Estimate, OutreachKind.Slip, OutreachKind.Sooner, OutreachKind.NoDate];
                settings.Outreach.Announce = false;
            },
        });
        return await FiledAsync();
    }

    private async Task ShowsAsync(long ticket, string key, bool isPromised, bool isLate)
    {
        using var visitor = new Visitor(Bridge.At("/"));
        var home = await PageAsync(visitor, "/");
        var promises = await PageAsync(visitor, "/promises?period=2026-11");
        var open = promises.QuerySelectorAll("tr").Where(row => row.TextContent.Contains(key, StringComparison.Ordinal)).Select(row => row.TextContent).ToList();
        Dictionary<string, (bool IsPromised, bool IsLate)> shown = new(StringComparer.Ordinal)
        {
            ["home"] = (!Names(home, "unplanned", key), Names(home, "overdue", key)),
            ["ranking of home"] = (!home.QuerySelector("#top ~ table")!.TextContent.Contains("no date yet", StringComparison.Ordinal), isLate),
            ["report of promises"] = (open.Exists(row => row.Contains("Overdue", StringComparison.Ordinal) || row.Contains("Due soon", StringComparison.Ordinal)), open.Exists(row => row.Contains("Overdue", StringComparison.Ordinal))),
            ["report of the ranking"] = (isPromised, Figure(await PageAsync(visitor, "/issues?period=2026-11"), "Past their promised date") == "1"),
            ["wall"] = (isPromised, Figure(await PageAsync(visitor, "/wall"), "Overdue estimates") == "1"),
            ["issue"] = Fact(await PageAsync(visitor, "/issues/" + key), "Promise", "none told"),
            ["panel"] = Fact(await PageAsync(visitor, $"/panel?ticket={ticket}"), "Fix expected", "no date yet"),
        };

        Assert.All(shown, one => Assert.Equal((one.Key, isPromised, isLate), (one.Key, one.Value.IsPromised, one.Value.IsLate)));
    }

    private static bool Names(IHtmlDocument page, string section, string key) =>
        page.QuerySelector($"section[aria-labelledby={section}]")!.TextContent.Contains(key, StringComparison.Ordinal);

    private static string? Figure(IHtmlDocument page, string name) => After(page, name)?.TextContent.Trim();

    private static (bool IsPromised, bool IsLate) Fact(IHtmlDocument page, string name, string none)
    {
        var words = After(page, name)!.TextContent;
        return (!words.Contains(none, StringComparison.Ordinal), words.Contains("overdue", StringComparison.Ordinal));
    }

    private static IElement? After(IHtmlDocument page, string name) => page.QuerySelectorAll("dt").First(title => title.TextContent.Trim() == name).NextElementSibling;

    private static async Task<IHtmlDocument> PageAsync(Visitor visitor, string address) => new HtmlParser().ParseDocument(await visitor.ReadAsync(address));

    private async Task<bool> IsDraftedAsync(DateOnly? day) =>
        day is not null && (await Bridge.Outreach.DraftsAsync(new OutreachFilter(), 0, 50, Bridge.Token)).Any(draft => draft.State == DraftState.Waiting && draft.Date == day);

    private async Task<IEnumerable<Promise>> LedgerAsync(long ticket) =>
        await Bridge.Promises.OfIssueAsync((await Bridge.View.FindTicketAsync($"{ticket}", Bridge.Token))!.Link!.IssueId!, Bridge.Token);
}
