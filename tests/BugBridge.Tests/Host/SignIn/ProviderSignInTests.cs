using System.Net;
using System.Text.Json.Nodes;
using BugBridge.Host.Access;
using BugBridge.Host.Commands;
using BugBridge.Host.Configuration;
using BugBridge.Tests.Host.Dashboard;
using BugBridge.Tests.Journeys;
using Microsoft.AspNetCore.WebUtilities;
using Xunit;

namespace BugBridge.Tests.Host.SignIn;

/// <summary>Signing in at a provider by OpenID Connect, over the real worker and a small provider.</summary>
public sealed class ProviderSignInTests : Journey, IAsyncLifetime
{
    private const string Start = "/sign-in?handler=Provider";
    private readonly JourneyClock _issuerClock = new();
    private Issuer _issuer = null!;

    private static CancellationToken Ending => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _issuer = await Issuer.StartAsync(_issuerClock, Ending);

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await base.DisposeAsync();
        await _issuer.DisposeAsync();
    }

    [Theory]
    [InlineData("[\"bridge-readers\"]", BridgeRole.Reader)]
    [InlineData("[\"other\",\"Bridge-Reps\",\"bridge-readers\"]", BridgeRole.Rep)]
    [InlineData("\"bridge-readers bridge-leads\"", BridgeRole.Lead)]
    [InlineData("\"bridge-readers, bridge-admins\"", BridgeRole.Admin)]
    public async Task Whoever_has_a_group_with_a_role_gets_in_with_the_most_powerful_one(string groups, BridgeRole role)
    {
        await StartAsync(With());
        _issuer.Claims["groups"] = JsonNode.Parse(groups);
        using var visitor = Visit();

        Assert.Equal("/journal", await SignInAsync(visitor, "/journal"));

        Assert.Contains($"Rita Rep ({role})", await visitor.ReadAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_no_group_with_a_role_does_not_get_in_unless_there_is_a_role_for_everybody()
    {
        await StartAsync(With());
        _issuer.Claims["groups"] = new JsonArray("canteen");
        using var visitor = Visit();

        Assert.Contains("no role in BugBridge", await RefusedAsync(visitor, SignInProblem.NoRole, HttpStatusCode.Forbidden), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, await visitor.StatusAsync("/"));
    }

    [Fact]
    public async Task A_role_for_everybody_lets_in_who_has_no_group()
    {
        await StartAsync(With(provider => provider.DefaultRole = BridgeRole.Reader));
        using var visitor = Visit();

        await SignInAsync(visitor, "/");

        Assert.Contains("Rita Rep (Reader)", await visitor.ReadAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_token_does_not_say_is_taken_from_the_user_info()
    {
        await StartAsync(With());
        _issuer.Claims = new JsonObject { ["sub"] = "u1" };
        _issuer.UserInfo = new JsonObject { ["sub"] = "u1", ["name"] = "Rita Rep", ["groups"] = new JsonArray("bridge-reps") };
        using var visitor = Visit();

        await SignInAsync(visitor, "/");

        Assert.Contains("Rita Rep (Rep)", await visitor.ReadAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task User_info_about_somebody_else_is_refused()
    {
        await StartAsync(With());
        _issuer.UserInfo = new JsonObject { ["sub"] = "u2", ["groups"] = new JsonArray("bridge-admins") };
        using var visitor = Visit();

        await RefusedAsync(visitor, SignInProblem.NotTrusted, HttpStatusCode.BadGateway);
    }

    [Fact]
    public async Task That_the_groups_are_too_many_to_be_listed_is_told()
    {
        await StartAsync(With());
        _issuer.Claims["_claim_names"] = new JsonObject { ["groups"] = "src1" };
        _issuer.Claims["_claim_sources"] = new JsonObject { ["src1"] = new JsonObject { ["endpoint"] = "https://graph.windows.net/x/getMemberObjects" } };
        using var visitor = Visit();

        Assert.Contains("too many groups", await RefusedAsync(visitor, SignInProblem.TooManyGroups, HttpStatusCode.Forbidden), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonce", "\"somebody else's nonce\"")]
    [InlineData("aud", "\"another-application\"")]
    [InlineData("aud", "[\"another-application\"]")]
    [InlineData("iss", "\"https://evil.example\"")]
    [InlineData("exp", "1793600000")]
    [InlineData("nbf", "4102444800")]
    public async Task A_token_that_says_something_wrong_is_refused(string claim, string value)
    {
        await StartAsync(With(provider => provider.DefaultRole = BridgeRole.Admin));
        _issuer.Bend = payload => payload[claim] = JsonNode.Parse(value);
        using var visitor = Visit();

        await RefusedAsync(visitor, SignInProblem.NotTrusted, HttpStatusCode.BadGateway);

        Assert.Equal(HttpStatusCode.Found, await visitor.StatusAsync("/"));
    }

    [Theory]
    [InlineData("none")]
    [InlineData("stripped")]
    [InlineData("secret")]
    [InlineData("key")]
    [InlineData("expiry")]
    [InlineData("subject")]
    public async Task A_token_that_is_not_signed_by_the_provider_or_lacks_what_it_must_have_is_refused(string how)
    {
        await StartAsync(With(provider => provider.DefaultRole = BridgeRole.Admin));
        _issuer.Sign = how switch
        {
            "none" => IssuerKeys.None,
            "stripped" => payload => _issuer.Keys.Sign(payload)[..(_issuer.Keys.Sign(payload).LastIndexOf('.') + 1)],
            "secret" => IssuerKeys.WithSecret,
            "key" => IssuerKeys.WithOtherKey,
            _ => null,
        };
        _issuer.Bend = payload => payload.Remove(how switch { "expiry" => "exp", "subject" => "sub", _ => "nothing" });
        using var visitor = Visit();

        await RefusedAsync(visitor, SignInProblem.NotTrusted, HttpStatusCode.BadGateway);
    }

    [Theory]
    [InlineData(-110, true)]
    [InlineData(-130, false)]
    [InlineData(110, true)]
    [InlineData(130, false)]
    public async Task Clocks_may_differ_by_as_much_as_is_set(int seconds, bool getsIn)
    {
        await StartAsync(With(provider => provider.DefaultRole = BridgeRole.Reader));
        _issuer.Bend = payload =>
        {
            var now = Bridge.Clock.GetUtcNow().ToUnixTimeSeconds();
            (payload["nbf"], payload["exp"]) = seconds < 0 ? (now - 600, now + seconds) : (now + seconds, now + 600);
        };
        using var visitor = Visit();

        if (getsIn)
        {
            await SignInAsync(visitor, "/");
        }
        else
        {
            await RefusedAsync(visitor, SignInProblem.NotTrusted, HttpStatusCode.BadGateway);
        }
    }

    [Fact]
    public async Task An_answer_for_a_sign_in_that_began_elsewhere_opens_nothing()
    {
        await StartAsync(With(provider => provider.DefaultRole = BridgeRole.Admin));
        using var attacker = Visit();
        var answer = await AnswerAsync(attacker, "/");
        using var visitor = Visit();

        using var led = await visitor.GetAsync(answer);
        using var forged = await visitor.GetAsync(QueryHelpers.AddQueryString(ProviderScheme.ReturnPath, new Dictionary<string, string?> { ["code"] = "x", ["state"] = "forged" }));
        using var empty = await visitor.GetAsync(ProviderScheme.ReturnPath);

        Assert.All([led, forged, empty], one => Assert.Equal(ProviderSignIn.PageOf(SignInProblem.Stale), one.Headers.Location?.OriginalString));
        Assert.Equal(HttpStatusCode.Found, await visitor.StatusAsync("/"));
    }

    [Fact]
    public async Task An_answer_counts_once()
    {
        await StartAsync(With(provider => provider.DefaultRole = BridgeRole.Reader));
        using var visitor = Visit();
        var answer = await AnswerAsync(visitor, "/");
        using var first = await visitor.GetAsync(answer);

        using var second = await visitor.GetAsync(answer);

        Assert.Equal("/", first.Headers.Location?.OriginalString);
        Assert.StartsWith("/sign-in?problem=", second.Headers.Location?.OriginalString, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("javascript:alert(1)")]
    public async Task After_signing_in_nobody_is_led_elsewhere(string back)
    {
        await StartAsync(With(provider => provider.DefaultRole = BridgeRole.Reader));
        using var visitor = Visit();

        Assert.Equal("/", await SignInAsync(visitor, back));
    }

    [Fact]
    public async Task The_provider_is_given_the_public_address_whatever_name_the_request_came_by()
    {
        await StartAsync(With(provider => provider.DefaultRole = BridgeRole.Reader, settings => settings.Web.PublicUrl = "https://bugbridge.example.org"));
        using var visitor = Visit();

        await AnswerAsync(visitor, "/");

        Assert.Equal("https://bugbridge.example.org/sign-in/return", Assert.Single(_issuer.ReturnAddresses));
    }

    [Fact]
    public async Task Saying_no_at_the_provider_leads_back_to_a_page_that_says_so()
    {
        await StartAsync(With());
        _issuer.Denies = true;
        using var visitor = Visit();

        await RefusedAsync(visitor, SignInProblem.Denied, HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task While_the_provider_is_down_a_page_says_so_and_tokens_and_sessions_still_work()
    {
        await StartAsync(With(provider => provider.DefaultRole = BridgeRole.Reader, AddToken));
        using var visitor = Visit();
        await SignInAsync(visitor, "/");
        await Bridge.RestartAsync(async () => await _issuer.DisposeAsync());
        using var late = Visit();

        var page = await late.ReadAsync(Start, HttpStatusCode.ServiceUnavailable);
        using var signedIn = await late.SendAsync("/sign-in", "/sign-in", ("token", "bbt_reader"));

        Assert.Contains("cannot be reached", page, StringComparison.Ordinal);
        Assert.Contains("name=\"token\"", page, StringComparison.Ordinal);
        Assert.Equal("/", signedIn.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.OK, await visitor.StatusAsync("/"));
        using var signedOut = await visitor.SendAsync("/", "/sign-out");
        Assert.Equal("/sign-in", signedOut.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_for_everybody_and_the_one_at_the_provider()
    {
        await StartAsync(With(provider => provider.DefaultRole = BridgeRole.Reader));
        using var visitor = Visit();
        await SignInAsync(visitor, "/");
        using var thief = new Visitor(Bridge.At("/"), ("Cookie", string.Join("; ", visitor.Cookies.Select(cookie => $"{cookie.Name}={cookie.Value}"))));
        Assert.Equal(HttpStatusCode.OK, await thief.StatusAsync("/"));

        using var signedOut = await visitor.SendAsync("/", "/sign-out");
        var onwards = Assert.Single(signedOut.Headers.GetValues("Refresh"))["0;url=".Length..];
        using var atProvider = await visitor.GetAsync(onwards, UriKind.Absolute);

        Assert.Equal(HttpStatusCode.Found, await thief.StatusAsync("/"));
        Assert.Equal(3, Assert.Single(_issuer.SignedOut)!.Split('.').Length);
        Assert.Equal(Bridge.At("/sign-in"), atProvider.Headers.Location);
    }

    [Fact]
    public async Task Where_the_provider_offers_no_signing_out_only_our_session_ends()
    {
        _issuer.SignsOut = false;
        await StartAsync(With(provider => provider.DefaultRole = BridgeRole.Reader));
        using var visitor = Visit();
        await SignInAsync(visitor, "/");

        using var signedOut = await visitor.SendAsync("/", "/sign-out");

        Assert.Equal("/sign-in", signedOut.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.Found, await visitor.StatusAsync("/"));
    }

    [Fact]
    public async Task A_session_ends_after_its_time_however_often_somebody_comes_and_a_role_that_was_taken_away_ends_at_once()
    {
        BridgeSettings used = null!;
        await StartAsync(With(settings: settings => used = settings));
        _issuer.Claims["groups"] = new JsonArray("bridge-leads");
        using var visitor = Visit();
        await SignInAsync(visitor, "/");

        Bridge.Clock.Skip(TimeSpan.FromHours(8));
        Assert.Contains("(Lead)", await visitor.ReadAsync("/"), StringComparison.Ordinal);
        used.Web.Auth.OpenIdConnect.GroupRoles["bridge-leads"] = BridgeRole.Reader;
        Assert.Contains("(Reader)", await visitor.ReadAsync("/"), StringComparison.Ordinal);
        Bridge.Clock.Skip(TimeSpan.FromHours(5));
        Assert.Equal(HttpStatusCode.Found, await visitor.StatusAsync("/"));

        _issuerClock.Skip(TimeSpan.FromHours(13));
        await SignInAsync(visitor, "/");
        used.Web.Auth.OpenIdConnect.GroupRoles.Remove("bridge-leads");
        Assert.Equal(HttpStatusCode.Found, await visitor.StatusAsync("/"));
    }

    [Fact]
    public async Task The_page_offers_what_there_is()
    {
        await StartAsync(With(provider => provider.ProviderName = "Acme SSO", AddToken));
        using var visitor = Visit();
        Assert.Contains("Sign in with Acme SSO", await visitor.ReadAsync("/sign-in"), StringComparison.Ordinal);
        Assert.Contains("name=\"token\"", await visitor.ReadAsync("/sign-in"), StringComparison.Ordinal);
        using var spanish = new Visitor(Bridge.At("/"), ("Accept-Language", "es"));
        Assert.Contains("Iniciar sesión con Acme SSO", await spanish.ReadAsync("/sign-in"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_tokens_only_the_provider_is_offered()
    {
        await StartAsync(With());
        using var visitor = Visit();

        var page = await visitor.ReadAsync("/sign-in?back=/journal");

        Assert.DoesNotContain("name=\"token\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/sign-in?handler=Provider&amp;back=%2Fjournal\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_frame_the_provider_opens_in_a_tab_of_its_own()
    {
        await StartAsync(With(settings: settings => settings.Web.PanelOrigins.Add("https://acme.zendesk.com")));
        using var visitor = Visit();

        var page = await visitor.ReadAsync("/panel/sign-in?back=/panel");

        Assert.Contains("href=\"/sign-in?handler=Provider&amp;back=%2Fpanel\" target=\"_blank\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("_blank", await visitor.ReadAsync("/sign-in"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_does_in_the_panel_bears_the_name_that_the_provider_gives()
    {
        await StartAsync(With(provider => provider.DefaultRole = BridgeRole.Rep));
        var (ticket, key) = await FiledAsync();
        _issuer.Claims["name"] = "Remo Rep";
        using var visitor = Visit();
        await SignInAsync(visitor, "/panel");

        using var asked = await visitor.SendAsync($"/panel?ticket={ticket}", "/panel", ("ticket", $"{ticket}"), ("do", "ask"), ("text", "Which driver?"), ("id", "one"));
        await Bridge.SettleAsync();

        Assert.Equal(HttpStatusCode.Found, asked.StatusCode);
        Assert.Contains("Remo Rep", Assert.Single(CommentsOn(key)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_asks_whether_the_provider_is_there_and_the_one_that_is_meant()
    {
        await StartAsync(With());
        foreach (var (name, value) in new[] { ("Authority", _issuer.Address), ("ClientId", Issuer.ClientId), ("ClientSecret", Issuer.ClientSecret), ("DefaultRole", "Reader") })
        {
            Bridge.CommandSettings["Web:Auth:OpenIdConnect:" + name] = value;
        }

        Assert.DoesNotContain("OpenIdConnect", (await Bridge.CommandAsync("check", "--json")).Output, StringComparison.Ordinal);

        _issuer.Name = "https://another.example";
        Assert.Contains("calls itself https://another.example", (await Bridge.CommandAsync("check", "--json")).Output, StringComparison.Ordinal);
        await _issuer.DisposeAsync();
        var (code, output, _) = await Bridge.CommandAsync("check", "--json");
        Assert.Equal(ExitCode.Ok, code);
        Assert.Contains("cannot be read", output, StringComparison.Ordinal);
    }

    private static void AddToken(BridgeSettings settings) =>
        settings.Web.Auth.Tokens.Add(new() { Name = "Ada", Role = BridgeRole.Reader, Sha256 = AccessToken.HashOf("bbt_reader") });

    private JourneyOptions With(Action<OpenIdConnectSettings>? provider = null, Action<BridgeSettings>? settings = null) => new()
    {
        Settings = all =>
        {
            var set = all.Web.Auth.OpenIdConnect;
            (set.Authority, set.ClientId, set.ClientSecret) = (_issuer.Address, Issuer.ClientId, Issuer.ClientSecret);
            foreach (var role in new[] { BridgeRole.Reader, BridgeRole.Rep, BridgeRole.Lead, BridgeRole.Admin })
            {
                set.GroupRoles[$"bridge-{role.ToString().ToLowerInvariant()}s"] = role;
            }

            provider?.Invoke(set);
            settings?.Invoke(all);
        },
    };

    private Visitor Visit() => new(Bridge.At("/"));

    /// <summary>Goes to the provider, and says where it leads back to.</summary>
    private static async Task<string> AnswerAsync(Visitor visitor, string back)
    {
        using var away = await visitor.GetAsync($"{Start}&back={Uri.EscapeDataString(back)}");
        Assert.Equal(HttpStatusCode.Found, away.StatusCode);
        using var answer = await visitor.GetAsync(away.Headers.Location!.AbsoluteUri, UriKind.Absolute);
        return answer.Headers.Location!.PathAndQuery;
    }

    /// <summary>Signs in, and says where that leads.</summary>
    private static async Task<string?> SignInAsync(Visitor visitor, string back)
    {
        using var returned = await visitor.GetAsync(await AnswerAsync(visitor, back));
        Assert.Equal(HttpStatusCode.Found, returned.StatusCode);
        Assert.DoesNotContain("problem", returned.Headers.Location?.OriginalString, StringComparison.Ordinal);
        return returned.Headers.Location?.OriginalString;
    }

    private static async Task<string> RefusedAsync(Visitor visitor, SignInProblem problem, HttpStatusCode status)
    {
        using var returned = await visitor.GetAsync(await AnswerAsync(visitor, "/"));
        Assert.Equal(ProviderSignIn.PageOf(problem), returned.Headers.Location?.OriginalString);
        return await visitor.ReadAsync(ProviderSignIn.PageOf(problem), status);
    }
}
