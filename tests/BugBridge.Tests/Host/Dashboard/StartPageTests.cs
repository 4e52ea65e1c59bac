using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using BugBridge.Core.Outreach;
using BugBridge.Host.Configuration;
using BugBridge.Tests.Journeys;
using Xunit;

namespace BugBridge.Tests.Host.Dashboard;

/// <summary>That the start page answers by who one is; over the real worker.</summary>
public sealed class StartPageTests : Journey
{
    private const string Subject = "Invoice export stops at page 40";
    private const string Body = "The export of the yearly invoices stops at page 40 and shows the error EXP-1107. We use version 5.2 on Windows.";

    private protected override bool HasReplies => true;

    [Theory]
    [InlineData(BridgeRole.Reader, "engineer", "What customers wait for most")]
    [InlineData(BridgeRole.Rep, "rep", "Tickets with updates")]
    [InlineData(BridgeRole.Lead, "lead", "Rising categories")]
    [InlineData(BridgeRole.Admin, "operator", "What needs a person now")]
    public async Task The_role_of_whoever_signed_in_decides_and_one_click_changes_it(BridgeRole role, string start, string heading)
    {
        await StartAsync(new JourneyOptions { Settings = settings => settings.Web.Auth.Tokens.Add(new AccessTokenSettings { Name = "Ana", Sha256 = AccessToken.HashOf("bbt_ana"), Role = role }) });
        using var visitor = new Visitor(Bridge.At("/"));
        using var signedIn = await visitor.SendAsync("/sign-in", "/sign-in", ("token", "bbt_ana"));

        Assert.Equal((start, true), await StartOfAsync(visitor, heading));
        using var chosen = await visitor.SendAsync("/", "/preferences", ("start", "lead"), ("back", "/"));

        Assert.Equal(HttpStatusCode.Redirect, chosen.StatusCode);
        Assert.Equal(("lead", true), await StartOfAsync(visitor, "Rising categories"));
    }

    [Fact]
    public async Task Where_nobody_signs_in_it_is_the_operators_and_the_switch_stands_there()
    {
        await StartAsync();
        using var visitor = new Visitor(Bridge.At("/"));

        var buttons = (await PageAsync(visitor)).QuerySelectorAll("button[name=start]");

        Assert.Equal(["Rep", "Engineer", "Support lead", "Operator"], buttons.Select(button => button.TextContent));
        Assert.Equal(("operator", true), await StartOfAsync(visitor, "What needs a person now"));
        using var nonsense = await visitor.SendAsync("/", "/preferences", ("start", "nobody"), ("back", "/"));
        Assert.Equal(("operator", true), await StartOfAsync(visitor, "What needs a person now"));
    }

    [Fact]
    public async Task A_rep_sees_the_replies_news_and_possible_duplicates_of_their_own_tickets()
    {
        await StartAsync(new JourneyOptions { Settings = settings => settings.Outreach.Events = [OutreachKind.Estimate] });
        var (mine, key) = await FiledAsync(Subject, Body);
        var (other, _) = await FiledAsync("Invoice export leaves out the tax column", "In the export of the yearly invoices the column with the taxes is missing since Monday.");
        Helpdesk.Note(mine, "I look into it.", Bridge.Rep);
        Helpdesk.Assign(mine, Bridge.Rep);
        Jira.SetDueDate(key, new DateOnly(2026, 12, 5));
        await Bridge.UntilAsync(async () => await Bridge.Outreach.CountAsync(new OutreachFilter { States = OutreachFilter.Open }, Bridge.Token) == 1, "there is a draft");
        await Bridge.SettleAsync();
        using var visitor = new Visitor(Bridge.At("/"));
        using var chosen = await visitor.SendAsync("/", "/preferences", ("start", "rep"), ("rep", "rita rep"), ("back", "/"));

        var page = await PageAsync(visitor);

        Assert.Equal("Rita Rep", page.QuerySelector("#rep")!.GetAttribute("value"));
        Assert.Equal("Replies waiting (1)", page.QuerySelector("#replies")!.TextContent);
        Assert.Contains("Cora Customer", Section(page, "replies"), StringComparison.Ordinal);
        Assert.Contains(Number(mine), Section(page, "news"), StringComparison.Ordinal);
        Assert.DoesNotContain(Number(other), Section(page, "news"), StringComparison.Ordinal);
        Assert.DoesNotContain(Number(other), Section(page, "undecided"), StringComparison.Ordinal);

        using var everybody = await visitor.SendAsync("/", "/preferences", ("rep", ""), ("back", "/"));
        var all = await PageAsync(visitor);
        Assert.Contains(Number(other), Section(all, "news"), StringComparison.Ordinal);
        Assert.Contains($"{Number(other)} Invoice export leaves out the tax column may be the same as {key}", Section(all, "undecided"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_no_rep_has_is_told_and_everybodys_tickets_are_shown()
    {
        await StartAsync();
        using var visitor = new Visitor(Bridge.At("/"));
        using var chosen = await visitor.SendAsync("/", "/preferences", ("start", "rep"), ("rep", "<b>Nobody</b>"), ("back", "/"));

        var page = await PageAsync(visitor);

        Assert.Equal("No rep called <b>Nobody</b>; showing everybody's tickets.", page.QuerySelector("#rep-note")!.TextContent);
    }

    [Fact]
    public async Task An_engineer_sees_which_promised_dates_come_within_the_week()
    {
        await StartAsync();
        var (_, soon) = await FiledAsync();
        var (_, later) = await FiledAsync(Subject, Body);
        var today = DateOnly.FromDateTime(Bridge.Clock.GetUtcNow().UtcDateTime);
        Jira.SetDueDate(soon, today.AddDays(6));
        Jira.SetDueDate(later, today.AddDays(8));
        await Bridge.SettleAsync();
        using var visitor = new Visitor(Bridge.At("/"));
        using var chosen = await visitor.SendAsync("/", "/preferences", ("start", "engineer"), ("back", "/"));

        var page = await PageAsync(visitor);

        Assert.Contains(soon, Section(page, "due"), StringComparison.Ordinal);
        Assert.DoesNotContain(later, Section(page, "due"), StringComparison.Ordinal);
        Assert.Contains(later, Section(page, "top"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lead_sees_first_contacts_against_last_month_and_what_rises()
    {
        await StartAsync();
        var (_, key) = await FiledAsync();
        using var visitor = new Visitor(Bridge.At("/"));
        using var chosen = await visitor.SendAsync("/", "/preferences", ("start", "lead"), ("back", "/"));

        var page = await PageAsync(visitor);

        Assert.Matches("Resolved at first contact\\s*–\\s*November 2026 so far.*in October 2026", page.QuerySelector(".figures")!.TextContent);
        Assert.Contains($"{key} Printing gives blank pages 1 ticket in the last 14 days, 0 in the 14 days before", Section(page, "rising"), StringComparison.Ordinal);
    }

    private static string Number(long ticket) => "#" + ticket.ToString(CultureInfo.InvariantCulture);

    private static async Task<(string Start, bool HasHeading)> StartOfAsync(Visitor visitor, string heading)
    {
        var page = await PageAsync(visitor);
        return (page.QuerySelector("button[name=start][aria-pressed=true]")!.GetAttribute("value")!, page.QuerySelectorAll("h2").Any(one => one.TextContent == heading));
    }

    private static string Section(IDocument page, string name) =>
        string.Join(' ', page.QuerySelector($"section[aria-labelledby={name}]")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static async Task<IDocument> PageAsync(Visitor visitor) => new HtmlParser().ParseDocument(await visitor.ReadAsync("/"));
}
