using System.Net;
using BugBridge.Host.Access;
using BugBridge.Host.Configuration;
using BugBridge.Tests.Journeys;
using Xunit;

namespace BugBridge.Tests.Host.Dashboard;

/// <summary>Who gets to which page, and who may do what there; over the real worker.</summary>
public sealed class AccessTests : Journey
{
    private const string ReaderToken = "bbt_reader";
    private const string AdminToken = "bbt_admin";

    private static readonly string[] Pages =
    [
        "/", "/issues", "/tickets", "/outreach", "/first-contact", "/usability", "/recognition", "/promises", "/journal", "/journal/confirm?act=retry&id=1", "/health", "/deliveries", "/erasures", "/wall", "/search?q=x",
        "/figures/fcr?of=Received", "/figures/fcr.csv?of=Received", "/figures/ranking?of=issues", "/figures/promises?of=Told",
    ];

    private static CancellationToken Ending => TestContext.Current.CancellationToken;

    [Fact]
    public async Task On_the_machine_itself_nobody_has_to_say_who_they_are()
    {
        await StartAsync();
        using var visitor = Visit();

        foreach (var page in Pages)
        {
            Assert.Equal(HttpStatusCode.OK, await visitor.StatusAsync(page));
        }
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.7", HttpStatusCode.Unauthorized)]
    [InlineData("Forwarded", "for=203.0.113.7", HttpStatusCode.Unauthorized)]
    [InlineData("Host", "evil.example", HttpStatusCode.MisdirectedRequest)]
    public async Task What_comes_through_a_proxy_or_by_a_foreign_name_is_not_on_the_machine(string header, string value, HttpStatusCode status)
    {
        await StartAsync();
        using var visitor = Visit((header, value));

        Assert.Equal(status, await visitor.StatusAsync("/"));
        Assert.Equal(HttpStatusCode.OK, await visitor.StatusAsync("/health/live"));
    }

    [Theory]
    [InlineData(BridgeRole.None, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    [InlineData(BridgeRole.Reader, HttpStatusCode.OK, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    [InlineData(BridgeRole.Rep, HttpStatusCode.OK, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    [InlineData(BridgeRole.Lead, HttpStatusCode.OK, HttpStatusCode.UnprocessableEntity, HttpStatusCode.Forbidden)]
    [InlineData(BridgeRole.Admin, HttpStatusCode.OK, HttpStatusCode.UnprocessableEntity, HttpStatusCode.Found)]
    public async Task Each_role_may_do_what_is_meant_for_it(BridgeRole role, HttpStatusCode page, HttpStatusCode merge, HttpStatusCode retry)
    {
        await StartAsync(Behind("127.0.0.1", proxy =>
        {
            proxy.DefaultRole = BridgeRole.None;
            proxy.UserRoles["somebody"] = role;
        }));
        var (_, key) = await FiledAsync();
        using var visitor = Visit(("X-User", "somebody"));

        foreach (var one in Pages.Append("/issues/" + key))
        {
            Assert.Equal(page, await visitor.StatusAsync(one));
        }

        using var merging = await visitor.SendAsync("/fault/404", $"/issues/{key}?handler=Merge", ("into", "NONE-1"));
        using var retrying = await visitor.SendAsync("/fault/404", "/journal/confirm", ("act", "retry"), ("id", "1"));
        using var sending = await visitor.SendAsync("/fault/404", "/outreach?handler=Decide", ("stamp", "none"), ("act", "send"));
        Assert.Equal(role >= BridgeRole.Rep ? HttpStatusCode.Conflict : HttpStatusCode.Forbidden, sending.StatusCode);
        using var erasing = await visitor.SendAsync("/fault/404", "/erasures", ("act", "approve"), ("id", "1"));
        Assert.Equal(role >= BridgeRole.Lead ? HttpStatusCode.Found : HttpStatusCode.Forbidden, erasing.StatusCode);
        Assert.Equal(merge, merging.StatusCode);
        Assert.Equal(retry, retrying.StatusCode);
    }

    [Fact]
    public async Task A_proxys_user_has_the_highest_role_of_the_groups_and_else_the_default_one()
    {
        await StartAsync(Behind("127.0.0.0/8", proxy =>
        {
            proxy.RoleHeader = "X-Groups";
            proxy.GroupRoles["support"] = BridgeRole.Rep;
            proxy.GroupRoles["leads"] = BridgeRole.Lead;
        }));
        using var lead = Visit(("X-User", "lea"), ("X-Groups", "support, leads"));
        using var other = Visit(("X-User", "otto"), ("X-Groups", "sales"));

        Assert.Contains("lea (Lead)", await lead.ReadAsync("/"), StringComparison.Ordinal);
        Assert.Contains("otto (Reader)", await other.ReadAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_users_header_from_another_address_than_the_proxys_is_not_believed()
    {
        await StartAsync(Behind("10.9.8.7", proxy => proxy.DefaultRole = BridgeRole.Admin));
        using var visitor = Visit(("X-User", "mallory"));

        Assert.Equal(HttpStatusCode.Unauthorized, await visitor.StatusAsync("/"));
    }

    [Fact]
    public async Task Without_a_user_the_proxy_itself_is_nobody()
    {
        await StartAsync(Behind("127.0.0.1", proxy => proxy.DefaultRole = BridgeRole.Admin));
        using var visitor = Visit();

        Assert.Equal(HttpStatusCode.Unauthorized, await visitor.StatusAsync("/"));
    }

    [Fact]
    public async Task Who_has_a_token_signs_in_and_stays_so_over_a_restart_and_until_signing_out()
    {
        await StartAsync(WithTokens);
        using var visitor = Visit();

        using var asked = await visitor.GetAsync("/issues?sort=key");
        Assert.Equal("/sign-in?back=%2Fissues%3Fsort%3Dkey", asked.Headers.Location!.OriginalString);
        using var signedIn = await visitor.SendAsync("/sign-in", "/sign-in", ("token", ReaderToken), ("back", "/issues?sort=key"));
        Assert.Equal("/issues?sort=key", signedIn.Headers.Location!.OriginalString);
        var cookie = Assert.Single(visitor.Cookies, one => one.Name == "session");
        Assert.True(cookie.HttpOnly);
        Assert.Contains("samesite=lax", string.Join(';', signedIn.Headers.GetValues("Set-Cookie")), StringComparison.OrdinalIgnoreCase);

        await Bridge.RestartAsync();
        Assert.Contains("Rita (Reader)", await visitor.ReadAsync("/"), StringComparison.Ordinal);
        using var signedOut = await visitor.SendAsync("/", "/sign-out");
        Assert.Equal(HttpStatusCode.Found, await visitor.StatusAsync("/"));
    }

    [Fact]
    public async Task A_session_ends_when_its_token_is_taken_out()
    {
        BridgeSettings held = null!;
        await StartAsync(new JourneyOptions
        {
            Settings = settings =>
            {
                Add(settings);
                held = settings;
            },
        });
        using var visitor = Visit();
        using var signedIn = await visitor.SendAsync("/sign-in", "/sign-in", ("token", ReaderToken));
        Assert.Equal(HttpStatusCode.OK, await visitor.StatusAsync("/"));

        await Bridge.RestartAsync(() => held.Web.Auth.Tokens.RemoveAt(0));

        Assert.Equal(HttpStatusCode.Found, await visitor.StatusAsync("/"));
    }

    [Fact]
    public async Task After_ten_wrong_tokens_further_wrong_ones_have_to_wait_and_a_right_one_is_let_in()
    {
        await StartAsync(WithTokens);
        using var visitor = Visit();

        for (var i = 0; i < FailureLimit.Most; i++)
        {
            using var wrong = await visitor.SendAsync("/sign-in", "/sign-in", ("token", "bbt_wrong"));
            Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        }

        using var late = await visitor.SendAsync("/sign-in", "/sign-in", ("token", "bbt_wrong"));
        Assert.Equal(HttpStatusCode.TooManyRequests, late.StatusCode);
        using var right = await visitor.SendAsync("/sign-in", "/sign-in", ("token", ReaderToken));
        Assert.Equal(HttpStatusCode.Found, right.StatusCode);
        Assert.Contains("Rita (Reader)", await visitor.ReadAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_signing_in_nobody_is_led_elsewhere()
    {
        await StartAsync(WithTokens);
        using var visitor = Visit();

        using var signedIn = await visitor.SendAsync("/sign-in", "/sign-in", ("token", ReaderToken), ("back", "https://evil.example/"));

        Assert.Equal("/", signedIn.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData("bbt_wrong", HttpStatusCode.Unauthorized)]
    [InlineData(ReaderToken, HttpStatusCode.Forbidden)]
    [InlineData(AdminToken, HttpStatusCode.NotFound)]
    public async Task Programs_send_their_token_and_what_states_no_role_is_for_admins(string? token, HttpStatusCode status)
    {
        await StartAsync(WithTokens);
        using var program = token is null ? Visit() : Visit(("Authorization", "Bearer " + token));

        Assert.Equal(status, await program.StatusAsync("/export/nothing-of-the-kind"));
        Assert.Equal(HttpStatusCode.Found, await program.StatusAsync("/"));
    }

    [Fact]
    public async Task No_form_is_taken_without_its_token()
    {
        await StartAsync();
        var (_, key) = await FiledAsync();
        using var visitor = Visit();

        foreach (var address in new[] { "/preferences", "/sign-in", "/sign-out", "/journal/confirm", $"/issues/{key}?handler=Merge", $"/issues/{key}?handler=Unmerge" })
        {
            using var answer = await visitor.PostAsync(address, ("act", "discard"), ("id", "1"), ("language", "es"), ("into", key));
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Contains("The form could not be submitted", await answer.Content.ReadAsStringAsync(Ending), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Only_the_panel_may_be_framed_and_only_by_the_named_pages()
    {
        await StartAsync(new JourneyOptions { Settings = settings => settings.Web.PanelOrigins.Add("https://acme.example") });
        using var visitor = Visit();

        foreach (var page in Pages.Append("/fault/404"))
        {
            var policy = await PolicyAsync(visitor, page);
            Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self';", policy, StringComparison.Ordinal);
            Assert.EndsWith("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        }

        Assert.EndsWith("frame-ancestors https://acme.example", await PolicyAsync(visitor, "/panel/sign-in"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_in_the_panels_frame_is_kept_apart_and_goes_only_by_https()
    {
        await StartAsync(new JourneyOptions
        {
            Settings = settings =>
            {
                Add(settings);
                settings.Web.PanelOrigins.Add("https://acme.example");
            },
        });
        using var visitor = Visit();
        using var page = await visitor.GetAsync("/panel/sign-in");

        var cookie = Assert.Single(page.Headers.GetValues("Set-Cookie"));

        Assert.All(
            new[] { "path=/panel", "secure", "samesite=none", "httponly", "Partitioned" },
            part => Assert.Contains(part, cookie, StringComparison.OrdinalIgnoreCase));
    }

    private static async Task<string> PolicyAsync(Visitor visitor, string page)
    {
        using var answer = await visitor.GetAsync(page);
        return Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
    }

    private static JourneyOptions WithTokens => new() { Settings = Add };

    private static void Add(BridgeSettings settings)
    {
        settings.Web.Auth.Tokens.Add(new() { Name = "Rita", Role = BridgeRole.Reader, Sha256 = AccessToken.HashOf(ReaderToken) });
        settings.Web.Auth.Tokens.Add(new() { Name = "Ada", Role = BridgeRole.Admin, Sha256 = AccessToken.HashOf(AdminToken).ToUpperInvariant() });
    }

    private static JourneyOptions Behind(string address, Action<ProxySettings> change) => new()
    {
        Settings = settings =>
        {
            settings.Web.Auth.Proxy.UserHeader = "X-User";
            settings.Web.Auth.Proxy.Addresses.Add(address);
            change(settings.Web.Auth.Proxy);
        },
    };

    private Visitor Visit(params (string Name, string Value)[] headers) => new(Bridge.At("/"), headers);
}
