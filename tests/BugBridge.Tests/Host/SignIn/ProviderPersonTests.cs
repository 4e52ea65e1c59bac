using System.Text.Json;
using BugBridge.Host.Access;
using BugBridge.Host.Configuration;
using Xunit;

namespace BugBridge.Tests.Host.SignIn;

/// <summary>What counts of what providers say about people.</summary>
public sealed class ProviderPersonTests
{
    private const string Google = "https://accounts.google.com";
    private const string Own = "https://keycloak.example.com";

    [Theory]
    [InlineData("""["a","Support Leads"]""", "a|Support Leads")]
    [InlineData("""["a, b"]""", "a, b")]
    [InlineData("\"a b  c\"", "a|b|c")]
    [InlineData("\"a, Support Leads,, b\"", "a|Support Leads|b")]
    [InlineData("\"support leads\"", "support leads")]
    [InlineData("[1, {}, null, \" a \"]", "a")]
    [InlineData("7", "")]
    [InlineData("null", "")]
    public void Groups_come_as_a_list_which_is_never_divided_or_as_one_text_which_is(string claim, string groups) =>
        Assert.Equal(groups, string.Join('|', Read($$"""{"sub":"1","groups":{{claim}}}""").Groups));

    [Theory]
    [InlineData(Own, """{"email":"ada@example.org","email_verified":true}""", "ada@example.org|@example.org")]
    [InlineData(Own, """{"email":"ada@example.org","email_verified":"true"}""", "ada@example.org|@example.org")]
    [InlineData(Own, """{"email":"ada@example.org","email_verified":false}""", "")]
    [InlineData(Own, """{"email":"ada@example.org"}""", "")]
    [InlineData(Own, """{"email":"@example.org","email_verified":true}""", "")]
    [InlineData(Google, """{"email":"ada@example.org","email_verified":true,"hd":"example.org"}""", "ada@example.org|@example.org")]
    [InlineData(Google, """{"email":"ada@example.org","email_verified":true}""", "")]
    [InlineData(Google, """{"email":"ada@gmail.com","email_verified":true}""", "ada@gmail.com")]
    [InlineData(Google, """{"email":"ada@evil.example","email_verified":true,"hd":"evil.example"}""", "ada@evil.example|@evil.example")]
    public void An_address_counts_where_the_provider_may_be_believed_and_its_domain_at_Google_where_it_is_the_companys(string authority, string claims, string emails) =>
        Assert.Equal(emails, string.Join('|', Read(claims, authority).Emails));

    [Theory]
    [InlineData("""{"sub":"1","name":" Rita\n Rep "}""", "Rita Rep")]
    [InlineData("""{"sub":"1","preferred_username":"rita","email":"rita@example.org"}""", "rita")]
    [InlineData("""{"sub":"1","name":" ","email":"rita@example.org"}""", "rita@example.org")]
    [InlineData("""{"sub":"1"}""", "1")]
    public void Somebody_is_called_by_the_claim_that_is_set_or_what_else_names_them(string claims, string name) => Assert.Equal(name, Read(claims).Name);

    [Theory]
    [InlineData("""{"_claim_names":{"groups":"src1"}}""", true)]
    [InlineData("""{"hasgroups":true}""", true)]
    [InlineData("""{"_claim_names":{"other":"src1"}}""", false)]
    [InlineData("""{"_claim_names":{"groups":"src1"},"groups":["a"]}""", false)]
    public void That_groups_were_left_out_is_seen(string claims, bool areMissing) => Assert.Equal(areMissing, Read(claims).HasTooManyGroups);

    [Fact]
    public void The_highest_role_of_groups_and_addresses_counts()
    {
        var settings = Settings(Own);
        settings.EmailRoles["@example.org"] = BridgeRole.Reader;
        settings.EmailRoles["ada@example.org"] = BridgeRole.Lead;

        Assert.Equal(BridgeRole.Rep, settings.RoleOf(["support leads"], ["bob@example.org", "@example.org"]));
        Assert.Equal(BridgeRole.Lead, settings.RoleOf(["SUPPORT LEADS"], ["Ada@Example.org", "@Example.org"]));
        Assert.Equal(BridgeRole.None, settings.RoleOf([], ["ada@example.org.evil.example", "@example.org.evil.example"]));
    }

    private static OpenIdConnectSettings Settings(string authority) => new() { Authority = authority, GroupRoles = { ["Support Leads"] = BridgeRole.Rep } };

    private static ProviderPerson Read(string claims, string authority = Own)
    {
        using var json = JsonDocument.Parse(claims);
        return ProviderPerson.Read(json.RootElement, default, Settings(authority));
    }
}
