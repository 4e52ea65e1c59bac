using BugBridge.Connectors.RequestTracker;
using Xunit;

namespace BugBridge.Tests.Connectors.RequestTracker;

public sealed class RequestTrackerSettingsTests
{
    [Fact]
    public void Good_settings_have_no_faults() => Assert.Empty(MockedRequestTracker.Settings.Faults());

    [Fact]
    public void Every_fault_is_told_at_once()
    {
        var settings = new RequestTrackerSettings { BaseUrl = "rt", Token = "secret", Queues = ["Support", " "], CallsPerMinute = 0, TimeoutSeconds = 0, TextLimit = 1 };

        var faults = settings.Faults().ToList();

        Assert.Equal(["BaseUrl", "Token", "Queues:1", "CallsPerMinute", "TimeoutSeconds", "TextLimit"], faults.Select(fault => fault.Path));
        Assert.DoesNotContain(faults, fault => (fault.Problem + fault.Remedy).Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public void An_address_of_rest2_is_corrected()
    {
        var settings = MockedRequestTracker.Settings;
        settings.BaseUrl = "https://rt.example/REST/2.0";

        Assert.Contains("/REST/2.0", Assert.Single(settings.Faults()).Remedy, StringComparison.Ordinal);
    }
}
