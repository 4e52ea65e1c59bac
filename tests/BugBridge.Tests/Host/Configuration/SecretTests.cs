using System.Globalization;
using BugBridge.Host.Configuration;
using BugBridge.Host.Logging;
using Serilog.Events;
using Serilog.Formatting.Json;
using Serilog.Parsing;
using Xunit;

namespace BugBridge.Tests.Host.Configuration;

public sealed class SecretTests
{
    private const string Awkward = "s\"e\\cret/with+signs";

    [Fact]
    public void Every_setting_that_proves_who_somebody_is_is_a_secret() => Assert.Equal(
        [
            "Helpdesk:Freshdesk:ApiKey", "Helpdesk:Freshdesk:FrameSecret", "Helpdesk:Freshdesk:WebhookSecret", "Helpdesk:RequestTracker:FrameSecret",
            "Helpdesk:RequestTracker:Token", "Helpdesk:RequestTracker:WebhookSecret", "Helpdesk:Zendesk:ApiToken", "Helpdesk:Zendesk:ClientSecret",
            "Helpdesk:Zendesk:WebhookSecret", "Jira:ClientSecret", "Jira:Token", "Jira:WebhookSecret", "Notify:Mail:OAuth:ClientSecret",
            "Notify:Mail:OAuth:RefreshToken", "Notify:Mail:OAuth:Token", "Notify:Mail:Password", "Storage:ConnectionString", "Storage:Password", "Web:Auth:OpenIdConnect:ClientSecret",
        ],
        Secrets(SettingShape.Of(typeof(BridgeSettings)), string.Empty).Order(StringComparer.Ordinal),
        StringComparer.Ordinal);

    [Theory]
    [InlineData("BUGBRIDGE__Jira__Token")]
    [InlineData("BUGBRIDGE__Jira__WebhookSecret")]
    [InlineData("BUGBRIDGE__Helpdesk__Zendesk__ApiToken")]
    public void A_fault_never_shows_a_secret(string variable)
    {
        const string Wrong = "wrong secret";
        using var file = new SettingsFile();

        Assert.All(file.Read((variable, Wrong)).Faults, fault => Assert.DoesNotContain(Wrong, fault.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void A_secret_of_a_wrong_kind_is_not_shown_either()
    {
        using var file = new SettingsFile("""{"Jira": {"WebhookSecret": {"Value": "hidden-in-a-section"}}}""");

        var fault = Assert.Single(file.Read().Faults);

        Assert.Equal("Jira:WebhookSecret", fault.Path);
        Assert.DoesNotContain("hidden", fault.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Awkward)]
    [InlineData("s\\u0022e\\\\cret/with\\u002Bsigns")]
    [InlineData("s\\\"e\\\\cret/with+signs")]
    [InlineData("s%22e%5Ccret%2Fwith%2Bsigns")]
    public void The_guard_knows_a_secret_as_it_is_and_as_JSON_and_addresses_write_it(string written) =>
        Assert.Equal("before (secret) after", Guard(Awkward).Clean($"before {written} after"));

    [Fact]
    public void No_part_of_a_log_line_shows_a_secret()
    {
        var formatter = new GuardedFormatter(new JsonFormatter(renderMessage: true), Guard(Awkward));
        var line = new LogEvent(
            DateTimeOffset.UnixEpoch,
            LogEventLevel.Error,
            new InvalidOperationException("failed with " + Awkward),
            new MessageTemplateParser().Parse("said {What} and " + Awkward),
            [new LogEventProperty("What", new ScalarValue(Awkward))]);
        using var written = new StringWriter(CultureInfo.InvariantCulture);

        formatter.Format(line, written);

        Assert.DoesNotContain("cret/with", written.ToString(), StringComparison.Ordinal);
        Assert.Contains("(secret)", written.ToString(), StringComparison.Ordinal);
    }

    private static SecretGuard Guard(string secret)
    {
        var settings = new BridgeSettings();
        settings.Jira.Token = secret;
        return new SecretGuard(settings);
    }

    private static IEnumerable<string> Secrets(SettingShape shape, string path) => shape.Properties.SelectMany(property =>
        (property.IsSecret ? [path + property.Name] : Enumerable.Empty<string>()).Concat(Secrets(property.Shape, path + property.Name + ":")));
}
