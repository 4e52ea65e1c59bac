using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using BugBridge.Tests.Journeys;
using MiniExcelLibs;
using Xunit;

namespace BugBridge.Tests.Host.Dashboard;

/// <summary>Finding things in lists, and taking lists along, over the real worker.</summary>
public sealed class ListTests : Journey
{
    private long _ours;
    private long _theirs;
    private string _key = string.Empty;

    [Theory]
    [InlineData("rep=Rita Rep", true)]
    [InlineData("rep=rita", true)]
    [InlineData("account=Acme Tools", true)]
    [InlineData("account=tools", true)]
    [InlineData("status=open&account=acme&rep=rita", true)]
    [InlineData("rep=Otto", false)]
    [InlineData("account=Globex", false)]
    [InlineData("until=2020-01-01", null)]
    public async Task Tickets_are_found_by_the_names_of_reps_and_accounts(string filter, bool? isOurs)
    {
        await StartAsync();
        await FillAsync();
        using var visitor = Visit();

        var page = await PageAsync(visitor, "/tickets?" + filter);

        Assert.Equal(isOurs == true, Links(page).Contains($"/tickets/{_ours}"));
        Assert.Equal(isOurs == false, Links(page).Contains($"/tickets/{_theirs}"));
    }

    [Fact]
    public async Task A_name_that_nobody_has_is_said_so_and_an_id_is_shown_as_the_name()
    {
        await StartAsync();
        await FillAsync();
        using var visitor = Visit();
        var rep = Helpdesk.Ticket(_ours).AssigneeId;

        Assert.Contains("No rep has “nobody” in their name.", (await PageAsync(visitor, "/tickets?rep=nobody")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Rita Rep", (await PageAsync(visitor, $"/tickets?rep={rep}")).QuerySelector("#rep")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Fields_suggest_names_and_never_ids()
    {
        await StartAsync();
        await FillAsync();
        using var visitor = Visit();

        var page = await PageAsync(visitor, "/tickets");

        Assert.Contains("Rita Rep", page.QuerySelectorAll("#reps option").Select(option => option.GetAttribute("value")));
        Assert.Contains("Acme Tools", page.QuerySelectorAll("#accounts option").Select(option => option.GetAttribute("value")));
        Assert.Equal("[\"Rita Rep\"]", await visitor.ReadAsync("/names/rep?q=rit"));
        Assert.Equal(HttpStatusCode.NotFound, await visitor.StatusAsync("/names/secret?q=a"));
    }

    [Fact]
    public async Task Headings_sort_keep_the_filters_and_say_so_to_assistive_programs()
    {
        await StartAsync();
        await FillAsync();
        using var visitor = Visit();

        var page = await PageAsync(visitor, "/tickets?account=acme");
        var heading = Heading(page, "Rep");
        Assert.Equal("descending", Heading(page, "Filed").ParentElement!.GetAttribute("aria-sort"));
        Assert.Null(heading.ParentElement!.GetAttribute("aria-sort"));

        var sorted = await PageAsync(visitor, heading.GetAttribute("href")!);
        Assert.Equal("Acme Tools", sorted.QuerySelector("#account")!.GetAttribute("value"));
        Assert.Equal("ascending", Heading(sorted, "Rep").ParentElement!.GetAttribute("aria-sort"));
        Assert.Equal("descending", Heading(await PageAsync(visitor, Heading(sorted, "Rep").GetAttribute("href")!), "Rep").ParentElement!.GetAttribute("aria-sort"));
    }

    [Fact]
    public async Task A_list_is_downloaded_with_its_filters_as_CSV_and_for_Excel()
    {
        await StartAsync();
        await FillAsync();
        using var visitor = Visit();
        var page = await PageAsync(visitor, "/tickets?account=acme&after=3155378975999999999.x");

        var csv = await visitor.ReadAsync(page.QuerySelectorAll(".files a").Select(link => link.GetAttribute("href")!).Single(address => address.Contains(".csv", StringComparison.Ordinal)));
        using var workbook = await visitor.GetAsync("/lists/tickets.xlsx?account=acme");

        Assert.Equal("/tickets?account=acme", page.QuerySelector(".files a[rel=bookmark]")!.GetAttribute("href"));
        Assert.StartsWith("ticket,subject,status,customer,account,rep,issue,filed,url", csv.TrimStart('\uFEFF'), StringComparison.Ordinal);
        Assert.Contains($"{_ours},'=cmd() is a subject,", csv, StringComparison.Ordinal);
        Assert.DoesNotContain($"{_theirs},", csv, StringComparison.Ordinal);
        using var file = new MemoryStream(await workbook.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        var row = Assert.Single(file.Query(useHeaderRow: true).Cast<IDictionary<string, object>>());
        Assert.Equal(["'=cmd() is a subject", "Acme Tools", "Rita Rep", _key], new[] { "Subject", "Account", "Rep", "Issue" }.Select(name => row[name]));
    }

    [Theory]
    [InlineData("issues", "issue,summary,place,score")]
    [InlineData("journal", "entry,action,state")]
    [InlineData("deliveries", "pack,goes-to,state")]
    [InlineData("outreach", "event,issue,ticket")]
    [InlineData("erasures", "ticket,subject,cause")]
    public async Task Every_list_can_be_taken_along(string list, string headings)
    {
        await StartAsync();
        await FillAsync();
        using var visitor = Visit();

        Assert.StartsWith(headings, (await visitor.ReadAsync($"/lists/{list}.csv?state=done&sort=key")).TrimStart('\uFEFF'), StringComparison.Ordinal);
        using var workbook = await visitor.GetAsync($"/lists/{list}.xlsx");
        using var file = new MemoryStream(await workbook.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal([list], file.GetSheetNames());
        Assert.Equal(HttpStatusCode.NotFound, await visitor.StatusAsync("/lists/none.csv"));
    }

    [Fact]
    public async Task A_search_for_a_key_or_a_number_leads_straight_there()
    {
        await StartAsync();
        await FillAsync();
        using var visitor = Visit();

        foreach (var (text, there) in new[] { (_key.ToLowerInvariant(), $"/issues/{_key}"), ($"{_ours}", $"/tickets/{_ours}"), ($"%23{_ours}", $"/tickets/{_ours}") })
        {
            using var answer = await visitor.GetAsync("/search?q=" + text);
            Assert.Equal(there, answer.Headers.Location?.OriginalString);
        }

        Assert.Equal(HttpStatusCode.OK, await visitor.StatusAsync("/search?q=subject"));
        Assert.Equal(HttpStatusCode.OK, await visitor.StatusAsync($"/search?q={_key}&all=yes"));
    }

    private static async Task<IHtmlDocument> PageAsync(Visitor visitor, string address) => await new HtmlParser().ParseDocumentAsync(await visitor.ReadAsync(address), TestContext.Current.CancellationToken);

    private static IEnumerable<string?> Links(IHtmlDocument page) => page.QuerySelectorAll("tbody a").Select(link => link.GetAttribute("href"));

    private static AngleSharp.Dom.IElement Heading(IHtmlDocument page, string title) => page.QuerySelectorAll("thead a").Single(link => link.TextContent.StartsWith(title, StringComparison.Ordinal));

    private Visitor Visit() => new(Bridge.At("/"));

    private async Task FillAsync()
    {
        _ours = await FileAsync("Acme Tools", "Rita Rep", "=cmd() is a subject", "bug");
        _theirs = await FileAsync("Globex", "Otto Other", "Something else");
        await Bridge.SettleAsync();
        _key = KeyOn(_ours);
    }

    private async Task<long> FileAsync(string account, string rep, string subject, params string[] tags)
    {
        var customer = Helpdesk.AddCustomer("Cora of " + account, organizationId: Helpdesk.AddOrganization(account));
        var ticket = Helpdesk.FileTicket(customer, subject, "Please help.", tags);
        var by = Helpdesk.AddRep(rep);
        Helpdesk.Assign(ticket, by);
        Helpdesk.Note(ticket, "I look at it.", by);
        await Bridge.SettleAsync();
        return ticket;
    }
}
