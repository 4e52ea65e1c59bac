using BugBridge.Connectors.Frames;
using BugBridge.Tests.Builders;
using Xunit;

namespace BugBridge.Tests.Frames;

/// <summary>What an address proves that a helpdesk's own server signed, and that nothing else proves it.</summary>
public sealed class SignedAddressTests
{
    private const string Route = "request-tracker";
    private const string Secret = "a secret that both sides know";
    private static readonly DateTimeOffset Expires = A.Monday + SignedAddress.Lifetime;

    [Theory]
    [InlineData("Rita Rep")]
    [InlineData("José Ñandú (2nd line) & \"co\" 日本")]
    [InlineData("")]
    public void A_signed_address_proves_rep_ticket_and_time(string name)
    {
        var (proof, problem) = Verify(Forgery.Address(Route, Secret, Expires, "17", "rita", name, "0123456789abcdef"));

        Assert.Null(problem);
        Assert.Equal(new FrameProof("0123456789abcdef", A.Monday, Expires, "rita", name.Length == 0 ? null : name, "17"), proof);
    }

    [Theory]
    [InlineData("ticket=17", "ticket=18")]
    [InlineData("user=rita", "user=root")]
    [InlineData("name=Rita", "name=Root")]
    [InlineData("expires=1", "expires=2")]
    [InlineData("nonce=0", "nonce=1")]
    [InlineData("&user=rita", "&user=rita&user=root")]
    [InlineData("&user=rita", "&user=rita%0Aroot")]
    [InlineData("&user=rita", "")]
    [InlineData("signature=", "signature=00")]
    [InlineData("signature=", "sign=")]
    public void What_was_changed_proves_nothing(string part, string changed)
    {
        var query = Forgery.Address(Route, Secret, Expires, nonce: "0123456789abcdef");
        Assert.Contains(part, query, StringComparison.Ordinal);

        Assert.Null(Verify(query.Replace(part, changed, StringComparison.Ordinal)).Proof);
    }

    [Fact]
    public void Another_secret_another_helpdesk_or_another_version_proves_nothing()
    {
        Assert.Null(Verify(Forgery.Address(Route, "a secret that only one side knows", Expires)).Proof);
        Assert.Null(Verify(Forgery.Address("freshdesk", Secret, Expires)).Proof);
        Assert.Null(Verify(Forgery.Address(Route, Secret, Expires, heading: "bugbridge-frame-2")).Proof);
        Assert.Null(Verify(string.Empty).Proof);
    }

    [Theory]
    [InlineData("x", "rita", "0123456789abcdef")]
    [InlineData("17", "", "0123456789abcdef")]
    [InlineData("17", "rita", "short")]
    [InlineData("17", "rita", "0123456789ABCDEF")]
    public void What_is_signed_and_cannot_be_read_proves_nothing(string ticket, string user, string nonce) =>
        Assert.Contains("cannot be read", Verify(Forgery.Address(Route, Secret, Expires, ticket, user, nonce: nonce)).Problem, StringComparison.Ordinal);

    [Fact]
    public void A_line_break_in_a_name_cannot_shift_what_is_signed() =>
        Assert.Null(Verify(Forgery.Address(Route, Secret, Expires, name: "Rita\n2000000000")).Proof);

    private static FrameVerdict Verify(string query) => new SignedAddress(Route, Secret).Verify(new FrameRequest("GET", "/panel/frame/request-tracker", query, null));
}
