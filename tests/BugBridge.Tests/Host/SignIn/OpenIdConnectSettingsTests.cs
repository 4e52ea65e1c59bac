using BugBridge.Host.Configuration;
using Xunit;

namespace BugBridge.Tests.Host.SignIn;

public sealed class OpenIdConnectSettingsTests
{
    [Fact]
    public void A_provider_a_client_and_a_role_are_enough() => Assert.Empty(Faults(_ => { }));

    [Fact]
    public void All_that_is_missing_is_told_at_once() => Assert.Equal(
        ["ClientSecret", "Authority", "GroupRoles"],
        Faults(settings =>
        {
            (settings.Authority, settings.ClientSecret) = (string.Empty, string.Empty);
            settings.GroupRoles.Clear();
        }).OrderBy(path => path[0] != 'C').ThenBy(path => path, StringComparer.Ordinal));

    [Theory]
    [InlineData("http://keycloak.example.com/realms/acme", "Authority")]
    [InlineData("keycloak", "Authority")]
    [InlineData("https://keycloak.example.com/realms/acme/.well-known/openid-configuration", "Authority")]
    [InlineData("https://login.microsoftonline.com/common/v2.0", "Authority")]
    [InlineData("https://login.microsoftonline.com/organizations/v2.0", "Authority")]
    [InlineData("https://login.microsoftonline.com", "Authority")]
    [InlineData("https://accounts.google.com", "GroupRoles")]
    [InlineData("https://login.microsoftonline.com/0a1b/v2.0", null)]
    [InlineData("https://acme.okta.com/oauth2/default", null)]
    [InlineData("http://127.0.0.1:8080/realms/acme", null)]
    public void The_address_is_one_companys_and_safe(string authority, string? path) =>
        Assert.Equal(path is null ? [] : [path], Faults(settings => settings.Authority = authority));

    [Fact]
    public void Nobody_is_let_in_whom_the_provider_cannot_tell_from_others()
    {
        Assert.Equal(["DefaultRole"], Faults(settings =>
        {
            (settings.Authority, settings.DefaultRole) = ("https://accounts.google.com", BridgeRole.Reader);
            settings.GroupRoles.Clear();
        }));
        Assert.Equal(["EmailRoles"], Faults(settings =>
        {
            settings.Authority = "https://login.microsoftonline.com/0a1b/v2.0";
            settings.EmailRoles["@example.org"] = BridgeRole.Reader;
        }));
    }

    [Fact]
    public void Values_that_cannot_be_meant_are_faults()
    {
        Assert.Equal(["EmailRoles"], Faults(settings => settings.EmailRoles["example.org"] = BridgeRole.Reader));
        Assert.Equal(["EmailRoles"], Faults(settings => settings.EmailRoles["ada@"] = BridgeRole.Reader));
        Assert.Equal(["GroupRoles"], Faults(settings => settings.GroupRoles["guests"] = BridgeRole.None));
        Assert.Equal(["Scopes:0"], Faults(settings => settings.Scopes.Add("groups roles")));
        Assert.Equal(["NameClaim"], Faults(settings => settings.NameClaim = string.Empty));
        Assert.Equal(["SessionLength"], Faults(settings => settings.SessionLength = TimeSpan.FromDays(8)));
        Assert.Equal(["ClockSkew"], Faults(settings => settings.ClockSkew = TimeSpan.FromHours(1)));
        Assert.Equal(["ClientSecretEnds"], Faults(settings => settings.ClientSecretEnds = "next year"));
        Assert.Equal(["Authority"], new OpenIdConnectSettings { GroupRoles = { ["support"] = BridgeRole.Rep } }.Faults().Select(fault => fault.Path));
    }

    [Fact]
    public void Where_others_reach_it_the_address_is_named_to_which_people_come_back()
    {
        var web = new WebSettings { Url = "http://*:8580", Auth = new AuthSettings { OpenIdConnect = Good() } };
        Assert.Equal(["PublicUrl"], web.Faults().Select(fault => fault.Path));

        web.PublicUrl = "https://bugbridge.example.org";
        Assert.Empty(web.Faults());
    }

    private static OpenIdConnectSettings Good() => new()
    {
        Authority = "https://keycloak.example.com/realms/acme",
        ClientId = "bugbridge",
        ClientSecret = "s3cret",
        GroupRoles = { ["support"] = BridgeRole.Rep },
    };

    private static IEnumerable<string> Faults(Action<OpenIdConnectSettings> change)
    {
        var settings = Good();
        change(settings);
        return settings.Faults().Select(fault => fault.Path);
    }
}
