using BugBridge.Connectors.Jira;
using BugBridge.Core.Issues;
using Xunit;

namespace BugBridge.Tests.Connectors.Jira;

public sealed class JiraSettingsTests
{
    [Fact]
    public void Address_account_and_token_are_enough() => Assert.Empty(JiraBench.Settings().Faults());

    [Fact]
    public void All_faults_are_reported_at_once_each_with_its_path_and_a_remedy()
    {
        var settings = new JiraSettings
        {
            BaseUrl = "jira",
            SiteUrl = "https://user:word@jira.example",
            Projects = ["ENG", "no key"],
            CallsPerMinute = 0,
            TimeoutSeconds = 301,
            Label = "two words",
            SearchLag = TimeSpan.FromHours(2),
            EstimateSources = [EstimateSource.Field, EstimateSource.DueDate, EstimateSource.Field],
            WebhookSecret = "short",
            TextLimit = 10,
        };

        var faults = settings.Faults().ToList();

        Assert.Equal(
            ["BaseUrl", "SiteUrl", "Email", "Token", "WebhookSecret", "CallsPerMinute", "TimeoutSeconds", "SearchLag", "TextLimit", "Projects:1", "Label", "EstimateSources:2", "EstimateField"],
            faults.Select(fault => fault.Path));
        Assert.All(faults, fault => Assert.NotEmpty(fault.Remedy));
        Assert.DoesNotContain(faults, fault => fault.Problem.Contains("short", StringComparison.Ordinal) || fault.Problem.Contains("word@", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("https://api.atlassian.com/ex/jira/0a1b-2c", null, "SiteUrl")]
    [InlineData("https://api.atlassian.com", "https://jira.example", "BaseUrl")]
    [InlineData("https://jira.example/rest/api/3", null, "BaseUrl")]
    public void Addresses_that_cannot_work_are_faults(string baseUrl, string? siteUrl, string path)
    {
        var settings = JiraBench.Settings();
        (settings.BaseUrl, settings.SiteUrl) = (baseUrl, siteUrl);

        Assert.Equal(path, Assert.Single(settings.Faults()).Path);
    }

    [Theory]
    [InlineData("http://127.0.0.1:8080", 0)]
    [InlineData("http://jira.example", 1)]
    public void A_token_that_would_travel_in_the_clear_is_pointed_out_except_on_this_machine(string baseUrl, int faults)
    {
        var settings = JiraBench.Settings();
        settings.BaseUrl = baseUrl;

        Assert.Equal(faults, settings.Faults().Count(fault => !fault.IsFatal));
    }

    [Theory]
    [InlineData("https://jira.acme.example/jira", "", "token", null)]
    [InlineData("https://jira.acme.example", "", "", "Token")]
    [InlineData("https://jira.acme.example", "bridge@acme.example", "token", "Email")]
    [InlineData("https://acme.atlassian.net", "", "token", "Kind")]
    [InlineData("https://api.atlassian.com/ex/jira/0a1b", "", "token", "Kind")]
    public void Data_Center_needs_its_address_and_a_token_alone(string baseUrl, string email, string token, string? path)
    {
        var settings = new JiraSettings { Kind = JiraKind.DataCenter, BaseUrl = baseUrl, Email = email, Token = token };

        Assert.Equal(path is null ? [] : [path], settings.Faults().Select(fault => fault.Path));
    }

    [Fact]
    public void A_date_field_that_no_source_reads_is_a_contradiction()
    {
        var settings = JiraBench.Settings();
        settings.EstimateField = "Target date";

        Assert.Equal("EstimateField", Assert.Single(settings.Faults()).Path);
    }

    [Fact]
    public void An_address_and_an_OAuth_client_are_enough_for_either_kind() => Assert.All(Enum.GetValues<JiraKind>(), kind => Assert.Empty(Client(kind).Faults()));

    [Fact]
    public void An_OAuth_client_stands_in_place_of_a_token_and_is_whole()
    {
        Assert.Equal(["ClientId"], Paths(Client(settings: settings => settings.Token = "t")));
        Assert.Equal(["ClientId"], Paths(Client(settings: settings => settings.Email = "bridge@example.com")));
        Assert.Equal(["ClientId"], Paths(Client(settings: settings => settings.ClientId = string.Empty)));
        Assert.Equal(["ClientSecret"], Paths(Client(settings: settings => settings.ClientSecret = " ")));
        Assert.Equal(["CloudId"], Paths(Client(settings: settings => settings.CloudId = "acme/../x")));
        Assert.Equal(["ApiUrl"], Paths(Client(settings: settings => settings.ApiUrl = "api")));
        Assert.Equal(["TokenUrl"], Paths(Client(settings: settings => settings.TokenUrl = "http://auth.example/oauth/token")));
        Assert.Equal(["TokenUrl"], Paths(Client(settings: settings => settings.TokenUrl = "https://auth.example/oauth")));
        Assert.Equal(["TokenEnds"], Paths(Client(settings: settings => settings.TokenEnds = "31.5.2027")));
    }

    private static JiraSettings Client(JiraKind kind = JiraKind.Cloud, Action<JiraSettings>? settings = null)
    {
        var made = new JiraSettings { Kind = kind, BaseUrl = kind == JiraKind.Cloud ? "https://acme.atlassian.net" : "https://jira.acme.example/jira", ClientId = "id", ClientSecret = "secret" };
        settings?.Invoke(made);
        return made;
    }

    private static IEnumerable<string> Paths(JiraSettings settings) => settings.Faults().Select(fault => fault.Path);
}
