using System.Net;
using BugBridge.Host.Access;
using BugBridge.Host.Configuration;
using BugBridge.Tests.Builders;
using BugBridge.Tests.Host.Dashboard;
using BugBridge.Tests.Journeys;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace BugBridge.Tests.Host.Attacks;

/// <summary>Who tries many tokens is slowed down alone, and nobody who has a right one is ever kept out.</summary>
public sealed class GuessingTests : Journey
{
    private const string Right = "bbt_right";
    private const string Client = "203.0.113.7";
    private const string Other = "198.51.100.1";

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/export/schema.json")]
    public async Task Behind_the_trusted_proxy_wrong_tokens_count_for_the_client_that_sent_them(string address)
    {
        await StartAsync(With("127.0.0.1"));
        await GuessAsync(address, Client);

        Assert.Equal(HttpStatusCode.TooManyRequests, await TryAsync(address, "wrong", Client));
        Assert.Equal(HttpStatusCode.Unauthorized, await TryAsync(address, "wrong", Other));
        Assert.True(await TryAsync(address, Right, Client) is HttpStatusCode.Found or HttpStatusCode.OK);
        Assert.True(await TryAsync(address, Right, Other) is HttpStatusCode.Found or HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/export/schema.json")]
    public async Task What_a_client_writes_into_the_header_itself_gains_nothing(string address)
    {
        await StartAsync(With("127.0.0.0/8"));
        for (var at = 0; at < FailureLimit.Most; at++)
        {
            // The proxy adds what it saw to what the client sent.
            Assert.Equal(HttpStatusCode.Unauthorized, await TryAsync(address, "wrong", $"192.0.2.{at}, 127.0.0.1, {Client}"));
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, await TryAsync(address, "wrong", $"192.0.2.200, {Client}"));
    }

    [Fact]
    public async Task Where_no_proxy_is_trusted_the_header_says_nothing()
    {
        await StartAsync(With());
        for (var at = 0; at < FailureLimit.Most; at++)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, await TryAsync("/sign-in", "wrong", $"192.0.2.{at}"));
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, await TryAsync("/sign-in", "wrong", "192.0.2.200"));
        Assert.Equal(HttpStatusCode.Found, await TryAsync("/sign-in", Right, "192.0.2.201"));
    }

    [Fact]
    public async Task Where_another_machine_is_trusted_the_header_says_nothing()
    {
        await StartAsync(With("10.0.0.1", "192.168.0.0/16"));
        await GuessAsync("/sign-in", Client);

        Assert.Equal(HttpStatusCode.TooManyRequests, await TryAsync("/sign-in", "wrong", Other));
    }

    [Fact]
    public async Task Through_a_chain_of_trusted_proxies_the_first_that_is_not_trusted_is_the_client()
    {
        await StartAsync(With("127.0.0.1", "10.0.0.0/24"));
        await GuessAsync("/sign-in", $"192.0.2.1, {Client}, 10.0.0.9");

        Assert.Equal(HttpStatusCode.TooManyRequests, await TryAsync("/sign-in", "wrong", $"192.0.2.2, {Client}:4711, 10.0.0.8"));
        Assert.Equal(HttpStatusCode.Unauthorized, await TryAsync("/sign-in", "wrong", $"{Client}, {Other}, 10.0.0.8"));
    }

    [Fact]
    public async Task The_proxy_that_signs_people_in_is_trusted_to_name_them_and_stays_known_behind_what_it_names()
    {
        await StartAsync(new JourneyOptions
        {
            Settings = settings =>
            {
                Add(settings.Web.Auth);
                settings.Web.Auth.Proxy.UserHeader = "X-User";
                settings.Web.Auth.Proxy.Addresses.Add("127.0.0.1");
            },
        });
        using var reader = new Visitor(Bridge.At("/"), ("X-User", "ada"), ("X-Forwarded-For", Client));
        using var liar = new Visitor(Bridge.At("/"), ("X-Forwarded-For", "127.0.0.1"));

        Assert.Contains("ada (Reader)", await reader.ReadAsync("/"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, await liar.StatusAsync("/"));
        await GuessAsync("/sign-in", Client);
        Assert.Equal(HttpStatusCode.Unauthorized, await TryAsync("/sign-in", "wrong", Other));
    }

    [Fact]
    public async Task Who_sends_no_token_is_asked_for_one_whatever_others_sent()
    {
        await StartAsync(With());
        await GuessAsync("/export/schema.json", Client);
        using var visitor = new Visitor(Bridge.At("/"));

        Assert.Equal(HttpStatusCode.Unauthorized, await visitor.StatusAsync("/export/schema.json"));
    }

    [Fact]
    public void An_IPv6_network_counts_as_one_place_and_the_next_as_another()
    {
        var limit = new FailureLimit(new FakeTimeProvider(A.Monday));
        for (var at = 0; at < FailureLimit.Most; at++)
        {
            Assert.False(limit.Add(IPAddress.Parse($"2001:db8:1:2::{at:x}")));
        }

        Assert.True(limit.Add(IPAddress.Parse("2001:db8:1:2:ffff:ffff:ffff:ffff")));
        Assert.False(limit.Add(IPAddress.Parse("2001:db8:1:3::1")));
        Assert.False(limit.Add(IPAddress.Parse("::ffff:203.0.113.7")));
        Assert.False(limit.IsReached(IPAddress.Parse("203.0.113.7")));
    }

    [Fact]
    public void However_many_places_send_wrong_tokens_only_so_many_are_remembered()
    {
        var limit = new FailureLimit(new FakeTimeProvider(A.Monday));
        for (var at = 0; at < FailureLimit.MostPlaces * 2; at++)
        {
            limit.Add(new IPAddress([10, (byte)(at >> 16), (byte)(at >> 8), (byte)at]));
        }

        Assert.Equal(FailureLimit.MostPlaces, limit.Count);
    }

    private static JourneyOptions With(params string[] proxies) => new()
    {
        Settings = settings =>
        {
            Add(settings.Web.Auth);
            foreach (var proxy in proxies)
            {
                settings.Web.TrustedProxies.Add(proxy);
            }
        },
    };

    private static void Add(AuthSettings auth) => auth.Tokens.Add(new() { Name = "Rita", Role = BridgeRole.Reader, Sha256 = AccessToken.HashOf(Right) });

    private async Task GuessAsync(string address, string from)
    {
        for (var at = 0; at < FailureLimit.Most; at++)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, await TryAsync(address, "wrong", from));
        }
    }

    /// <summary>Tries a token where people or where programs give it.</summary>
    private async Task<HttpStatusCode> TryAsync(string address, string token, string from)
    {
        if (address == "/sign-in")
        {
            using var person = new Visitor(Bridge.At("/"), ("X-Forwarded-For", from));
            using var answer = await person.SendAsync("/sign-in", "/sign-in", ("token", token));
            return answer.StatusCode;
        }

        using var program = new Visitor(Bridge.At("/"), ("X-Forwarded-For", from), ("Authorization", "Bearer " + token));
        return await program.StatusAsync(address);
    }
}
