using BugBridge.Host.Configuration;
using BugBridge.Host.Notify;
using BugBridge.Tests.Sandbox;
using Xunit;

namespace BugBridge.Tests.Host.Notify;

/// <summary>Signing in to a mail server by OAuth 2.</summary>
public sealed class MailTokenTests
{
    private const string Mailbox = "reports@example.com";
    private const string ClientSecret = "client-secret-1234567890";
    private const string RefreshToken = "refresh-token-1234567890";

    private static CancellationToken Ending => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("XOAUTH2", "user=reports@example.com\u0001auth=Bearer at-hand-1234567890\u0001\u0001")]
    [InlineData("OAUTHBEARER", "n,a=reports@example.com,\u0001host=127.0.0.1\u0001port=")]
    public async Task A_token_that_is_at_hand_is_shown_in_the_way_that_the_server_offers(string mechanism, string said)
    {
        await using var box = new TokenMailBox(mechanism) { Token = "at-hand-1234567890" };
        await using var rig = Rig(box, oauth => oauth.Token = "at-hand-1234567890");

        await rig.SendAsync(Ending);

        Assert.StartsWith(said, Assert.Single(box.Shown), StringComparison.Ordinal);
        Assert.Equal(1, box.Taken);
    }

    [Theory]
    [InlineData(false, "grant_type=client_credentials&client_id=bridge&client_secret=client-secret-1234567890&scope=https%3A%2F%2Fmail.example%2F.default")]
    [InlineData(true, "grant_type=refresh_token&refresh_token=refresh-token-1234567890&client_id=bridge&client_secret=client-secret-1234567890&scope=https%3A%2F%2Fmail.example%2F.default")]
    public async Task A_token_is_fetched_for_the_client_or_for_who_agreed_and_kept_until_shortly_before_it_expires(bool isRefreshed, string asked)
    {
        await using var place = await Receiver.StartAsync();
        await using var box = new TokenMailBox { Token = "first-token" };
        await using var rig = Rig(box, oauth => Fetch(oauth, place, isRefreshed));

        place.Says = """{"access_token": "first-token", "expires_in": 3600, "token_type": "Bearer"}""";
        await rig.SendAsync(Ending);
        rig.Clock.Advance(TimeSpan.FromMinutes(58));
        await rig.SendAsync(Ending);
        Assert.Equal(asked, Assert.Single(place.Taken).Body);

        place.Says = """{"access_token": "second-token", "expires_in": "3600"}""";
        box.Token = "second-token";
        rig.Clock.Advance(TimeSpan.FromMinutes(1));
        await rig.SendAsync(Ending);
        Assert.Equal(2, place.Taken.Count);
        Assert.Equal(3, box.Taken);
    }

    [Fact]
    public async Task A_token_that_the_server_refuses_is_fetched_again_with_the_next_try()
    {
        await using var place = await Receiver.StartAsync();
        await using var box = new TokenMailBox { Token = "new-token" };
        await using var rig = Rig(box, oauth => Fetch(oauth, place));

        place.Says = """{"access_token": "old-token", "expires_in": 3600}""";
        await Assert.ThrowsAsync<SendException>(() => rig.SendAsync(Ending));
        place.Says = """{"access_token": "new-token", "expires_in": 3600}""";
        await rig.SendAsync(Ending);

        Assert.Equal(1, box.Taken);
    }

    [Theory]
    [InlineData("XOAUTH2")]
    [InlineData("OAUTHBEARER")]
    public async Task A_server_that_repeats_what_it_was_shown_puts_no_token_into_the_fault_or_the_log(string mechanism)
    {
        await using var place = await Receiver.StartAsync();
        await using var box = new TokenMailBox(mechanism) { Token = "another" };
        await using var rig = Rig(box, oauth => Fetch(oauth, place));
        place.Says = """{"access_token": "fetched-1234567890", "expires_in": 3600}""";

        var failure = await Assert.ThrowsAsync<SendException>(() => rig.SendAsync(Ending));

        Assert.Contains("not known here: AUTH", failure.Message, StringComparison.Ordinal);
        var coded = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(box.Shown.Single()));
        Assert.All([failure.Message, .. rig.Log.Lines], line =>
        {
            Assert.DoesNotContain("1234567890", line, StringComparison.Ordinal);
            Assert.DoesNotContain(coded[..12], line, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData(401, """{"error": "invalid_client", "error_description": "the secret is too old"}""", "answered 401 (invalid_client: the secret is too old)")]
    [InlineData(500, "<html>", "answered 500")]
    [InlineData(200, """{"access_token": ""}""", "answered 200")]
    [InlineData(200, "[]", "answered 200")]
    public async Task When_no_token_can_be_had_the_reason_is_told_and_the_mail_server_is_not_bothered(int status, string says, string told)
    {
        await using var place = await Receiver.StartAsync(status);
        await using var box = new TokenMailBox();
        await using var rig = Rig(box, oauth => Fetch(oauth, place, isRefreshed: true));
        place.Says = says;

        var failure = await Assert.ThrowsAsync<SendException>(() => rig.SendAsync(Ending));

        Assert.Contains(told, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(rig.Log.Lines, line => line.Contains("1234567890", StringComparison.Ordinal));
        Assert.Empty(box.Shown);
    }

    private static MailRig Rig(TokenMailBox box, Action<MailOAuthSettings> set) => new(mail =>
    {
        (mail.Port, mail.Security, mail.User) = (box.Port, MailSecurity.None, Mailbox);
        set(mail.OAuth);
        Assert.Empty(mail.Faults());
    });

    private static void Fetch(MailOAuthSettings oauth, Receiver place, bool isRefreshed = false)
    {
        (oauth.TokenUrl, oauth.ClientId, oauth.ClientSecret, oauth.Scope) = (place.Url.ToString(), "bridge", ClientSecret, "https://mail.example/.default");
        oauth.RefreshToken = isRefreshed ? RefreshToken : string.Empty;
    }
}
