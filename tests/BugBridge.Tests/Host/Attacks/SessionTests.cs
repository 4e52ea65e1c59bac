using System.Net;
using BugBridge.Host.Access;
using BugBridge.Host.Configuration;
using BugBridge.Tests.Builders;
using BugBridge.Tests.Host.Dashboard;
using BugBridge.Tests.Journeys;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace BugBridge.Tests.Host.Attacks;

/// <summary>A session ends for everybody when somebody signs out of it.</summary>
public sealed class SessionTests : Journey
{
    private const string Token = "bbt_reader";

    [Fact]
    public async Task A_copy_of_the_cookie_opens_nothing_after_signing_out_also_after_a_restart()
    {
        await StartAsync(new JourneyOptions { Settings = Add });
        using var visitor = await SignInAsync("/sign-in");
        using var thief = Copy(visitor);
        using var colleague = await SignInAsync("/sign-in");
        Assert.Equal(HttpStatusCode.OK, await thief.StatusAsync("/"));

        using var signedOut = await visitor.SendAsync("/", "/sign-out");

        Assert.Equal("/sign-in", signedOut.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.Found, await thief.StatusAsync("/"));
        Assert.Equal(HttpStatusCode.OK, await colleague.StatusAsync("/"));
        await Bridge.RestartAsync();
        Assert.Equal(HttpStatusCode.Found, await thief.StatusAsync("/"));
        Assert.Equal(HttpStatusCode.OK, await colleague.StatusAsync("/"));
    }

    [Fact]
    public async Task The_session_of_the_panel_ends_in_the_panel()
    {
        await StartAsync(new JourneyOptions { Settings = Add });
        var ticket = Helpdesk.FileTicket(Bridge.Customer, "Printing fails", "It does.");
        using var visitor = await SignInAsync("/panel/sign-in");
        using var thief = Copy(visitor);

        using var signedOut = await visitor.SendAsync($"/panel?ticket={ticket}", "/panel/sign-out");

        Assert.Equal("/panel/sign-in", signedOut.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.Found, await thief.StatusAsync($"/panel?ticket={ticket}"));
    }

    [Fact]
    public async Task Nobody_is_signed_out_by_another_site()
    {
        await StartAsync(new JourneyOptions { Settings = Add });
        using var visitor = await SignInAsync("/sign-in");

        using var forged = await visitor.PostAsync("/sign-out");
        using var linked = await visitor.GetAsync("/sign-out");

        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        Assert.Equal(HttpStatusCode.OK, await visitor.StatusAsync("/"));
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("/\t/evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("~//evil.example")]
    public async Task After_signing_in_nobody_is_led_elsewhere(string back)
    {
        await StartAsync(new JourneyOptions { Settings = Add });
        using var visitor = new Visitor(Bridge.At("/"));

        using var signedIn = await visitor.SendAsync("/sign-in", "/sign-in", ("token", Token), ("back", back));
        using var chosen = await visitor.SendAsync("/sign-in", "/preferences", ("language", "es"), ("back", back));

        Assert.Equal("/", signedIn.Headers.Location?.OriginalString);
        Assert.Equal("/", chosen.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task An_address_with_signs_that_no_header_takes_is_led_back_to_as_it_is_written_there()
    {
        await StartAsync(new JourneyOptions { Settings = Add });
        using var visitor = new Visitor(Bridge.At("/"));

        using var signedIn = await visitor.SendAsync("/sign-in", "/sign-in", ("token", Token), ("back", "/search?q=año"));

        Assert.Equal("/search?q=a%C3%B1o", signedIn.Headers.Location?.OriginalString);
    }

    [Fact]
    public void Sessions_that_ended_are_forgotten_when_their_cookies_are_over_and_are_bounded_until_then()
    {
        var folder = Directory.CreateTempSubdirectory("bugbridge-sessions-");
        var clock = new FakeTimeProvider(A.Monday);
        var sessions = new Sessions(folder.FullName, clock, NullLogger<Sessions>.Instance);
        var (first, other) = (sessions.New(), sessions.New());
        sessions.End(first);
        Assert.False(sessions.IsOpen(first));
        Assert.True(sessions.IsOpen(other));
        Assert.False(sessions.IsOpen(null));
        Assert.False(new Sessions(folder.FullName, clock, NullLogger<Sessions>.Instance).IsOpen(first));

        for (var at = 0; at < Sessions.Most; at++)
        {
            sessions.End(sessions.New());
        }

        Assert.False(sessions.IsOpen(first));
        Assert.False(sessions.IsOpen(other));
        Assert.True(new FileInfo(Path.Combine(folder.FullName, Sessions.FileName)).Length < 200);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True(sessions.IsOpen(sessions.New()));
        folder.Delete(recursive: true);
    }

    private static void Add(BridgeSettings settings) =>
        settings.Web.Auth.Tokens.Add(new() { Name = "Rita", Role = BridgeRole.Rep, Sha256 = AccessToken.HashOf(Token) });

    private async Task<Visitor> SignInAsync(string page)
    {
        var visitor = new Visitor(Bridge.At("/"));
        using var signedIn = await visitor.SendAsync(page, page, ("token", Token));
        Assert.Equal(HttpStatusCode.Found, signedIn.StatusCode);
        return visitor;
    }

    private Visitor Copy(Visitor visitor) =>
        new(Bridge.At("/"), ("Cookie", string.Join("; ", visitor.Cookies.Select(cookie => $"{cookie.Name}={cookie.Value}"))));
}
