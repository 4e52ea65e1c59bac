using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using BugBridge.Core.Remotes;
using BugBridge.Sandbox.Faults;
using BugBridge.Sandbox.Serving;
using BugBridge.Tests.Journeys;
using Xunit;

namespace BugBridge.Tests.Host.Dashboard;

/// <summary>What readers see and do on the pages, without scripts; over the real worker and the stand-ins.</summary>
public sealed partial class PageTests : Journey
{
    private const string Hostile = "<script>alert(1)</script> \" onload=x ' =cmd() \u202Etxet <b>bold";

    [Fact]
    public async Task An_issue_shows_its_tickets_its_score_and_why_everything_crossed()
    {
        await StartAsync();
        var (ticket, key) = await FiledAsync();
        Jira.Comment(key, "It is the driver.");
        await Bridge.SettleAsync();
        using var visitor = Visit();

        var issue = await visitor.ReadAsync("/issues/" + key);
        var page = await visitor.ReadAsync($"/tickets/{ticket}");

        Assert.Contains($"href=\"/tickets/{ticket}\"", issue, StringComparison.Ordinal);
        Assert.Matches("Score [0-9]+ · place 1 of 1", issue);
        Assert.Contains($"update ticket {ticket}", issue, StringComparison.Ordinal);
        Assert.Contains($"href=\"/issues/{key}\"", page, StringComparison.Ordinal);
        Assert.Contains("by a rule", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"/issues/{key}\"", await visitor.ReadAsync("/"), StringComparison.Ordinal);
        Assert.Contains($"href=\"/issues/{key}\"", await visitor.ReadAsync("/issues?project=ENG&sort=tickets"), StringComparison.Ordinal);
        Assert.DoesNotContain($"href=\"/issues/{key}\"", await visitor.ReadAsync("/issues?project=OPS"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Issues_are_merged_and_unmerged_from_the_page_as_by_the_commands()
    {
        await StartAsync();
        var (first, master) = await FiledAsync();
        var (second, duplicate) = await FiledAsync("Empty pages from the printer");
        using var visitor = Visit();

        using var merged = await visitor.SendAsync("/issues/" + duplicate, $"/issues/{duplicate}?handler=Merge", ("into", $" {master.ToLowerInvariant()} "));
        Assert.Equal($"/issues/{duplicate}?done=merged", merged.Headers.Location!.OriginalString);
        await Bridge.SettleAsync();
        Assert.Equal([master, master], new[] { first, second }.Select(KeyOn));
        Assert.Contains("Take " + duplicate, await visitor.ReadAsync("/issues/" + duplicate), StringComparison.Ordinal);
        Assert.Contains("by way of a merged issue", await visitor.ReadAsync("/issues/" + master), StringComparison.Ordinal);

        using var unmerged = await visitor.SendAsync("/issues/" + duplicate, $"/issues/{duplicate}?handler=Unmerge");
        await Bridge.SettleAsync();
        Assert.Equal([master, duplicate], new[] { first, second }.Select(KeyOn));
    }

    [Theory]
    [InlineData("NONE-1")]
    [InlineData("")]
    [InlineData("../../../etc")]
    public async Task What_cannot_be_merged_is_said_on_the_page_and_nothing_is_done(string into)
    {
        await StartAsync();
        var (_, key) = await FiledAsync();
        using var visitor = Visit();

        using var refused = await visitor.SendAsync("/issues/" + key, $"/issues/{key}?handler=Merge", ("into", into));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("role=\"alert\"", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_gone_without_a_mark_is_erased_when_somebody_approves_it_on_the_page_and_kept_when_rejected()
    {
        await StartAsync();
        var (first, key) = await FiledAsync();
        var (second, other) = await FiledAsync("The export stops with a timeout");
        await FiledAsync("Scanning gives black pages");
        Helpdesk.Purge(first);
        Helpdesk.Purge(second);
        await Bridge.ReconcileAsync();
        using var visitor = Visit();
        var page = await visitor.ReadAsync("/erasures");
        Assert.Contains("disappeared from the helpdesk without being marked as deleted. Erase it?", page, StringComparison.Ordinal);
        Assert.Contains("2 to approve", await visitor.ReadAsync("/"), StringComparison.Ordinal);
        Assert.Contains("Erasures waiting for approval", await visitor.ReadAsync("/health"), StringComparison.Ordinal);

        using var forged = await visitor.PostAsync("/erasures", ("act", "approve"), ("id", $"{first}"));
        using var approved = await visitor.SendAsync("/erasures", "/erasures", ("act", "approve"), ("id", $"{first}"));
        using var again = await visitor.SendAsync("/erasures", "/erasures", ("act", "approve"), ("id", $"{first}"));
        using var rejected = await visitor.SendAsync("/erasures", "/erasures", ("act", "reject"), ("id", $"{second}"));
        await Bridge.SettleAsync();

        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        Assert.Equal("/erasures?done=approved&count=1", approved.Headers.Location!.OriginalString);
        Assert.Equal("/erasures?done=approved&count=0", again.Headers.Location!.OriginalString);
        Assert.Equal("/erasures?done=rejected&count=1", rejected.Headers.Location!.OriginalString);
        Assert.StartsWith("[erased]", Jira.Issue(key).Summary, StringComparison.Ordinal);
        Assert.DoesNotContain("[erased]", Jira.Issue(other).Summary, StringComparison.Ordinal);
        Assert.Contains("Nothing to approve.", await visitor.ReadAsync("/erasures?done=approved&count=1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_set_aside_is_retried_or_discarded_after_a_question()
    {
        await StartAsync();
        var (ticket, key) = await FiledAsync();
        Bridge.Sandbox.Faults.Script(new Fault(FaultKind.ServerError) { Remote = Remote.Helpdesk, Calls = CallKind.Write, Status = 422 });
        Jira.Comment(key, "It is the driver.");
        await Bridge.SettleAsync();
        var aside = Assert.Single(await SetAsideAsync());
        using var visitor = Visit();

        Assert.Contains("1 set aside", await visitor.ReadAsync("/"), StringComparison.Ordinal);
        Assert.Contains($"value=\"{aside.Id}\"", await visitor.ReadAsync("/journal"), StringComparison.Ordinal);
        var question = $"/journal/confirm?state=set-aside&act=retry&id={aside.Id}";
        Assert.Contains("Try these again?", await visitor.ReadAsync(question), StringComparison.Ordinal);
        Assert.Single(await SetAsideAsync());
        using var retried = await visitor.SendAsync(question, "/journal/confirm", ("act", "retry"), ("id", $"{aside.Id}"));
        await Bridge.SettleAsync();

        Assert.Equal("/journal?state=trouble&done=retry&count=1", retried.Headers.Location!.OriginalString);
        NoteWith(ticket, "It is the driver.");
    }

    [Fact]
    public async Task Retrying_nothing_retries_nothing()
    {
        await StartAsync();
        using var visitor = Visit();

        using var answer = await visitor.SendAsync("/journal", "/journal/confirm", ("act", "retry"));

        Assert.EndsWith("count=0", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hostile_texts_stand_on_pages_as_texts()
    {
        await StartAsync();
        var (ticket, key) = await FiledAsync(Hostile, Hostile);
        using var visitor = Visit();
        string[] pages =
        [
            "/", "/issues", $"/issues/{key}", "/tickets", $"/tickets/{ticket}", "/search?q=alert", $"/search?q={Uri.EscapeDataString(Hostile)}", "/journal?state=done", "/wall",
            $"/tickets?account={Uri.EscapeDataString(Hostile)}", $"/issues?project={Uri.EscapeDataString(Hostile)}", $"/promises?period={Uri.EscapeDataString(Hostile)}",
        ];

        foreach (var page in pages)
        {
            using var answer = await visitor.GetAsync(page);
            var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.DoesNotContain("<script>alert", text, StringComparison.Ordinal);
            Assert.DoesNotContain("<b>bold", text, StringComparison.Ordinal);
            Assert.DoesNotContain("\" onload", text, StringComparison.Ordinal);
            var document = await new HtmlParser().ParseDocumentAsync(text, TestContext.Current.CancellationToken);
            Assert.All(document.Scripts, script => Assert.NotNull(script.Source));
            Assert.DoesNotContain(document.All.SelectMany(one => one.Attributes), attribute => attribute.Name == "style" || attribute.Name.StartsWith("on", StringComparison.Ordinal));
        }

        Assert.Contains("&lt;script&gt;alert(1)", await visitor.ReadAsync($"/tickets/{ticket}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("es-MX,es;q=0.9,en;q=0.8", "es", "Inicio")]
    [InlineData("fr, de;q=0.5", "en", "Home")]
    [InlineData("fr, es;q=0.5, en;q=0.4", "es", "Inicio")]
    [InlineData("en-GB", "en", "Home")]
    [InlineData("%%%", "en", "Home")]
    public async Task Pages_speak_the_language_that_the_browser_asks_for(string asked, string language, string title)
    {
        await StartAsync();
        using var visitor = Visit(("Accept-Language", asked));

        var page = await visitor.ReadAsync("/");

        Assert.Contains($"<html lang=\"{language}\"", page, StringComparison.Ordinal);
        Assert.Contains($"<h1>{title}</h1>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_reader_chose_overrides_the_browser_and_leads_back_to_the_page()
    {
        await StartAsync();
        using var visitor = Visit(("Accept-Language", "es"));

        using var chosen = await visitor.SendAsync("/issues", "/preferences", ("language", "en"), ("theme", "dark"), ("back", "/issues?sort=key"));
        using var elsewhere = await visitor.SendAsync("/issues", "/preferences", ("language", "en"), ("back", "//evil.example"));

        Assert.Equal("/issues?sort=key", chosen.Headers.Location!.OriginalString);
        Assert.Equal("/", elsewhere.Headers.Location!.OriginalString);
        Assert.Contains("<html lang=\"en\" data-locale=\"en\" data-theme=\"dark\">", await visitor.ReadAsync("/"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2999-01", "has not started yet")]
    [InlineData("October", "is not a month or quarter")]
    [InlineData("2026-13", "is not a month or quarter")]
    public async Task A_period_that_cannot_be_reported_on_is_refused_with_what_to_give(string period, string why)
    {
        await StartAsync();
        using var visitor = Visit();

        foreach (var report in new[] { "first-contact", "usability", "recognition", "promises" })
        {
            Assert.Contains(why, await visitor.ReadAsync($"/{report}?period={period}", HttpStatusCode.BadRequest), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/tickets/none")]
    [InlineData("/issues/NONE-1")]
    [InlineData("/nothing")]
    public async Task What_there_is_not_is_said_on_a_page(string address)
    {
        await StartAsync();
        using var visitor = Visit();

        Assert.Contains("Page not found", await visitor.ReadAsync(address, HttpStatusCode.NotFound), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/issues?page=999999999999&sort=none&state=none&segment=none")]
    [InlineData("/issues?page=-1")]
    [InlineData("/tickets?after=1.2.3&linked=maybe&open=maybe")]
    [InlineData("/tickets?after=99999999999999999999.1")]
    [InlineData("/journal?state=none&done=none&count=many")]
    [InlineData("/journal/confirm?act=none&id=x&id=1")]
    [InlineData("/search?q=%22%20OR%20*%20NEAR(")]
    [InlineData("/search?q=%F0%9F%98%80")]
    [InlineData("/search?q=%25_")]
    public async Task Odd_addresses_give_a_page_all_the_same(string address)
    {
        await StartAsync();
        using var visitor = Visit();

        Assert.Equal(HttpStatusCode.OK, await visitor.StatusAsync(address));
    }

    [Fact]
    public async Task Live_figures_come_as_events_and_end_with_the_listener()
    {
        await StartAsync();
        await FiledAsync();
        using var client = new HttpClient { BaseAddress = Bridge.At("/") };
        await using var events = await client.GetStreamAsync(new Uri("/live", UriKind.Relative), TestContext.Current.CancellationToken);
        using var lines = new StreamReader(events);

        var name = await lines.ReadLineAsync(TestContext.Current.CancellationToken);
        var data = await lines.ReadLineAsync(TestContext.Current.CancellationToken);

        Assert.Equal("event: numbers", name);
        Assert.Contains("\"linkedTickets\":1", data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Style_and_script_are_kept_for_ever_and_pages_never()
    {
        await StartAsync();
        using var visitor = Visit();
        var page = await visitor.ReadAsync("/");

        foreach (var file in Asset().Matches(page).Select(match => match.Groups["address"].Value))
        {
            using var answer = await visitor.GetAsync(file);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        }

        using var home = await visitor.GetAsync("/");
        Assert.True(home.Headers.CacheControl!.NoStore);
    }

    private Visitor Visit(params (string Name, string Value)[] headers) => new(Bridge.At("/"), headers);

    [GeneratedRegex("\"(?<address>/assets/[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Asset();
}
