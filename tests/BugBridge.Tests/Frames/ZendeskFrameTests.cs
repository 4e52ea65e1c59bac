using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using BugBridge.Connectors.Frames;
using BugBridge.Connectors.Http;
using BugBridge.Connectors.Zendesk;
using BugBridge.Core.Remotes;
using BugBridge.Sandbox;
using BugBridge.Sandbox.Zendesk;
using BugBridge.Tests.Builders;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace BugBridge.Tests.Frames;

/// <summary>What a token of Zendesk proves, and that nothing else proves it.</summary>
public sealed class ZendeskFrameTests : IAsyncLifetime
{
    private const string Query = "origin=https%3A%2F%2Facme.zendesk.com&app_guid=5b1e6dd2-7a0c-4a4e-9a29-2b9c1ac4c6b1";
    private const string KeyPath = "GET /api/v2/apps/{id}/public_key.pem";
    private readonly FakeTimeProvider _clock = new(A.Monday);
    private readonly List<IDisposable> _owned = [];
    private SandboxServer _sandbox = null!;
    private ZendeskApp _app = null!;
    private long _rep;

    private static CancellationToken Ending => TestContext.Current.CancellationToken;

    private int KeyReads => _sandbox.Zendesk.Calls.ByRoute.GetValueOrDefault(KeyPath);

    public async ValueTask InitializeAsync()
    {
        _sandbox = await SandboxServer.StartAsync(new SandboxOptions { Clock = _clock }, Ending);
        _app = _sandbox.Zendesk.InstallApp();
        _rep = _sandbox.Zendesk.AddRep("Rita Rep");
    }

    public async ValueTask DisposeAsync()
    {
        _owned.ForEach(one => one.Dispose());
        await _sandbox.DisposeAsync();
    }

    [Fact]
    public async Task A_token_of_Zendesk_proves_which_agent_opens_the_frame_and_until_when()
    {
        var frames = Frames();
        var claims = Claims();

        var (proof, problem) = await frames.VerifyAsync(Request(_app.Sign(claims)), Ending);

        Assert.Null(problem);
        Assert.Equal(((string)claims["jti"]!, _rep.ToString(CultureInfo.InvariantCulture), (string?)null), (proof!.Id, proof.RepId, proof.TicketId));
        Assert.Equal((A.Monday, A.Monday + TimeSpan.FromMinutes(5)), (proof.NotBefore, proof.ExpiresAt));
        Assert.Equal(new FrameRep(proof.RepId, "Rita Rep"), await frames.FindRepAsync(proof, Ending));
    }

    [Theory]
    [InlineData("nothing", "no token")]
    [InlineData("empty", "no token")]
    [InlineData("rubbish", "cannot be read")]
    [InlineData("too long", "cannot be read")]
    [InlineData("none", "algorithm|can be read")]
    [InlineData("HS256 with the public key", "algorithm")]
    [InlineData("RS512", "algorithm")]
    [InlineData("PS256", "algorithm")]
    [InlineData("another key", "signature")]
    [InlineData("changed after signing", "signature")]
    [InlineData("another audience", "audience")]
    [InlineData("no audience", "audience")]
    [InlineData("another issuer", "issuer")]
    [InlineData("another qsh", "qsh")]
    [InlineData("no qsh", "qsh")]
    [InlineData("another query", "qsh")]
    [InlineData("no end", "ends")]
    [InlineData("no agent", "agent")]
    public async Task Nothing_but_a_token_of_this_installation_for_this_address_proves_anything(string what, string why)
    {
        using var other = RSA.Create(2048);
        var claims = Claims();
        var request = what switch
        {
            "nothing" => Request(null),
            "empty" => Request(string.Empty),
            "rubbish" => Request("a.b.c"),
            "too long" => Request(_app.Sign(With(claims, "padding", new string('x', 9_000)))),
            "none" => Request(Forgery.Unsigned(claims)),
            "HS256 with the public key" => Request(Forgery.ByHmac(claims, _app.PublicKey)),
            "RS512" or "PS256" => Request(Forgery.ByRsa(claims, other, what)),
            "another key" => Request(Forgery.ByRsa(claims, other)),
            "changed after signing" => Request(Changed(_app.Sign(claims))),
            "another audience" => Request(_app.Sign(With(claims, "aud", $"{_sandbox.ZendeskUrl}api/v2/apps/installations/{_app.InstallationId + 1}.json"))),
            "no audience" => Request(_app.Sign(Without(claims, "aud"))),
            "another issuer" => Request(_app.Sign(With(claims, "iss", "other.zendesk.com"))),
            "another qsh" => Request(_app.Sign(With(claims, "qsh", new string('0', 64)))),
            "no qsh" => Request(_app.Sign(Without(claims, "qsh"))),
            "another query" => Request(_app.Sign(claims), Query + "&more=1"),
            "no end" => Request(_app.Sign(Without(claims, "exp"))),
            _ => Request(_app.Sign(With(claims, "sub", "https://acme.zendesk.com/api/v2/tickets/17.json"))),
        };

        var (proof, problem) = await Frames().VerifyAsync(request, Ending);

        Assert.Null(proof);
        Assert.Contains(why.Split('|'), part => problem!.Contains(part, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("raw", "hex")]
    [InlineData("raw", "base64")]
    [InlineData("sorted", "hex")]
    [InlineData("POST", "hex")]
    [InlineData("GET", "base64url")]
    public async Task Each_way_to_hash_the_query_that_is_in_use_counts(string form, string writing)
    {
        const string Sorted = "app_guid=5b1e6dd2-7a0c-4a4e-9a29-2b9c1ac4c6b1&origin=https%3A%2F%2Facme.zendesk.com";
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(form switch { "raw" => Query, "sorted" => Sorted, _ => $"{form}&/panel/frame/zendesk&{Sorted}" }));
        var text = writing switch
        {
            "hex" => Convert.ToHexString(hash),
            "base64" => Convert.ToBase64String(hash),
            _ => Convert.ToBase64String(hash).TrimEnd('=').Replace('+', '-').Replace('/', '_'),
        };

        var (proof, _) = await Frames().VerifyAsync(Request(_app.Sign(With(Claims(), "qsh", text))), Ending);

        Assert.NotNull(proof);
    }

    [Fact]
    public async Task The_key_is_read_once_and_again_when_Zendesk_signs_by_another_one()
    {
        var frames = Frames();
        await ProvesAsync(frames, _app.Sign(Claims()));
        await ProvesAsync(frames, _app.Sign(Claims()));
        Assert.Equal(1, KeyReads);

        _app.ChangeKey();
        _clock.Advance(TimeSpan.FromMinutes(2));

        await ProvesAsync(frames, _app.Sign(Claims()));
        Assert.Equal(2, KeyReads);
    }

    [Fact]
    public async Task Unknown_signatures_do_not_make_it_ask_Zendesk_again_and_again()
    {
        var frames = Frames();
        using var other = RSA.Create(2048);
        await ProvesAsync(frames, _app.Sign(Claims()));
        _clock.Advance(TimeSpan.FromMinutes(2));

        for (var i = 0; i < 20; i++)
        {
            Assert.Null((await frames.VerifyAsync(Request(Forgery.ByRsa(Claims(), other)), Ending)).Proof);
            _clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(2, KeyReads);
        await ProvesAsync(frames, _app.Sign(Claims()));
    }

    [Fact]
    public async Task While_the_key_cannot_be_read_nothing_is_proven_and_Zendesk_is_left_alone()
    {
        var frames = Frames(settings => settings.App.Id = "4711");

        for (var i = 0; i < 3; i++)
        {
            await Assert.ThrowsAsync<RemoteException>(() => frames.VerifyAsync(Request(_app.Sign(Claims())), Ending));
        }

        Assert.Equal(1, KeyReads);
    }

    [Fact]
    public async Task The_key_may_lie_in_a_file()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, _app.PublicKey, Ending);
        var frames = Frames(settings => (settings.App.Id, settings.App.PublicKeyFile) = (null, file));

        await ProvesAsync(frames, _app.Sign(Claims()));

        Assert.Equal(0, KeyReads);
        File.Delete(file);
    }

    [Fact]
    public async Task Only_agents_who_work_there_are_reps()
    {
        var frames = Frames();
        var (customer, suspended, gone) = (_sandbox.Zendesk.AddCustomer("Cora"), _sandbox.Zendesk.AddRep("Susan"), _sandbox.Zendesk.AddRep("Gus"));
        _sandbox.Zendesk.Suspend(suspended);
        _sandbox.Zendesk.DeleteUser(gone);

        foreach (var id in new[] { customer, suspended, gone, 4711 })
        {
            var proof = new FrameProof("x", A.Monday, A.Monday, id.ToString(CultureInfo.InvariantCulture), null, null);
            Assert.Null(await frames.FindRepAsync(proof, Ending));
        }
    }

    [Fact]
    public void Without_an_app_in_the_settings_there_is_no_way_in() => Assert.Null(Connect(settings => settings.App = new()).Frames);

    private static JsonObject With(JsonObject claims, string name, string value)
    {
        claims[name] = value;
        return claims;
    }

    private static JsonObject Without(JsonObject claims, string name)
    {
        claims.Remove(name);
        return claims;
    }

    /// <summary>The same signature over other claims.</summary>
    private static string Changed(string token)
    {
        var parts = token.Split('.');
        var claims = Encoding.UTF8.GetString(Convert.FromBase64String(parts[1].Replace('-', '+').Replace('_', '/').PadRight((parts[1].Length + 3) / 4 * 4, '=')));
        var other = claims.Replace("\"support\"", "\"chat\"", StringComparison.Ordinal);
        return string.Join('.', parts[0], Convert.ToBase64String(Encoding.UTF8.GetBytes(other)).TrimEnd('=').Replace('+', '-').Replace('/', '_'), parts[2]);
    }

    private static FrameRequest Request(string? token, string query = Query) => new("POST", "/panel/frame/zendesk", query, token);

    private static async Task ProvesAsync(IFrameSignIn frames, string token)
    {
        var (proof, problem) = await frames.VerifyAsync(Request(token), Ending);
        Assert.True(proof is not null, problem);
    }

    private JsonObject Claims() => _app.Claims(_sandbox.ZendeskUrl, _rep, Query);

    private IFrameSignIn Frames(Action<ZendeskSettings>? change = null) => Connect(change).Frames!;

    private ZendeskHelpdesk Connect(Action<ZendeskSettings>? change)
    {
        var settings = new ZendeskSettings { BaseUrl = _sandbox.ZendeskUrl.AbsoluteUri, ClientId = "bugbridge", ClientSecret = "sandbox-client-secret" };
        (settings.App.Id, settings.App.Installation) = (_app.Id.ToString(CultureInfo.InvariantCulture), _app.InstallationId.ToString(CultureInfo.InvariantCulture));
        change?.Invoke(settings);
        Assert.DoesNotContain(settings.Faults(), fault => fault.IsFatal);
        var budget = new CallBudget(100_000, _clock);
        var helpdesk = ZendeskHelpdesk.Create(settings, budget, _clock);
        _owned.Add(helpdesk);
        return helpdesk;
    }
}
