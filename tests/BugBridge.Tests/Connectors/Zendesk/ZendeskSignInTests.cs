using System.Text;
using BugBridge.Core.Remotes;
using BugBridge.Tests.Connectors.Mocked;
using Xunit;

namespace BugBridge.Tests.Connectors.Zendesk;

public sealed class ZendeskSignInTests
{
    [Fact]
    public async Task An_OAuth_token_is_minted_once_for_many_calls_at_the_same_time()
    {
        await using var rig = Reading();

        await rig.Run(Task.WhenAll(Enumerable.Range(0, 20).Select(_ => rig.Helpdesk.Reader.ReadAsync("1", CancellationToken.None))));

        var mint = Assert.Single(Mints(rig));
        Assert.Equal(
            """{"grant_type":"client_credentials","client_id":"bugbridge","client_secret":"s3cret","scope":"read write"}""", mint.Body);
        Assert.All(rig.Calls, call => Assert.Equal("Bearer token-1", call.Authorization));
    }

    [Fact]
    public async Task A_token_is_minted_again_shortly_before_it_expires()
    {
        await using var rig = Reading();
        await rig.ReadAsync();
        rig.Clock.Advance(TimeSpan.FromMinutes(58));
        await rig.ReadAsync();
        Assert.Single(Mints(rig));

        rig.Clock.Advance(TimeSpan.FromMinutes(1));
        await rig.ReadAsync();

        Assert.Equal(2, Mints(rig).Count());
    }

    [Fact]
    public async Task A_refused_token_is_minted_again_and_even_a_write_is_repeated_as_nothing_had_happened()
    {
        await using var rig = new ZendeskRig();
        var minted = 0;
        rig.Zendesk.On("POST", "^/oauth/tokens$", _ => MockedAnswer.Of(new { access_token = $"t{++minted}", expires_in = 3600 }));
        rig.Zendesk.On("PUT", "^/api/v2/tickets/1$", call => call.Authorization is "Bearer t1"
            ? MockedAnswer.Of(new { error = "invalid_token" }, 401)
            : MockedAnswer.Of(new { ticket = ZendeskRig.Ticket() }));

        var outcome = Assert.Single(await rig.Run(rig.Helpdesk.Writer.UpdateAsync(["1"], new("s") { AddTags = ["printer"] }, CancellationToken.None)));

        Assert.Null(outcome.Failure);
        Assert.Equal(["Bearer t1", "Bearer t2"], rig.Calls.Select(call => call.Authorization), StringComparer.Ordinal);
        Assert.Equal(rig.Calls[0].Body, rig.Calls[1].Body);
    }

    [Fact]
    public async Task A_client_that_Zendesk_does_not_know_is_not_allowed_and_its_secret_is_not_told()
    {
        await using var rig = Reading();
        rig.Zendesk.On("POST", "^/oauth/tokens$", MockedAnswer.Of(
            new { error = "invalid_client", error_description = "Client authentication failed" }, 401));

        var failure = await Assert.ThrowsAsync<RemoteException>(() => rig.ReadAsync());

        Assert.Equal(RemoteFailureKind.NotAllowed, failure.Kind);
        Assert.Contains("invalid_client", failure.Message, StringComparison.Ordinal);
        Assert.Contains("ClientSecret", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_signing_in_fails_for_now_a_write_may_simply_be_tried_later()
    {
        await using var rig = new ZendeskRig();
        rig.Zendesk.On("POST", "^/oauth/tokens$", new MockedAnswer("down", 502));

        var outcome = Assert.Single(await rig.Run(rig.Helpdesk.Writer.UpdateAsync(["1"], new("s") { AddTags = ["a"] }, CancellationToken.None)));

        Assert.Equal(RemoteFailureKind.TryLater, outcome.Failure!.Kind);
    }

    [Fact]
    public async Task An_api_token_signs_in_by_basic_authentication_and_a_401_is_final()
    {
        await using var rig = new ZendeskRig(settings =>
        {
            (settings.ClientId, settings.ClientSecret) = (null, null);
            (settings.Email, settings.ApiToken) = ("bridge@example.com", "t0ken");
        });
        rig.Zendesk.On("GET", "/tickets/1$", MockedAnswer.Of(new { error = "Couldn't authenticate you" }, 401));

        var failure = await Assert.ThrowsAsync<RemoteException>(() => rig.ReadAsync());

        Assert.Equal(RemoteFailureKind.NotAllowed, failure.Kind);
        var call = Assert.Single(rig.Zendesk.Calls);
        Assert.Equal("Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("bridge@example.com/token:t0ken")), call.Authorization);
        Assert.DoesNotContain("t0ken", failure.ToString(), StringComparison.Ordinal);
    }

    private static ZendeskRig Reading() => new ZendeskRig().WithTicket(ZendeskRig.Ticket());

    private static IEnumerable<MockedCall> Mints(ZendeskRig rig) => rig.Zendesk.CallsTo("^/oauth/tokens$");
}
