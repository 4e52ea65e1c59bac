using BugBridge.Host.Configuration;
using BugBridge.Tests.Host.Configuration;
using Xunit;

namespace BugBridge.Tests.Host.Attacks;

/// <summary>What could be guessed, or means two things, is a fault at the start.</summary>
public sealed class GuessableSettingsTests
{
    [Theory]
    [InlineData("Zendesk", "Helpdesk:Zendesk:WebhookSecret")]
    [InlineData("Freshdesk", "Helpdesk:Freshdesk:WebhookSecret")]
    [InlineData("RequestTracker", "Helpdesk:RequestTracker:WebhookSecret")]
    [InlineData("Zendesk", "Jira:WebhookSecret")]
    public void A_webhook_secret_has_sixteen_characters_at_least(string kind, string path)
    {
        using var file = new SettingsFile();
        bool IsFault(string secret) => file.Read(("BUGBRIDGE__Helpdesk__Kind", kind), ("BUGBRIDGE__" + path.Replace(":", "__", StringComparison.Ordinal), secret))
            .Faults.Any(fault => fault.Path == path && fault.IsFatal && !fault.Problem.Contains(secret, StringComparison.Ordinal));

        Assert.True(IsFault("x"));
        Assert.True(IsFault("fifteen-letters"));
        Assert.True(IsFault("x                 "));
        Assert.False(IsFault("sixteen-letters!"));
    }

    [Fact]
    public void Without_a_webhook_secret_there_is_no_fault_as_no_webhook_is_taken()
    {
        using var file = new SettingsFile();

        Assert.Empty(file.Read(("BUGBRIDGE__Helpdesk__Zendesk__WebhookSecret", string.Empty), ("BUGBRIDGE__Jira__WebhookSecret", string.Empty)).Faults);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("42")]
    public void A_token_that_anybody_can_guess_is_known_by_its_hash(string token)
    {
        using var file = new SettingsFile();
        var (_, faults) = file.Read(
            ("BUGBRIDGE__Web__Auth__Tokens__0__Name", "Ada"), ("BUGBRIDGE__Web__Auth__Tokens__0__Sha256", AccessToken.HashOf(token).ToUpperInvariant()));

        Assert.Equal("Web:Auth:Tokens:0:Sha256", Assert.Single(faults).Path);
    }

    [Fact]
    public void Two_entries_with_one_token_are_a_fault_since_it_could_be_either()
    {
        using var file = new SettingsFile();
        var (_, faults) = file.Read(
            ("BUGBRIDGE__Web__Auth__Tokens__0__Name", "Ada"), ("BUGBRIDGE__Web__Auth__Tokens__0__Sha256", AccessToken.HashOf("bbt_one")),
            ("BUGBRIDGE__Web__Auth__Tokens__1__Name", "Rita"), ("BUGBRIDGE__Web__Auth__Tokens__1__Sha256", AccessToken.HashOf("bbt_one")));

        Assert.Contains("Ada and Rita", Assert.Single(faults).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void No_token_is_right_that_is_empty_or_endless()
    {
        var tokens = new[] { new AccessTokenSettings { Name = "Ada", Sha256 = AccessToken.HashOf(string.Empty) } };

        Assert.Null(AccessToken.Find(tokens, string.Empty));
        Assert.Null(AccessToken.Find(tokens, new string('x', 100_000)));
    }

    [Theory]
    [InlineData("Web:Auth:Proxy:Roles", "Web__Auth__Proxy__Roles__support", "Rep")]
    [InlineData("Web:Auth:Proxy:GroupRoles", "Web__Auth__Proxy__GroupRoles__support", "Rep")]
    [InlineData("Web:TrustedProxies:0", "Web__TrustedProxies__0", "the proxy")]
    [InlineData("Web:WebhookTimeout", "Web__WebhookTimeout", "00:10:00")]
    [InlineData("Web:WebhookTimeout", "Web__WebhookTimeout", "00:00:00")]
    [InlineData("Web:PublicUrl", "Web__PublicUrl", "http://bugs.example")]
    public void What_cannot_be_meant_so_is_a_fault(string path, string name, string value)
    {
        using var file = new SettingsFile();

        var fault = Assert.Single(
            file.Read(("BUGBRIDGE__Web__Auth__Proxy__Addresses__0", "10.0.0.1"), ("BUGBRIDGE__Web__Auth__Proxy__UserHeader", path.Contains("PublicUrl", StringComparison.Ordinal) ? string.Empty : "X-User"), ("BUGBRIDGE__" + name, value)).Faults,
            fault => fault.Path == path);
        Assert.True(path != "Web:Auth:Proxy:Roles" || (fault.Remedy.Contains("UserRoles", StringComparison.Ordinal) && fault.Remedy.Contains("GroupRoles", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_user_called_like_a_group_has_not_its_role_nor_a_group_called_like_a_user_his()
    {
        var proxy = new ProxySettings { UserHeader = "X-User", RoleHeader = "X-Groups", DefaultRole = BridgeRole.None };
        proxy.GroupRoles["admins"] = BridgeRole.Admin;
        proxy.GroupRoles["Ada"] = BridgeRole.Rep;
        proxy.UserRoles["ada"] = BridgeRole.Lead;
        proxy.UserRoles["support"] = BridgeRole.Rep;

        Assert.Equal(BridgeRole.None, proxy.RoleOf("admins", ["sales"]));
        Assert.Equal(BridgeRole.None, proxy.RoleOf("mallory", ["support"]));
        Assert.Equal(BridgeRole.Lead, proxy.RoleOf("ADA", []));
        Assert.Equal(BridgeRole.Lead, proxy.RoleOf("ada", ["ada"]));
        Assert.Equal(BridgeRole.Rep, proxy.RoleOf("mallory", ["ada"]));
        Assert.Equal(BridgeRole.Admin, proxy.RoleOf("ada", ["ADMINS"]));
    }
}
