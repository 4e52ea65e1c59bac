using BugBridge.Connectors.Zendesk;
using Xunit;

namespace BugBridge.Tests.Connectors.Zendesk;

public sealed class ZendeskSettingsTests
{
    [Fact]
    public void An_address_and_an_OAuth_client_are_enough() => Assert.Empty(Good().Faults());

    [Fact]
    public void An_address_and_an_api_token_are_enough()
    {
        var settings = new ZendeskSettings { BaseUrl = "https://acme.zendesk.com/", Email = "a@example.com", ApiToken = "t" };

        Assert.Empty(settings.Faults());
    }

    [Fact]
    public void All_faults_are_reported_at_once()
    {
        var settings = new ZendeskSettings
        {
            BaseUrl = "acme",
            ClientId = "id",
            Email = "a@example.com",
            CallsPerMinute = 0,
            TicketUpdatesPerMinute = -1,
            TimeoutSeconds = 0,
            TextLimit = 10,
            JobWait = TimeSpan.Zero,
            JobSettle = TimeSpan.FromSeconds(-1),
        };

        Assert.Equal(
            [
                "BaseUrl", "ClientId", "ClientSecret", "ApiToken", "CallsPerMinute", "TicketUpdatesPerMinute", "TimeoutSeconds", "TextLimit",
                "JobWait", "JobSettle",
            ],
            settings.Faults().Select(fault => fault.Path),
            StringComparer.Ordinal);
    }

    [Fact]
    public void No_credentials_at_all_are_one_fault()
    {
        var settings = new ZendeskSettings { BaseUrl = "https://acme.zendesk.com" };

        Assert.Equal("ClientId", Assert.Single(settings.Faults()).Path);
    }

    [Theory]
    [InlineData("https://acme.zendesk.com/api/v2/tickets")]
    [InlineData("https://acme.zendesk.com/?locale=de")]
    [InlineData("https://user:secret@acme.zendesk.com")]
    public void An_address_with_more_than_the_account_is_a_fault(string address)
    {
        var settings = Good();
        settings.BaseUrl = address;

        var fault = Assert.Single(settings.Faults());
        Assert.True(fault.IsFatal);
        Assert.DoesNotContain("secret", fault.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:5060", 0)]
    [InlineData("http://acme.zendesk.com", 1)]
    public void Only_loopback_may_be_unencrypted_without_a_warning(string address, int warnings)
    {
        var settings = Good();
        settings.BaseUrl = address;

        Assert.Equal(warnings, settings.Faults().Count(fault => !fault.IsFatal));
    }

    private static ZendeskSettings Good() => new() { BaseUrl = "https://acme.zendesk.com", ClientId = "id", ClientSecret = "secret" };
}
