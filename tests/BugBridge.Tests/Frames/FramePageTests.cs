using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using BugBridge.Host.Access;
using BugBridge.Host.Access.Frames;
using BugBridge.Host.Configuration;
using BugBridge.Sandbox.Zendesk;
using BugBridge.Tests.Host.Dashboard;
using BugBridge.Tests.Journeys;
using Xunit;

namespace BugBridge.Tests.Frames;

/// <summary>The panel inside a ticket of Zendesk over the real worker, for a browser that keeps no cookies in frames.</summary>
public sealed partial class FramePageTests : Journey
{
    private const string Query = "origin=https%3A%2F%2Facme.zendesk.com&app_guid=guid-1";
    private const string Address = "/panel/frame/zendesk?" + Query;
    private const string AdminToken = "bbt_admin";
    private ZendeskApp _app = null!;

    private static CancellationToken Ending => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_rep_who_opens_a_ticket_works_in_the_panel_under_their_own_name_and_without_a_cookie()
    {
        await StartAsync(WithApp);
        var (ticket, key) = await FiledAsync();
        var token = await OpenAsync();

        var panel = await ReadAsync(await SendAsync("/panel", token, ("ticket", $"{ticket}"), ("do", "show")));
        Assert.Contains("You are Rita Rep.", panel, StringComparison.Ordinal);
        Assert.DoesNotContain("Your name, as engineers see it", panel, StringComparison.Ordinal);
        Assert.Contains(key, panel, StringComparison.Ordinal);
        using var asked = await SendAsync("/panel", Token(panel), ("ticket", $"{ticket}"), ("id", "1"), ("do", "ask"), ("text", "Is there a date?"));
        Assert.Equal(HttpStatusCode.Found, asked.StatusCode);
        await Bridge.SettleAsync();

        var comment = Assert.Single(CommentsOn(key));
        Assert.Contains("Is there a date?", comment, StringComparison.Ordinal);
        Assert.Contains("Rita Rep", comment, StringComparison.Ordinal);
        using var visitor = Visit();
        Assert.Contains("Sent to the engineers", await visitor.ReadAsync(asked.Headers.Location!.OriginalString), StringComparison.Ordinal);
        Assert.Equal("/panel/frame-over", (await visitor.GetAsync(asked.Headers.Location.OriginalString)).Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("forged")]
    [InlineData("replayed")]
    [InlineData("expired")]
    [InlineData("missing")]
    public async Task What_Zendesk_did_not_send_just_now_opens_nothing(string what)
    {
        await StartAsync(WithApp);
        var token = _app.Sign(Claims());
        if (what == "replayed")
        {
            using var first = await PostAsync(token);
            Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        }

        if (what == "expired")
        {
            Bridge.Clock.Skip(TimeSpan.FromMinutes(6));
        }

        using var answer = await PostAsync(what switch { "forged" => Forgery.ByHmac(Claims(), _app.PublicKey), "missing" => string.Empty, _ => token });

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        var page = await ReadAsync(answer);
        Assert.DoesNotContain($"\"{FrameTokens.Prefix}", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<form", page, StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Who_sends_many_forged_tokens_is_told_to_wait_and_a_right_one_still_opens()
    {
        await StartAsync(WithApp);
        for (var i = 0; i < FailureLimit.Most; i++)
        {
            using var wrong = await PostAsync(Forgery.Unsigned(Claims()));
            Assert.Equal(HttpStatusCode.Forbidden, wrong.StatusCode);
        }

        using var late = await PostAsync(Forgery.Unsigned(Claims()));
        using var right = await PostAsync(_app.Sign(Claims()));

        Assert.Equal((HttpStatusCode.TooManyRequests, HttpStatusCode.OK), (late.StatusCode, right.StatusCode));
    }

    [Fact]
    public async Task The_session_counts_for_the_panel_alone_and_only_from_where_no_other_site_can_send_it()
    {
        await StartAsync(WithApp);
        var ticket = Helpdesk.FileTicket(Bridge.Customer, "Blank pages", "All of them.");
        var token = await OpenAsync();
        using var carrier = Visit(("X-Form-Token", token));
        using var cookie = Visit(("Cookie", "frame=" + token));

        Assert.Equal(HttpStatusCode.OK, await carrier.StatusAsync($"/panel?ticket={ticket}"));
        Assert.Equal(HttpStatusCode.Found, await carrier.StatusAsync("/"));
        Assert.Equal(HttpStatusCode.Found, await carrier.StatusAsync("/tickets"));
        Assert.Equal(HttpStatusCode.Unauthorized, await carrier.StatusAsync("/export/tickets.csv"));
        Assert.Equal(HttpStatusCode.OK, await cookie.StatusAsync($"/panel?ticket={ticket}"));
        using var fromElsewhere = await cookie.PostAsync("/panel", ("ticket", $"{ticket}"), ("do", "file"), ("id", "1"));
        Assert.NotEqual(HttpStatusCode.OK, fromElsewhere.StatusCode);
        await Bridge.SettleAsync();
        Assert.Empty(Jira.Issues);
    }

    [Fact]
    public async Task An_admin_of_the_dashboard_is_a_rep_inside_a_ticket_and_a_session_that_is_over_does_not_become_another()
    {
        await StartAsync(WithApp);
        var token = await OpenAsync();
        using var admin = Visit();
        using var signedIn = await admin.SendAsync("/panel/sign-in", "/panel/sign-in", ("token", AdminToken));
        var ticket = Helpdesk.FileTicket(Bridge.Customer, "Blank pages", "All of them.");

        using var inside = await admin.PostAsync("/panel", ("ticket", $"{ticket}"), ("do", "show"), (FrameVisits.Field, token));
        Assert.Contains("You are Rita Rep.", await ReadAsync(inside), StringComparison.Ordinal);
        Bridge.Clock.Skip(FrameTokens.Lifetime);
        using var late = await admin.PostAsync("/panel", ("ticket", $"{ticket}"), ("do", "show"), (FrameVisits.Field, token));

        Assert.Equal("/panel/frame-over", late.Headers.Location!.OriginalString);
        Assert.Contains("Your session has expired", await admin.ReadAsync("/panel/frame-over", HttpStatusCode.Unauthorized), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_Zendesks_own_pages_may_show_the_panel_and_its_script_runs_beside_it_alone()
    {
        await StartAsync(WithApp);
        using var opened = await PostAsync(_app.Sign(Claims()));
        using var visitor = Visit();
        using var panel = await visitor.GetAsync("/panel/sign-in");
        using var other = await visitor.GetAsync("/sign-in");
        var zendesk = Bridge.Sandbox.ZendeskUrl.GetLeftPart(UriPartial.Authority);

        Assert.Equal(
            "default-src 'none'; script-src 'self' https://static.zdassets.com/zendesk_app_framework_sdk/2.0/zaf_sdk.min.js; style-src 'self'; img-src 'self'; connect-src 'self'; "
            + $"form-action 'self'; base-uri 'none'; frame-ancestors 'self' {zendesk}; frame-src 'self'",
            Policy(opened));
        Assert.StartsWith("default-src 'none'; script-src 'self'; ", Policy(panel), StringComparison.Ordinal);
        Assert.EndsWith($"frame-ancestors 'self' {zendesk}", Policy(panel), StringComparison.Ordinal);
        Assert.EndsWith("frame-ancestors 'none'", Policy(other), StringComparison.Ordinal);
        Assert.All(["path=/panel", "secure", "samesite=none", "httponly", "Partitioned"], part =>
            Assert.Contains(part, Assert.Single(opened.Headers.GetValues("Set-Cookie")), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Beside_a_ticket_that_is_being_written_known_issues_like_it_are_shown_and_nothing_is_offered_to_join()
    {
        await StartAsync(WithApp);
        var (_, key) = await FiledAsync("Invoice export stops at page 40", "The export of the yearly invoices stops at page 40 and shows the error EXP-1107.");
        var token = await OpenAsync();

        var page = await ReadAsync(await SendAsync("/panel/new", token));
        var pieces = await ReadAsync(await SendAsync("/panel/new/candidates", Token(page), ("text", "The invoice export stops at page 40 with EXP-1107")));

        Assert.Contains("Known issues like this", page, StringComparison.Ordinal);
        Assert.Contains(key, pieces, StringComparison.Ordinal);
        Assert.DoesNotContain("<button", pieces, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_app_the_address_is_not_there()
    {
        await StartAsync(new JourneyOptions { Settings = Admin });
        using var visitor = Visit();

        Assert.Equal(HttpStatusCode.NotFound, await visitor.StatusAsync("/panel/frame/zendesk"));
        Assert.Equal(HttpStatusCode.Found, await visitor.StatusAsync("/panel?ticket=1&frame=frame.x"));
    }

    private JourneyOptions WithApp
    {
        get
        {
            BridgeSettings held = null!;
            return new JourneyOptions
            {
                Settings = settings =>
                {
                    Admin(settings);
                    held = settings;
                },
                Before = sandbox =>
                {
                    _app = sandbox.Zendesk.InstallApp();
                    var app = held.Helpdesk.Zendesk.App;
                    (app.Id, app.Installation) = (_app.Id.ToString(CultureInfo.InvariantCulture), _app.InstallationId.ToString(CultureInfo.InvariantCulture));
                },
            };
        }
    }

    private static void Admin(BridgeSettings settings) =>
        settings.Web.Auth.Tokens.Add(new() { Name = "Ada", Role = BridgeRole.Admin, Sha256 = AccessToken.HashOf(AdminToken) });

    private static string Policy(HttpResponseMessage answer) => Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));

    private static string Token(string page) => Field().Match(page).Groups["token"].Value;

    private static async Task<string> ReadAsync(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Ending));

    private System.Text.Json.Nodes.JsonObject Claims() => _app.Claims(Bridge.Sandbox.ZendeskUrl, Bridge.Rep, Query);

    /// <summary>Opens the frame as Zendesk does, and gives our token in it.</summary>
    private async Task<string> OpenAsync()
    {
        using var answer = await PostAsync(_app.Sign(Claims()));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return Token(await ReadAsync(answer));
    }

    private Task<HttpResponseMessage> PostAsync(string token) => SendAsync(Address, null, ("token", token));

    /// <summary>Each request is another browser's, so that no cookie helps.</summary>
    private async Task<HttpResponseMessage> SendAsync(string address, string? token, params (string Name, string Value)[] fields)
    {
        using var visitor = Visit();
        return await visitor.PostAsync(address, token is null ? fields : [.. fields, (FrameVisits.Field, token)]);
    }

    private Visitor Visit(params (string Name, string Value)[] headers) => new(Bridge.At("/"), headers);

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"(?<token>frame\\.[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Field();
}
